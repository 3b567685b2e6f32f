import fc from "fast-check";
import { describe, expect, test } from "vitest";
import reference from "../../data/reference/meta-analysis.json" with { type: "json" };
import { beggTest } from "../bias/begg.ts";
import { eggerTest } from "../bias/egger.ts";
import { trimAndFill } from "../bias/trimAndFill.ts";
import type { StudyEffect } from "../effect/types.ts";
import { type Fault, isFault } from "../fault.ts";
import { bayesianPool } from "./bayesianPool.ts";
import { heterogeneityMethods } from "./heterogeneityVariance.ts";
import { leaveOneOut } from "./leaveOneOut.ts";
import { metaRegression } from "./metaRegression.ts";
import { poolCounts } from "./poolCounts.ts";
import { poolEffects } from "./poolEffects.ts";
import { qProfile } from "./qProfile.ts";
import { subgroups } from "./subgroups.ts";

function value<T>(result: T | Fault): T {
  if (isFault(result)) throw new Error(result.message);
  return result;
}
const code = (result: unknown): string | null => (isFault(result) ? result.code : null);
const { bcg, hair_minoxidil5_vs_placebo: minoxidil } = reference.cases;
const bcgStudies = bcg.yi.map((yi, i) => ({ study: `${i + 1}`, yi, vi: bcg.vi[i]! }));
const minoxidilStudies = minoxidil.MD.yi.map((yi, i) => ({ study: `${i + 1}`, yi, vi: minoxidil.MD.vi[i]! }));

const anyStudies = fc
  .array(
    fc.record({
      yi: fc.double({ min: -5, max: 5, noNaN: true }),
      vi: fc.double({ min: 0.01, max: 4, noNaN: true }),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((list): StudyEffect[] => list.map((s, i) => ({ study: `${i}`, ...s })));

describe("laws of pooling, for any studies", () => {
  const run = (property: fc.IProperty<[StudyEffect[]]>) => fc.assert(property, { numRuns: 60 });
  test("the estimate lies between the smallest and the largest effect, weights sum to 1, τ² is not negative", () => {
    run(
      fc.property(anyStudies, (studies) => {
        for (const method of ["CE", ...heterogeneityMethods] as const) {
          const pooled = value(poolEffects(studies, { method }));
          const effects = studies.map((s) => s.yi);
          expect(pooled.estimate).toBeGreaterThanOrEqual(Math.min(...effects) - 1e-9);
          expect(pooled.estimate).toBeLessThanOrEqual(Math.max(...effects) + 1e-9);
          expect(pooled.weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
          expect(pooled.heterogeneity.tau2).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
  test("moving every effect by a constant moves the estimate by it and leaves τ² alone", () => {
    run(
      fc.property(anyStudies, (studies) => {
        for (const method of ["DL", "REML", "PM"] as const) {
          const one = value(poolEffects(studies, { method }));
          const two = value(
            poolEffects(
              studies.map((s) => ({ ...s, yi: s.yi + 3 })),
              { method },
            ),
          );
          expect(two.estimate).toBeCloseTo(one.estimate + 3, 6);
          expect(two.heterogeneity.tau2).toBeCloseTo(one.heterogeneity.tau2, 5);
        }
      }),
    );
  });
  test("the truncated Hartung–Knapp interval holds the t interval; the order of studies does not matter", () => {
    run(
      fc.property(anyStudies, (studies) => {
        const t = value(poolEffects(studies, { interval: "t" }));
        const hk = value(poolEffects(studies, { interval: "hk-truncated" }));
        expect(hk.low).toBeLessThanOrEqual(t.low + 1e-9);
        expect(hk.high).toBeGreaterThanOrEqual(t.high - 1e-9);
        expect(value(poolEffects([...studies].reverse())).estimate).toBeCloseTo(hk.estimate, 9);
      }),
    );
  });
});

describe("few and odd studies", () => {
  test("one study is itself, with a warning and without a prediction interval", () => {
    const one = value(poolEffects([{ study: "a", yi: 3, vi: 4 }]));
    expect([one.estimate, one.se, one.prediction]).toEqual([3, 2, null]);
    expect(one.warnings[0]).toMatch(/One study/);
  });
  test("two studies: t on one degree of freedom, no Riley interval", () => {
    const two = value(
      poolEffects([
        { study: "a", yi: 3, vi: 1 },
        { study: "b", yi: 5, vi: 1 },
      ]),
    );
    expect(two.df).toBe(1);
    expect(two.prediction?.riley).toBeNull();
  });
  test("faults: none, the same study twice, variance 0, a number missing", () => {
    const a = { study: "a", yi: 1, vi: 1 };
    expect(code(poolEffects([]))).toBe("pool.no-study");
    expect(code(poolEffects([a, a]))).toBe("pool.duplicate-study");
    expect(code(poolEffects([{ ...a, vi: 0 }]))).toBe("pool.variance");
    expect(code(poolEffects([{ ...a, yi: Number.NaN }]))).toBe("pool.effect");
    expect(code(qProfile([a]))).toBe("pool.too-few");
    expect(code(leaveOneOut([a]))).toBe("pool.too-few");
    expect(code(eggerTest([a, { ...a, study: "b" }]))).toBe("bias.too-few");
    expect(code(beggTest([a, { ...a, study: "b" }]))).toBe("bias.too-few");
    expect(code(trimAndFill([a, { ...a, study: "b" }]))).toBe("bias.too-few");
  });
  test("a Hartung–Knapp interval that narrows says so (minoxidil 5 %, Q 0.21 on 2 df)", () => {
    expect(value(poolEffects(minoxidilStudies, { interval: "hk" })).warnings[0]).toMatch(
      /standard error by 0\.33.*too narrow/,
    );
  });
  test("equal effects: τ² 0 by every estimator", () => {
    const same = [1, 2, 3].map((i) => ({ study: `${i}`, yi: 2, vi: i }));
    for (const method of heterogeneityMethods)
      expect(value(poolEffects(same, { method })).heterogeneity.tau2).toBe(0);
  });
});

describe("regression and subgroups", () => {
  test("R, metafor 3.8: the pool within each kind of allocation of the BCG trials (own τ²)", () => {
    const { groups, between, shared } = value(
      subgroups(bcgStudies, (s) => bcg.data[Number(s.study) - 1]!.alloc, { interval: "z" }),
    );
    const expected: Record<string, [number, number, number]> = {
      alternate: [-0.540792961849345, 0.281601613103888, 0.132577039878093],
      random: [-0.970964704263104, 0.275956102972796, 0.392528006900871],
      systematic: [-0.424207391510876, 0.359745232433111, 0.400345880175083],
    };
    for (const { group, pooled } of groups) {
      expect(pooled.estimate).toBeCloseTo(expected[group]![0], 7);
      expect(pooled.se).toBeCloseTo(expected[group]![1], 7);
      expect(pooled.heterogeneity.tau2).toBeCloseTo(expected[group]![2], 6);
    }
    expect(between.df).toBe(2);
    expect(shared!.moderators.df).toBe(2);
  });
  test("bad moderators are named", () => {
    const x = { name: "x", values: bcg.data.map((r) => r.ablat) };
    expect(code(metaRegression(bcgStudies, [{ name: "short", values: [1] }]))).toBe("pool.moderator-length");
    expect(
      code(
        metaRegression(bcgStudies, [{ ...x, values: x.values.map((v, i) => (i === 3 ? Number.NaN : v)) }]),
      ),
    ).toBe("pool.moderator-missing");
    expect(code(metaRegression(bcgStudies, [x, { ...x, name: "again" }]))).toBe("pool.collinear");
    expect(code(metaRegression(bcgStudies.slice(0, 2), [{ name: "x", values: [1, 2] }]))).toBe(
      "pool.too-few",
    );
  });
});

describe("counts", () => {
  test("studies without an event are named; a pool without any event is refused", () => {
    const none = { study: "none", first: { events: 0, n: 10 }, second: { events: 0, n: 10 } };
    const some = { study: "some", first: { events: 2, n: 10 }, second: { events: 4, n: 10 } };
    expect(value(poolCounts([none, some], "MH-RR")).withoutInformation).toEqual(["none"]);
    expect(code(poolCounts([none], "MH-OR"))).toBe("effect.no-information");
  });
  test("one table: Mantel–Haenszel equals its own odds ratio, and the risk difference its own", () => {
    const table = { study: "a", first: { events: 3, n: 10 }, second: { events: 6, n: 12 } };
    expect(value(poolCounts([table], "MH-OR")).estimate).toBeCloseTo(Math.log((3 * 6) / (7 * 6)), 12);
    expect(value(poolCounts([table], "MH-RD")).estimate).toBeCloseTo(0.3 - 0.5, 12);
  });
});

describe("Bayesian pool", () => {
  test("minoxidil 5 %, half-normal(10) prior on τ: R's adaptive integration over both parameters", () => {
    const pool = value(bayesianPool(minoxidilStudies, { tauScale: 10 }));
    expect(pool.effect.mean).toBeCloseTo(15.9253657026146, 6);
    expect(pool.effect.sd).toBeCloseTo(3.0578818671113, 6);
    expect(pool.effect.low).toBeCloseTo(9.80327709055918, 6);
    expect(pool.effect.high).toBeCloseTo(21.9324075856555, 6);
    expect(pool.effect.median).toBeCloseTo(15.9410423585605, 6);
    expect(pool.probabilityAboveZero).toBeCloseTo(0.998672297497112, 9);
    expect(pool.tau.mean).toBeCloseTo(3.16784312467468, 6);
    expect(pool.tau.median).toBeCloseTo(2.1557299823985, 3);
    expect(pool.tau.low).toBeCloseTo(0.0919890983594705, 3);
    expect(pool.tau.high).toBeCloseTo(12.1766864140532, 2);
  });
  test("a tiny prior on τ gives the common effect", () => {
    const common = value(poolEffects(minoxidilStudies, { method: "CE" }));
    const pool = value(bayesianPool(minoxidilStudies, { tauScale: 1e-4 }));
    expect(pool.effect.mean).toBeCloseTo(common.estimate, 6);
    expect(pool.effect.sd).toBeCloseTo(common.se, 6);
  });
  test("a strong prior on the effect pulls it there", () => {
    const pool = value(bayesianPool(minoxidilStudies, { tauScale: 5, effectPrior: { mean: 0, sd: 0.01 } }));
    expect(Math.abs(pool.effect.mean)).toBeLessThan(0.01);
  });
});
