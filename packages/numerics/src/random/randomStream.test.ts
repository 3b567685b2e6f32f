import { describe, expect, test } from "vitest";
import { gamma as gammaDistribution } from "../distributions/gamma.ts";
import { normal as normalDistribution } from "../distributions/normal.ts";
import { randomStream } from "./randomStream.ts";

/** Greatest distance between the empirical and the wanted cdf, times √n; above 1.95 once in a thousand seeds. */
function kolmogorov(values: number[], cdf: (x: number) => number): number {
  const sorted = [...values].sort((a, b) => a - b);
  let worst = 0;
  sorted.forEach((x, i) => {
    const p = cdf(x);
    worst = Math.max(worst, Math.abs(p - i / sorted.length), Math.abs(p - (i + 1) / sorted.length));
  });
  return worst * Math.sqrt(sorted.length);
}

function draw(count: number, next: () => number): number[] {
  return Array.from({ length: count }, next);
}

describe("random stream", () => {
  test("the same key gives the same draws, another stream other draws", () => {
    const a = randomStream({ seed: 7, stream: 3 });
    const b = randomStream({ seed: 7, stream: 3 });
    const c = randomStream({ seed: 7, stream: 4 });
    const first = draw(20, a.uniform);
    expect(draw(20, b.uniform)).toEqual(first);
    expect(draw(20, c.uniform)).not.toEqual(first);
  });

  test("a stream can be taken up again at any position", () => {
    const whole = randomStream({ seed: 1 });
    draw(5, whole.uint32);
    const rest = draw(10, whole.uint32);
    expect(draw(10, randomStream({ seed: 1, position: 5 }).uint32)).toEqual(rest);
  });

  test("uniform, normal and gamma draws follow their distributions (Kolmogorov, 20 000 draws)", () => {
    const s = randomStream({ seed: 20261123 });
    expect(kolmogorov(draw(20_000, s.uniform), (x) => x)).toBeLessThan(1.95);
    const z = normalDistribution({ mean: 0, sd: 1 });
    expect(kolmogorov(draw(20_000, s.normal), z.cdf)).toBeLessThan(1.95);
    for (const shape of [0.3, 1, 7.5]) {
      const g = gammaDistribution({ shape, scale: 1 });
      expect(
        kolmogorov(
          draw(20_000, () => s.gamma(shape)),
          g.cdf,
        ),
      ).toBeLessThan(1.95);
    }
  });
});
