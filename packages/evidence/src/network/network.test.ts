import { describe, expect, test } from "vitest";
import reference from "../../data/reference/meta-analysis.json" with { type: "json" };
import { type Fault, isFault } from "../fault.ts";
import { trials } from "../trials/trials.ts";
import { hairNetwork } from "./hairNetwork.ts";
import { networkMeta } from "./networkMeta.ts";
import { nodeSplits } from "./nodeSplit.ts";
import type { NetworkArm } from "./types.ts";

function value<T>(result: T | Fault): T {
  if (isFault(result)) throw new Error(result.message);
  return result;
}

function near(actual: number, expected: number, relative = 1e-9, absolute = 1e-12): void {
  expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(
    Math.max(absolute, relative * Math.abs(expected)),
  );
}

const armsOf = (data: readonly { study: string; treatment: string; ni: number; mi: number; sdi: number }[]) =>
  data.map(
    (r): NetworkArm => ({ study: r.study, treatment: r.treatment, mean: r.mi, variance: r.sdi ** 2 / r.ni }),
  );

const stowe = reference.cases.stowe2010_network;
const stoweArms = armsOf(stowe.data);
const minoxidil = reference.cases.hair_minoxidil_network;

describe("Stowe 2010, 29 trials of adjuvant drugs in Parkinson's disease", () => {
  test("common effect and random effects (generalised DL, REML) as weighted least squares in R, 1e-9 and 1e-6", () => {
    for (const [method, expected, relative] of [
      ["common", { ...stowe.common, tau2: 0 }, 1e-9],
      ["DL", stowe.random_generalisedDL, 1e-9],
      ["REML", stowe.random_REML, 1e-6],
    ] as const) {
      const network = value(networkMeta(stoweArms, { reference: "Placebo", method, smallerIsBetter: true }));
      near(network.tau2, expected.tau2, relative);
      for (const effect of network.againstReference) {
        near(effect.estimate, (expected.est as Record<string, number>)[effect.first]!, relative);
        near(effect.se, (expected.se as Record<string, number>)[effect.first]!, relative);
      }
      network.covariance.forEach((row, i) => {
        row.forEach((entry, j) => {
          near(entry, expected.cov[i]![j]!, relative, 1e-9);
        });
      });
    }
  });
  test("Q, I², degrees of freedom and P-scores", () => {
    const network = value(networkMeta(stoweArms, { reference: "Placebo", smallerIsBetter: true }));
    near(network.total.q, stowe.Q);
    near(network.total.p, stowe.Qp, 1e-6);
    expect(network.total.df).toBe(stowe.df);
    near(network.i2, stowe.I2);
    for (const { treatment, score } of network.pScores)
      near(score, (stowe.pScore.random_generalisedDL as Record<string, number>)[treatment]!, 1e-6);
    expect(network.pScores[0]!.treatment).toBe("Dopamine Agonist");
  });
  test("values printed in the netmeta vignette: estimates, τ², I², split of Q 46.91 on 25 and 1.24 on 2", () => {
    const { published } = stowe;
    const network = value(networkMeta(stoweArms, { reference: "Placebo" }));
    near(network.tau2, published.tau2, 0, 5e-5);
    near(network.i2, published.I2, 0, 0.05);
    near(network.total.q, published.Qtotal, 0, 0.005);
    near(network.within.q, published.Qwithin, 0, 0.005);
    near(network.between.q, published.Qbetween, 0, 0.005);
    expect([network.within.df, network.between.df, network.studies]).toEqual([
      published.dfw,
      published.dfb,
      published.k,
    ]);
    for (const [name, printed] of [
      ["COMTI", published.COMTI],
      ["Dopamine Agonist", published.DopamineAgonist],
      ["MAOBI", published.MAOBI],
    ] as const) {
      const effect = network.againstReference.find((e) => e.first === name)!;
      near(effect.estimate, printed[0]!, 0, 0.005);
      near(effect.low, printed[1]!, 0, 0.0051);
      near(effect.high, printed[2]!, 0, 0.0051);
    }
  });
  test("direct and indirect evidence recombine to the network estimate (common effect)", () => {
    const network = value(networkMeta(stoweArms, { reference: "Placebo", method: "common" }));
    const split = value(nodeSplits(stoweArms, { method: "common" })).filter((s) => s.indirect !== null);
    expect(split.length).toBeGreaterThan(0);
    for (const s of split) {
      const wd = 1 / s.direct.se ** 2;
      const wi = 1 / s.indirect!.se ** 2;
      const effect = network.league.find((e) => e.first === s.first && e.second === s.second)!;
      near((wd * s.direct.estimate + wi * s.indirect!.estimate) / (wd + wi), effect.estimate, 0, 0.02);
      near(s.direct.estimate - s.indirect!.estimate, s.difference!.estimate, 1e-9);
    }
  });
});

test("Stowe 2010, node-splitting of COMT against MAO-B inhibitors: metafor 3.8 rma.mv with an inconsistency column", () => {
  const split = value(nodeSplits(stoweArms, { method: "common" })).find(
    (s) => s.first === "COMTI" && s.second === "MAOBI",
  )!;
  near(split.direct.estimate, 0.0570829937543885);
  near(split.direct.se, 0.199758754823587);
  near(split.indirect!.estimate, 0.0969933046897968);
  near(split.indirect!.se, 0.200991255398846);
  near(split.difference!.estimate, -0.0399103109354083);
  near(split.difference!.se, 0.234746306565068);
  near(split.difference!.p, 0.864998616064223);
});

describe("minoxidil network, four trials", () => {
  test("common = generalised DL = REML, τ² = 0", () => {
    const arms = armsOf(minoxidil.data);
    for (const method of ["common", "DL", "REML"] as const) {
      const network = value(networkMeta(arms, { reference: "placebo", method }));
      expect(network.tau2).toBeLessThan(1e-9);
      near(network.total.q, minoxidil.Q);
      for (const effect of network.againstReference) {
        near(effect.estimate, (minoxidil.common.est as Record<string, number>)[effect.first]!);
        near(effect.se, (minoxidil.common.se as Record<string, number>)[effect.first]!);
      }
    }
  });
  test("P-scores", () => {
    const network = value(networkMeta(armsOf(minoxidil.data), { reference: "placebo" }));
    for (const { treatment, score } of network.pScores)
      near(score, (minoxidil.pScore.random_generalisedDL as Record<string, number>)[treatment]!, 1e-6);
  });
});

describe("two-arm networks agree with hand calculations", () => {
  const arm = (study: string, treatment: string, mean: number): NetworkArm => ({
    study,
    treatment,
    mean,
    variance: 1,
  });
  test("an indirect comparison is the difference of two direct ones (Bucher 1997)", () => {
    const network = value(
      networkMeta([arm("1", "a", 5), arm("1", "p", 1), arm("2", "b", 3), arm("2", "p", 2)], {
        reference: "p",
      }),
    );
    const ab = network.league.find((e) => e.first === "a" && e.second === "b")!;
    near(ab.estimate, 3);
    near(ab.se, 2);
    expect(ab.directStudies).toBe(0);
  });
  test("a closed loop splits into its direct and its indirect part", () => {
    const arms = [
      arm("1", "a", 5),
      arm("1", "p", 1),
      arm("2", "b", 3),
      arm("2", "p", 2),
      arm("3", "a", 4),
      arm("3", "b", 3),
    ];
    const split = value(nodeSplits(arms, { method: "common" })).find(
      (s) => s.first === "a" && s.second === "b",
    )!;
    near(split.direct.estimate, 1);
    near(split.indirect!.estimate, 3);
    near(split.difference!.estimate, -2);
    near(split.difference!.se, Math.sqrt(6));
  });
  test("a disconnected network is refused and its parts are named", () => {
    const fault = networkMeta([arm("1", "a", 1), arm("1", "b", 2), arm("2", "c", 1), arm("2", "d", 2)], {
      reference: "a",
    });
    expect(isFault(fault) && fault.message).toContain("a, b | c, d");
  });
  test("a study with one arm, and a treatment twice, are refused", () => {
    expect(isFault(networkMeta([arm("1", "a", 1)], { reference: "a" }))).toBe(true);
    const twice = networkMeta([arm("1", "a", 1), arm("1", "a", 2)], { reference: "a" });
    expect(isFault(twice) && twice.code).toBe("network.duplicate-arm");
  });
});

describe("the hair network from the trial files", () => {
  test("placebo, two strengths of minoxidil, finasteride and PRP stand on one scale", () => {
    const { arms, contrasts, leftOut } = hairNetwork(trials);
    const network = value(networkMeta(arms, { reference: "placebo" }, contrasts));
    expect(network.treatments).toEqual([
      "PRP",
      "finasteride 1 mg",
      "minoxidil 2 %",
      "minoxidil 5 %",
      "placebo",
    ]);
    const five = network.againstReference.find((e) => e.first === "minoxidil 5 %")!;
    near(five.estimate, minoxidil.common.est.minoxidil5, 1e-9);
    expect(leftOut.find((l) => l.study === "Gentile2020")!.reason).toMatch(
      /contradict each other: 18 hairs in 0.65 cm²/,
    );
  });
  test("the one trial of cells with a difference is there when doubtful numbers are asked for", () => {
    const { arms, contrasts, assumptions } = hairNetwork(trials, { includeDoubtful: true });
    const network = value(networkMeta(arms, { reference: "placebo" }, contrasts));
    expect(network.treatments).toContain("micrografts");
    expect(assumptions.map((a) => a.study).sort()).toEqual(["Gentile2020", "Kaufman1998", "Shapiro2020"]);
  });
  test("what rests on a bound or an assumption says so and can be left out", () => {
    expect(
      hairNetwork(trials)
        .assumptions.map((a) => a.study)
        .sort(),
    ).toEqual(["Kaufman1998", "Shapiro2020"]);
    expect(hairNetwork(trials, { useBoundsOnP: false }).contrasts.map((c) => c.study)).toEqual([
      "Shapiro2020",
    ]);
  });
});
