import { describe, expect, test } from "vitest";
import { type DurationLaw, lengthBiasedUnitLaw, unitLaw } from "./durationLaw.ts";
import { drawFrom, lengthBiasedTable, unitTable } from "./quantileTable.ts";

const laws: DurationLaw[] = [
  { family: "lognormal", meanDays: 1000, cv: 0.5 },
  { family: "lognormal", meanDays: 20, cv: 1 },
  { family: "gamma", meanDays: 100, cv: 0.4 },
];

describe.each(laws)("$family, CV $cv", (law) => {
  const table = unitTable(law);
  const exact = unitLaw(law)!;

  test("a table's draw is the exact quantile to 3e-4, in the middle and 2⁻³¹ into both tails", () => {
    const bits = [0x80000000, 0x12345678, 0xdeadbeef, 0x00ffffff, 0x01000000, 0xff000000, 0xfeffffff];
    for (let k = 1; k < 31; k++) bits.push(2 ** k + Math.floor(2 ** k / 3), 0xffffffff - 2 ** k);
    for (const b of bits) {
      const p = (b + 0.5) / 2 ** 32;
      const wanted = p < 0.5 ? exact.quantile(p) : exact.survivalQuantile((0xffffffff - b + 0.5) / 2 ** 32);
      expect(Math.abs(drawFrom(table, b) / wanted - 1), `${b}`).toBeLessThan(3e-4);
    }
  });

  test("the mean and the variance of the draws are those of the law to 1e-4", () => {
    const count = 1 << 20;
    let sum = 0;
    let squares = 0;
    for (let k = 0; k < count; k++) {
      const x = drawFrom(table, ((k + 0.5) * (2 ** 32 / count)) >>> 0);
      sum += x;
      squares += x * x;
    }
    expect(sum / count).toBeCloseTo(1, 4);
    expect(Math.abs((squares / count - (sum / count) ** 2) / exact.variance - 1)).toBeLessThan(2e-3);
  });

  test("draws never fall when the bits rise, at the seams of the table either", () => {
    let before = drawFrom(table, 0);
    for (let b = 1; b < 2 ** 32; b += 1_000_003) {
      const next = drawFrom(table, b);
      expect(next).toBeGreaterThanOrEqual(before);
      before = next;
    }
  });

  test("the stay that a random moment falls into is longer by 1 + CV²", () => {
    expect(lengthBiasedUnitLaw(law)!.mean).toBeCloseTo(1 + (law.family === "fixed" ? 0 : law.cv ** 2), 10);
    expect(drawFrom(lengthBiasedTable(law), 0x80000000)).toBeGreaterThan(drawFrom(table, 0x80000000));
  });
});

test("a fixed stay is always its mean", () => {
  const table = unitTable({ family: "fixed", meanDays: 17 });
  for (const bits of [0, 1, 0x7fffffff, 0xffffffff]) expect(drawFrom(table, bits)).toBe(1);
});
