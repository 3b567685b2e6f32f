import { randomStream } from "@anagen/numerics";
import { expect, test } from "vitest";
import { quadraticSurrogate } from "./quadraticSurrogate.ts";

test("a quadratic is found again from points, to the ridge's error", () => {
  const model = (z: readonly number[]) => [1 + 2 * z[0]! - z[1]! * z[2]!, z[0]! ** 2 - 3 * z[2]!];
  const stream = randomStream({ seed: 1 });
  const points = Array.from({ length: 60 }, () => [stream.normal(), stream.normal(), stream.normal()]);
  const surrogate = quadraticSurrogate(points, points.map(model));
  for (const z of [
    [0, 0, 0],
    [1, -2, 0.5],
    [-1.3, 0.2, 2],
  ]) {
    const [a, b] = surrogate(z);
    const [x, y] = model(z);
    expect(a).toBeCloseTo(x!, 3);
    expect(b).toBeCloseTo(y!, 3);
  }
});
