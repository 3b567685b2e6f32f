/**
 * Every pooled number against an independent implementation: metafor 3.8-1 run on the BCG (Colditz 1994), Normand 1999 and
 * Viechtbauer 2005 data and on the minoxidil trials, with values printed in papers where there are any.
 */
import { describe, expect, test } from "vitest";
import reference from "../data/reference/meta-analysis.json" with { type: "json" };
import { beggTest } from "./bias/begg.ts";
import { eggerTest } from "./bias/egger.ts";
import { failSafe } from "./bias/failSafe.ts";
import { trimAndFill } from "./bias/trimAndFill.ts";
import { meanDifference } from "./effect/meanDifference.ts";
import { ratioOfMeans } from "./effect/ratioOfMeans.ts";
import { standardisedMeanDifference } from "./effect/standardisedMeanDifference.ts";
import { twoByTwo } from "./effect/twoByTwo.ts";
import type { EffectSize, StudyEffect } from "./effect/types.ts";
import { meanChange, pairedDifference } from "./effect/withinPerson.ts";
import { type Fault, isFault } from "./fault.ts";
import { influence } from "./pool/influence.ts";
import type { IntervalMethod } from "./pool/intervalOf.ts";
import { cumulative, leaveOneOut } from "./pool/leaveOneOut.ts";
import { metaRegression } from "./pool/metaRegression.ts";
import { poolClustered } from "./pool/poolClustered.ts";
import { poolCounts } from "./pool/poolCounts.ts";
import { type PooledEffect, type PoolMethod, poolEffects } from "./pool/poolEffects.ts";
import { qProfile } from "./pool/qProfile.ts";
import { indicators } from "./pool/subgroups.ts";

/** Largest differences allowed, by quantity; relative unless named absolute. */
const tolerance = {
  closedForm: 1e-9,
  iterativeTau2: 1e-6,
  /** What follows from an iterative τ². */
  afterIteration: 1e-6,
  pAbsolute: 1e-8,
  pRelative: 1e-6,
  /** Refits inside trim and fill, which stop at the package's default threshold of 1e-5. */
  stockConvergence: 1e-5,
  /** Absolute: the root finder behind these values stopped at this width. */
  qProfileDefault: 1.2e-4,
};

const { cases } = reference;

function value<T>(result: T | Fault): T {
  if (isFault(result)) throw new Error(result.message);
  return result;
}

function near(actual: number, expected: number, relative: number, absolute = 1e-12): void {
  expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(
    Math.max(absolute, relative * Math.abs(expected)),
  );
}

function nearP(actual: number, expected: number): void {
  const allowed = expected > 1e-30 ? Math.min(tolerance.pAbsolute, 1e-6 * expected) : tolerance.pAbsolute;
  expect(Math.abs(actual - expected), `p ${actual} against ${expected}`).toBeLessThanOrEqual(
    Math.max(allowed, 1e-12 * expected),
  );
}

const studiesOf = (yi: readonly number[], vi: readonly number[]): StudyEffect[] =>
  yi.map((y, i) => ({ study: `study ${i + 1}`, yi: y, vi: vi[i]! }));

interface Fit {
  k: number;
  est: number;
  se: number;
  ci: number[];
  z: number;
  p: number;
  tau2: number;
  I2: number;
  H2: number;
  Q: number;
  Qp: number;
  se_tau2?: number;
  pi_z?: number[];
  pi_t_km2?: number[];
  hksj?: { se: number; t: number; p: number; ci: number[]; pi_t_km1: number[] };
  hksj_adhoc_truncated?: { se: number; p: number; ci: number[] };
}

const iterative = new Set(["ML", "REML", "EB", "PM"]);

function compareFit(studies: readonly StudyEffect[], name: string, fit: Fit): void {
  const method = (name === "FE" ? "CE" : name) as PoolMethod;
  const pool = (interval: IntervalMethod): PooledEffect => value(poolEffects(studies, { method, interval }));
  const loose = iterative.has(name) ? tolerance.afterIteration : tolerance.closedForm;
  const wald = pool("z");
  const tau2Floor = 1e-9;
  near(
    wald.heterogeneity.tau2,
    fit.tau2,
    iterative.has(name) ? tolerance.iterativeTau2 : tolerance.closedForm,
    tau2Floor,
  );
  const pairs: [number, number][] = [
    [wald.estimate, fit.est],
    [wald.se, fit.se],
    [wald.low, fit.ci[0]!],
    [wald.high, fit.ci[1]!],
    [wald.statistic, fit.z],
    [wald.heterogeneity.h2, fit.H2],
    [wald.heterogeneity.q, fit.Q],
  ];
  for (const [actual, expected] of pairs) near(actual, expected, loose, 1e-10);
  near(wald.heterogeneity.i2, fit.I2, loose, 1e-6);
  if (fit.p > 1e-30) nearP(wald.p, fit.p);
  if (fit.Qp > 1e-30) nearP(wald.heterogeneity.qP, fit.Qp);
  if (fit.se_tau2 !== undefined) near(wald.heterogeneity.tau2Se!, fit.se_tau2, loose);
  for (const [i, bound] of (fit.pi_z ?? []).entries()) near(wald.prediction!.normal[i]!, bound, loose, 1e-10);
  if (wald.k > 2)
    for (const [i, bound] of (fit.pi_t_km2 ?? []).entries())
      near(wald.prediction!.riley![i]!, bound, loose, 1e-10);
  if (fit.hksj) {
    const hk = pool("hk");
    near(hk.se, fit.hksj.se, loose);
    near(hk.statistic, fit.hksj.t, loose);
    nearP(hk.p, fit.hksj.p);
    near(hk.low, fit.hksj.ci[0]!, loose, 1e-10);
    near(hk.high, fit.hksj.ci[1]!, loose, 1e-10);
    for (const [i, bound] of fit.hksj.pi_t_km1.entries())
      near(hk.prediction!.hartungKnapp![i]!, bound, loose, 1e-10);
  }
  if (fit.hksj_adhoc_truncated) {
    const truncated = pool("hk-truncated");
    near(truncated.se, fit.hksj_adhoc_truncated.se, loose);
    nearP(truncated.p, fit.hksj_adhoc_truncated.p);
    near(truncated.low, fit.hksj_adhoc_truncated.ci[0]!, loose, 1e-10);
  }
}

const bcg = cases.bcg;
const bcgStudies = studiesOf(bcg.yi, bcg.vi);
const bcgArms = bcg.data.map((row) => ({
  study: `trial ${row.trial}`,
  first: { events: row.tpos, n: row.tpos + row.tneg },
  second: { events: row.cpos, n: row.cpos + row.cneg },
}));
const normandArms = cases.normand1999.data.map(
  (r) =>
    [
      { n: r.n1i, mean: r.m1i, sd: r.sd1i },
      { n: r.n2i, mean: r.m2i, sd: r.sd2i },
    ] as const,
);

describe("effect sizes from raw data", () => {
  const compare = (effects: readonly (EffectSize | Fault)[], given: { yi: number[]; vi: number[] }): void =>
    effects.forEach((effect, i) => {
      near(value(effect).yi, given.yi[i]!, tolerance.closedForm);
      near(value(effect).vi, given.vi[i]!, tolerance.closedForm);
    });
  test("BCG trials: log risk ratio, log odds ratio and risk difference as metafor 3.8 computes them", () => {
    compare(
      bcgArms.map((s) => twoByTwo("RR", s.first, s.second)),
      bcg,
    );
    compare(
      bcgArms.map((s) => twoByTwo("OR", s.first, s.second)),
      bcg.oddsratio,
    );
    compare(
      bcgArms.map((s) => twoByTwo("RD", s.first, s.second)),
      bcg.riskdiff,
    );
  });
  test("Normand 1999: MD unpooled and pooled, exact Hedges g, log ratio of means as metafor 3.8", () => {
    compare(
      normandArms.map(([a, b]) => meanDifference(a, b)),
      cases.normand1999.MD,
    );
    compare(
      normandArms.map(([a, b]) => meanDifference(a, b, { variance: "pooled" })),
      cases.normand1999.MD_pooled_variance,
    );
    compare(
      normandArms.map(([a, b]) => standardisedMeanDifference(a, b)),
      cases.normand1999.SMD_hedges_g,
    );
    compare(
      normandArms.map(([a, b]) => ratioOfMeans(a, b)),
      cases.normand1999.ROM,
    );
  });
  test("Shapiro 2020: variance of a mean change under four assumed correlations", () => {
    for (const line of cases.shapiro2020_change_under_assumed_r.results) {
      const prp = value(
        meanChange(
          { n: 35, baseline: { mean: 151, sd: 39.82 }, followUp: { mean: 170.96, sd: 37.14 } },
          line.r_pre_post,
        ),
      );
      const saline = value(
        meanChange(
          { n: 35, baseline: { mean: 151.04, sd: 41.99 }, followUp: { mean: 166.72, sd: 37.13 } },
          line.r_pre_post,
        ),
      );
      near(prp.vi, line.prp_var, tolerance.closedForm);
      near(saline.vi, line.saline_var, tolerance.closedForm);
      const sides = value(
        pairedDifference({ n: 35, mean: prp.yi, sd: prp.sd }, { n: 35, mean: saline.yi, sd: saline.sd }, 0),
      );
      near(sides.yi, line.diff_ind, tolerance.closedForm);
      near(sides.vi, line.var_ind, tolerance.closedForm);
    }
  });
});

describe("pools by nine estimators and four intervals, metafor 3.8", () => {
  const blocks: [string, readonly number[], readonly number[], object][] = [
    ["BCG, log risk ratio", bcg.yi, bcg.vi, bcg.fits],
    ["BCG, log odds ratio", bcg.oddsratio.yi, bcg.oddsratio.vi, bcg.oddsratio.fits],
    ["BCG, risk difference", bcg.riskdiff.yi, bcg.riskdiff.vi, bcg.riskdiff.fits],
    ["Normand 1999, MD", cases.normand1999.MD.yi, cases.normand1999.MD.vi, cases.normand1999.MD.fits],
    [
      "Normand 1999, MD with pooled variance",
      cases.normand1999.MD_pooled_variance.yi,
      cases.normand1999.MD_pooled_variance.vi,
      cases.normand1999.MD_pooled_variance.fits,
    ],
    [
      "Normand 1999, SMD",
      cases.normand1999.SMD_hedges_g.yi,
      cases.normand1999.SMD_hedges_g.vi,
      cases.normand1999.SMD_hedges_g.fits,
    ],
    ["Normand 1999, ROM", cases.normand1999.ROM.yi, cases.normand1999.ROM.vi, cases.normand1999.ROM.fits],
    [
      "Viechtbauer 2005, example 1",
      cases.viechtbauer2005.ex1.yi,
      cases.viechtbauer2005.ex1.vi,
      cases.viechtbauer2005.ex1.fits,
    ],
    [
      "Viechtbauer 2005, example 2",
      cases.viechtbauer2005.ex2.yi,
      cases.viechtbauer2005.ex2.vi,
      cases.viechtbauer2005.ex2.fits,
    ],
    [
      "minoxidil 5 % v placebo, MD",
      cases.hair_minoxidil5_vs_placebo.MD.yi,
      cases.hair_minoxidil5_vs_placebo.MD.vi,
      cases.hair_minoxidil5_vs_placebo.MD.fits,
    ],
    [
      "minoxidil 5 % v placebo, SMD",
      cases.hair_minoxidil5_vs_placebo.SMD.yi,
      cases.hair_minoxidil5_vs_placebo.SMD.vi,
      cases.hair_minoxidil5_vs_placebo.SMD.fits,
    ],
    [
      "minoxidil 2 % v placebo, MD",
      cases.hair_minoxidil2_vs_placebo.MD.yi,
      cases.hair_minoxidil2_vs_placebo.MD.vi,
      cases.hair_minoxidil2_vs_placebo.MD.fits,
    ],
  ];
  for (const [name, yi, vi, fits] of blocks)
    for (const [method, fit] of Object.entries(fits as Record<string, Fit>))
      test(`${name}: ${method}`, () => compareFit(studiesOf(yi, vi), method, fit));
});

describe("values printed in papers, to half a unit of the last digit", () => {
  test("Normand 1999, table: DL −14.0972 with τ² 218.7216, REML −15.1217 with τ² 685.1965", () => {
    const studies = normandArms.map(([a, b], i) => ({
      study: `${i}`,
      ...value(meanDifference(a, b, { variance: "pooled" })),
    }));
    const dl = value(poolEffects(studies, { method: "DL" }));
    near(dl.estimate, -14.0972, 0, 5e-5);
    near(dl.heterogeneity.tau2, 218.7216, 0, 5e-5);
    const reml = value(poolEffects(studies, { method: "REML" }));
    near(reml.estimate, -15.1217, 0, 5e-5);
    near(reml.heterogeneity.tau2, 685.1965, 0, 5e-5);
  });
  for (const example of ["ex1", "ex2"] as const)
    test(`Viechtbauer 2005, pages 271-272, ${example}: τ² by seven estimators`, () => {
      const { yi, vi, published_tau2 } = cases.viechtbauer2005[example];
      for (const [method, printed] of Object.entries(published_tau2)) {
        const pooled = value(poolEffects(studiesOf(yi, vi), { method: method as PoolMethod }));
        near(pooled.heterogeneity.tau2, printed, 0, 5.01e-5);
      }
    });
});

describe("BCG trials, metafor 3.8: what goes with a pool", () => {
  test("Q-profile bounds of τ², I² and H², root tolerance 1e-15", () => {
    const profile = value(qProfile(bcgStudies));
    const { tau2, I2, H2 } = bcg.qprofile_tight;
    for (const [actual, expected] of [
      [profile.tau2, tau2],
      [profile.i2, I2],
      [profile.h2, H2],
    ] as const) {
      near(actual[0], expected[0]!, tolerance.closedForm);
      near(actual[1], expected[1]!, tolerance.closedForm);
    }
  });
  test("Q-profile bounds of τ², root tolerance of metafor's default 1.2e-4", () => {
    const profile = value(qProfile(bcgStudies));
    near(profile.tau2[0], bcg.qprofile_REML.tau2[1]!, 0, tolerance.qProfileDefault);
    near(profile.tau2[1], bcg.qprofile_REML.tau2[2]!, 0, tolerance.qProfileDefault);
  });
  test("meta-regression on latitude (REML, DL), on latitude and year (Hartung–Knapp), subgroups by allocation", () => {
    const latitude = { name: "latitude", values: bcg.data.map((r) => r.ablat) };
    const year = { name: "year", values: bcg.data.map((r) => r.year) };
    const names = ["alternate", "random", "systematic"];
    const groups = indicators(bcgStudies, names, (s) => bcg.data[bcgStudies.indexOf(s)]!.alloc);
    const runs = [
      [metaRegression(bcgStudies, [latitude]), bcg.metareg_ablat_REML, tolerance.afterIteration],
      [metaRegression(bcgStudies, [latitude], { method: "DL" }), bcg.metareg_ablat_DL, tolerance.closedForm],
      [
        metaRegression(bcgStudies, [latitude, year], { interval: "hk" }),
        bcg.metareg_ablat_year_REML_knha,
        tolerance.afterIteration,
      ],
      [metaRegression(bcgStudies, groups), bcg.subgroup_alloc_REML, tolerance.afterIteration],
    ] as const;
    for (const [run, expected, relative] of runs) {
      const model = value(run);
      model.coefficients.forEach((c, i) => {
        near(c.estimate, expected.coef[i]!, relative);
        near(c.se, expected.se[i]!, relative);
        near(c.statistic, expected.stat[i]!, relative);
        near(c.p, expected.p[i]!, relative);
        near(c.low, expected["ci.lb"][i]!, relative);
        near(c.high, expected["ci.ub"][i]!, relative);
      });
      near(model.residual.tau2, expected.tau2, relative);
      near(model.residual.i2, expected.I2, relative);
      near(model.r2!, expected.R2, relative);
      near(model.moderators.statistic, expected.QM, relative);
      near(model.moderators.p, expected.QMp, relative);
      near(model.residual.q, expected.QE, tolerance.closedForm);
      nearP(model.residual.qP, expected.QEp);
    }
  });
  test("leave one out, cumulative by year, influence", () => {
    const out = value(leaveOneOut(bcgStudies, { interval: "z" }));
    out.forEach(({ pooled }, i) => {
      near(pooled.estimate, bcg.leave1out_est[i]!, tolerance.afterIteration);
      near(pooled.se, bcg.leave1out_se[i]!, tolerance.afterIteration);
      near(pooled.heterogeneity.tau2, bcg.leave1out_tau2[i]!, tolerance.iterativeTau2);
    });
    const byYear = bcgStudies.map((s, i) => ({ s, year: bcg.data[i]!.year })).sort((a, b) => a.year - b.year);
    const listed = bcg.cumulative_listed_order_trials.map((trial) => bcgStudies[trial - 1]!);
    for (const [order, est, se] of [
      [byYear.map((r) => r.s), bcg.cumulative_by_year.est, bcg.cumulative_by_year.se],
      [listed, bcg.cumulative_listed_order_est, bcg.cumulative_listed_order_se],
    ] as const)
      value(cumulative(order, { interval: "z" })).forEach(({ pooled }, i) => {
        near(pooled.estimate, est[i]!, tolerance.afterIteration);
        near(pooled.se, se[i]!, tolerance.afterIteration);
      });
    value(influence(bcgStudies)).forEach((line, i) => {
      near(line.studentResidual, bcg.influence.rstudent[i]!, tolerance.afterIteration);
      near(line.dffits, bcg.influence.dffits[i]!, 1e-5);
      near(line.cookDistance, bcg.influence.cookd[i]!, 1e-5);
      near(line.hat, bcg.influence.hat[i]!, tolerance.afterIteration);
    });
  });
  test("Mantel–Haenszel risk and odds ratio, Peto odds ratio", () => {
    const q = { "MH-RR": 152.567553586657, "MH-OR": 163.942579569193, Peto: 167.730167511489 };
    for (const [method, expected] of [
      ["MH-RR", bcg.MH_RR],
      ["MH-OR", bcg.MH_OR],
      ["Peto", bcg.Peto],
    ] as const) {
      const pooled = value(poolCounts(bcgArms, method));
      near(pooled.estimate, expected.est, tolerance.closedForm);
      near(pooled.se, expected.se, tolerance.closedForm);
      near(pooled.low, expected.ci[0]!, tolerance.closedForm);
      near(pooled.high, expected.ci[1]!, tolerance.closedForm);
      near(pooled.q.q, q[method], tolerance.closedForm);
      expect(pooled.q.df).toBe(12);
    }
  });
});

test("BCG trials in eight made-up clusters: metafor 3.8 robust(), with and without its correction", () => {
  const clusters = [1, 1, 2, 3, 3, 4, 5, 5, 6, 7, 7, 7, 8];
  const pooled = value(poolClustered(bcgStudies, (s) => `${clusters[bcgStudies.indexOf(s)]}`));
  near(pooled.estimate, -0.714532342158139, tolerance.afterIteration);
  near(pooled.se, 0.110315523058245, tolerance.afterIteration);
  near(pooled.se * Math.sqrt(7 / 8), 0.103190722931678, tolerance.afterIteration);
  near(pooled.p, 0.000341394638000293, tolerance.afterIteration);
  near(pooled.low, -0.975387103308809, tolerance.afterIteration);
  near(pooled.high, -0.45367758100747, tolerance.afterIteration);
  expect(pooled.df).toBe(7);
});

test("I² by (Q − df)/Q is an option: BCG, REML 92.22 % by τ², 92.12 % by Q", () => {
  near(value(poolEffects(bcgStudies)).heterogeneity.i2, 92.2213845212702, tolerance.afterIteration);
  near(value(poolEffects(bcgStudies, { i2: "q" })).heterogeneity.i2, 92.1173468545621, tolerance.closedForm);
});

describe("BCG trials, metafor 3.8: signs of missing studies", () => {
  test("Egger's line, mixed (REML, DL) and classic", () => {
    const mixed = value(eggerTest(bcgStudies));
    near(mixed.statistic, bcg.bias.egger_rma_REML.z, tolerance.afterIteration);
    near(mixed.p, bcg.bias.egger_rma_REML.p, tolerance.afterIteration);
    near(mixed.limit, bcg.bias.egger_rma_REML.limit, tolerance.afterIteration);
    const dl = value(eggerTest(bcgStudies, { method: "DL" }));
    near(dl.statistic, bcg.bias.egger_rma_DL.z, tolerance.closedForm);
    nearP(dl.p, bcg.bias.egger_rma_DL.p);
    const classic = value(eggerTest(bcgStudies, { form: "classic" }));
    near(classic.statistic, bcg.bias.egger_classic_lm.t, tolerance.closedForm);
    nearP(classic.p, bcg.bias.egger_classic_lm.p);
    near(classic.limit, bcg.bias.egger_classic_lm.limit, tolerance.closedForm);
  });
  test("Begg's rank correlation, exact p", () => {
    const begg = value(beggTest(bcgStudies));
    near(begg.tau, bcg.bias.begg.tau, tolerance.closedForm);
    nearP(begg.p, bcg.bias.begg.p);
    expect(begg.exact).toBe(true);
  });
  test("trim and fill by model and estimator", () => {
    for (const expected of bcg.trimfill) {
      const filled = value(
        trimAndFill(bcgStudies, {
          method: (expected.method === "FE" ? "CE" : expected.method) as PoolMethod,
          estimator: expected.estimator as "L0" | "R0",
        }),
      );
      expect(filled.side).toBe(expected.side);
      expect(filled.filled).toBe(expected.k0);
      near(filled.filledSe, expected.se_k0, tolerance.closedForm);
      near(filled.adjusted.estimate, expected.est, tolerance.stockConvergence);
      near(filled.adjusted.heterogeneity.tau2, expected.tau2, tolerance.stockConvergence, 1e-9);
    }
  });
  test("fail-safe N: Rosenthal 598, Rosenberg 370, Orwin to −0.1 84", () => {
    const n = value(failSafe(bcgStudies, { target: -0.1 }));
    expect([n.rosenthal, n.rosenberg, n.orwin]).toEqual([598, 370, 84]);
  });
});
