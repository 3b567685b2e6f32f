import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Fault, isFault } from "../fault.ts";
import { criticalValue, twoSidedP } from "../pool/tails.ts";
import { fromMedian } from "./fromMedian.ts";
import { areaOfUnit, toHairsPerCm2 } from "./hairUnits.ts";
import { meanDifference } from "./meanDifference.ts";
import { ratioOfMeans } from "./ratioOfMeans.ts";
import {
  absoluteFromPercent,
  sdFromStandardError,
  standardErrorFromInterval,
  standardErrorFromP,
} from "./recoverSpread.ts";
import { singleProportion } from "./singleProportion.ts";
import { hedgesFactor, standardisedMeanDifference } from "./standardisedMeanDifference.ts";
import { twoByTwo } from "./twoByTwo.ts";
import { meanChange, pairedDifference, splitScalpGrid } from "./withinPerson.ts";

function value<T>(result: T | Fault): T {
  if (isFault(result)) throw new Error(result.message);
  return result;
}
const code = (result: unknown): string | null => (isFault(result) ? result.code : null);

describe("medians", () => {
  test("Wan 2014: SD from a range of 10 to 40 with n = 25 is 30/(2 Φ⁻¹(24.625/25.25))", () => {
    expect(value(fromMedian({ n: 25, median: 20, minimum: 10, maximum: 40 })).sd).toBeCloseTo(
      30 / (2 * 1.9645),
      2,
    );
  });
  test("Wan 2014: Blom's divisor is within 0.02 of the exact mean range of normal samples, 3.078 for n = 10 and 5.015 for n = 100", () => {
    for (const [n, xi] of [
      [10, 3.078],
      [100, 5.015],
    ] as const)
      expect(
        Math.abs(1 / value(fromMedian({ n, median: 0.5, minimum: 0, maximum: 1 })).sd - xi),
      ).toBeLessThan(0.02);
  });
  test("Wan 2014: for large n the quartiles' divisor tends to 1.35", () => {
    expect(
      1 / value(fromMedian({ n: 100_000, median: 0.5, firstQuartile: 0, thirdQuartile: 1 })).sd,
    ).toBeCloseTo(1.349, 3);
  });
  test("a symmetric summary has its median as mean, whatever is given", () => {
    for (const given of [
      { minimum: 0, maximum: 20 },
      { firstQuartile: 7, thirdQuartile: 13 },
      { minimum: 0, firstQuartile: 7, thirdQuartile: 13, maximum: 20 },
    ])
      expect(value(fromMedian({ n: 40, median: 10, ...given })).mean).toBeCloseTo(10, 12);
  });
  test("Luo 2018: weight of the mid-range 4/(4 + n^0.75), of the mid-quartile 0.7 + 0.39/n", () => {
    expect(value(fromMedian({ n: 16, median: 10, minimum: 0, maximum: 40 })).mean).toBeCloseTo(
      (4 / 12) * 20 + (8 / 12) * 10,
      12,
    );
    expect(value(fromMedian({ n: 39, median: 10, firstQuartile: 8, thirdQuartile: 16 })).mean).toBeCloseTo(
      0.71 * 12 + 0.29 * 10,
      12,
    );
  });
  test("a median alone, and numbers out of order, are refused", () => {
    expect(code(fromMedian({ n: 10, median: 5 }))).toBe("effect.median-spread");
    expect(code(fromMedian({ n: 10, median: 5, minimum: 6, maximum: 9 }))).toBe("effect.median-order");
  });
});

describe("spreads recovered from other numbers", () => {
  test("an interval, a p and a standard error lead to one another", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (effect, se) => {
          const half = criticalValue(0.95, null) * se;
          expect(value(standardErrorFromInterval(effect - half, effect + half))).toBeCloseTo(se, 9);
          const p = twoSidedP(effect / se, null);
          if (p > 1e-200 && p < 0.999) expect(value(standardErrorFromP(effect, p)) / se).toBeCloseTo(1, 6);
        },
      ),
    );
  });
  test("Hoffmann 2005: +21.3 hairs/cm², n = 9, p = 0.047 by a paired t test gives SE 9.07 and SD 27.2", () => {
    const se = value(standardErrorFromP(21.3, 0.047, { df: 8 }));
    expect(se).toBeCloseTo(9.07, 1);
    expect(sdFromStandardError(se, 9)).toBeCloseTo(27.2, 0);
  });
  test("impossible input is refused", () => {
    expect(code(standardErrorFromInterval(5, 4))).toBe("effect.interval");
    expect(code(standardErrorFromP(1, 0))).toBe("effect.p");
    expect(code(standardErrorFromP(0, 0.5))).toBe("effect.p");
    expect(code(absoluteFromPercent(0, { mean: 1, sd: 1 }))).toBe("effect.percent");
  });
  test("29 ± 5 % of 100 hairs/cm² are 29 ± 5 hairs/cm²", () => {
    expect(absoluteFromPercent(100, { mean: 29, sd: 5 })).toEqual({ mean: 29, sd: 5 });
  });
});

describe("single proportions", () => {
  test("R 4.2 binom.test(0, 30): upper end 0.1157; one-sided bound 9.5 %, near 3/n", () => {
    const none = value(singleProportion({ events: 0, n: 30 }));
    expect(none.high).toBeCloseTo(0.115703308222028, 10);
    expect(none.zeroEventBound).toBeCloseTo(0.095, 3);
  });
  test("R 4.2 binom.test(14, 65): 0.1231 to 0.3349", () => {
    const some = value(singleProportion({ events: 14, n: 65 }));
    expect(some.low).toBeCloseTo(0.12305307524218, 10);
    expect(some.high).toBeCloseTo(0.334887314547552, 10);
    expect(some.zeroEventBound).toBeNull();
  });
  test("0 of 212: 1.4 %; n of n has an upper end of 1", () => {
    expect(value(singleProportion({ events: 0, n: 212 })).zeroEventBound).toBeCloseTo(0.014, 3);
    expect(value(singleProportion({ events: 5, n: 5 })).high).toBe(1);
  });
});

describe("two-by-two tables with zeros", () => {
  test("0.5 goes only into tables that hold a zero", () => {
    const corrected = value(twoByTwo("OR", { events: 0, n: 10 }, { events: 3, n: 10 }));
    expect(corrected.yi).toBeCloseTo(Math.log((0.5 * 7.5) / (10.5 * 3.5)), 12);
    expect(value(twoByTwo("OR", { events: 1, n: 10 }, { events: 3, n: 10 })).yi).toBeCloseTo(
      Math.log((1 * 7) / (9 * 3)),
      12,
    );
  });
  test("no event at all holds nothing on a ratio, but a risk difference", () => {
    expect(code(twoByTwo("RR", { events: 0, n: 10 }, { events: 0, n: 10 }))).toBe("effect.no-information");
    expect(value(twoByTwo("RD", { events: 0, n: 10 }, { events: 0, n: 20 })).vi).toBeGreaterThan(0);
  });
  test("swapping the arms turns the sign of every measure", () => {
    const arm = fc
      .integer({ min: 2, max: 200 })
      .chain((n) => fc.record({ n: fc.constant(n), events: fc.integer({ min: 1, max: n - 1 }) }));
    fc.assert(
      fc.property(arm, arm, fc.constantFrom("OR" as const, "RR" as const, "RD" as const), (a, b, measure) => {
        const one = value(twoByTwo(measure, a, b));
        const two = value(twoByTwo(measure, b, a));
        expect(one.yi).toBeCloseTo(-two.yi, 10);
        expect(one.vi).toBeCloseTo(two.vi, 10);
      }),
    );
  });
});

describe("within-person designs", () => {
  const group = { n: 20, baseline: { mean: 100, sd: 30 }, followUp: { mean: 110, sd: 30 } };
  test("r = 1 with equal SDs leaves no variance and is refused; r = 0 adds them", () => {
    expect(code(meanChange(group, 1))).toBe("effect.zero-variance");
    expect(value(meanChange(group, 0)).vi).toBeCloseTo(1800 / 20, 12);
  });
  test("the variance of a paired difference falls as the sides resemble each other", () => {
    const arm = { n: 20, mean: 5, sd: 10 };
    const grid = [0, 0.3, 0.6, 0.9].map((r) => value(pairedDifference(arm, { ...arm, mean: 2 }, r)).vi);
    expect(grid).toEqual([...grid].sort((a, b) => b - a));
  });
  test("a grid has a line for every pair of correlations; unequal sides are refused", () => {
    const lines = value(
      splitScalpGrid(group, group, { betweenVisits: [0.5, 0.8], betweenSides: [0, 0.5, 0.7] }),
    );
    expect(lines).toHaveLength(6);
    expect(code(pairedDifference({ n: 5, mean: 1, sd: 1 }, { n: 6, mean: 1, sd: 1 }, 0))).toBe(
      "effect.paired-n",
    );
    expect(code(meanChange(group, 1.2))).toBe("effect.correlation");
  });
});

describe("means", () => {
  test("exact Hedges factor: J(10) = 0.9228 against 1 − 3/39 = 0.9231", () => {
    expect(hedgesFactor(10)).toBeCloseTo(0.9227456, 6);
    const arm = { n: 6, mean: 3, sd: 2 };
    const exact = value(standardisedMeanDifference(arm, { ...arm, mean: 1 }));
    const approximate = value(
      standardisedMeanDifference(arm, { ...arm, mean: 1 }, { correction: "approximate" }),
    );
    expect(exact.yi).toBeCloseTo(0.9227456, 6);
    expect(approximate.yi).toBeCloseTo(1 - 3 / 39, 12);
  });
  test("one person, no SD, no spread, a change of sign in a ratio: refused with a code", () => {
    const arm = { n: 10, mean: 1, sd: 1 };
    expect(code(meanDifference({ ...arm, n: 1 }, arm))).toBe("effect.n-too-small");
    expect(code(meanDifference({ ...arm, sd: Number.NaN }, arm))).toBe("effect.sd-missing");
    expect(code(meanDifference({ ...arm, sd: 0 }, { ...arm, sd: 0 }))).toBe("effect.zero-variance");
    expect(code(standardisedMeanDifference({ ...arm, sd: 0 }, { ...arm, sd: 0 }))).toBe(
      "effect.zero-variance",
    );
    expect(code(ratioOfMeans({ ...arm, mean: -1 }, arm))).toBe("effect.ratio-sign");
  });
});

describe("units of hair density", () => {
  test("areas are read in their usual forms", () => {
    expect(areaOfUnit("hairs/cm²")).toBe(1);
    expect(areaOfUnit("hairs per 5.1 cm2 circle")).toBe(5.1);
    expect(areaOfUnit("hairs per 0,65 cm2")).toBe(0.65);
    expect(areaOfUnit("hairs/65 mm2")).toBeCloseTo(0.65, 12);
    expect(toHairsPerCm2(107, "hairs per 5.1 cm2")).toBeCloseTo(20.98, 2);
  });
  test("a count without an area is refused, never guessed", () => {
    for (const unit of ["hairs", "hairs (target area)", "count", "", "hairs per field"])
      expect(code(areaOfUnit(unit))).toBe("effect.unit");
  });
});
