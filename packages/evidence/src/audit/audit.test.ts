import { describe, expect, test } from "vitest";
import reviewFile from "../../data/reviews/reviews.json" with { type: "json" };
import { trialById, trials } from "../trials/trials.ts";
import { auditEvidence, auditPrinted } from "./auditEvidence.ts";
import { countAgainstDensity } from "./countAgainstDensity.ts";
import { impliedP } from "./intervalAgainstP.ts";
import { readPrintedP } from "./printedNumber.ts";
import { reviewFileSchema, reviews } from "./reviews.ts";

const findings = auditEvidence(trials, reviews);
const alarms = findings.filter((f) => f.severity === "alarm");
const found = (check: string, where: RegExp) =>
  findings.filter((f) => f.check === check && where.test(f.where));

test("the review file meets its schema", () => {
  expect(reviewFileSchema.safeParse(reviewFile).error?.issues ?? []).toEqual([]);
});

describe("anomalies that are in the literature are found in the data alone", () => {
  test("Chien 2024: two printed p-values do not follow from their intervals, the third does", () => {
    expect(found("interval-against-p", /Chien2024/).map((f) => f.where)).toEqual([
      "Chien2024, thickness",
      "Chien2024, density, randomised trials",
    ]);
    expect(found("interval-against-p", /thickness/)[0]!.message).toContain("implies p = 0.022");
    expect(found("interval-against-p", /randomised/)[0]!.message).toContain("implies p = 0.015");
  });
  test("Zhou 2021: odds ratios that are mean differences", () => {
    expect(found("interval-symmetry", /Zhou2021/)).toHaveLength(2);
    expect(found("interval-symmetry", /v control/)[0]!.message).toContain("a ratio would lie near 1.18");
  });
  test("Gentile 2020: 18.0 hairs in 0.65 cm² are 27.7 hairs/cm², not 23.3; the control −1.7, not −0.7", () => {
    const messages = found("count-against-density", /Gentile2020/).map((f) => f.message);
    expect(messages).toHaveLength(2);
    expect(messages[0]).toContain("27.7 hairs/cm²; printed: 23.3");
    expect(messages[1]).toContain("-1.7 hairs/cm²; printed: -0.7");
  });
  test("the gain of 18.0 hairs stands in two papers of one team, for PRP and for micrografts", () => {
    expect(found("repeated-number", /Cervelli2014 and Gentile2020/)).toHaveLength(1);
  });
  test("Kieling 2024: the p beside the diameter is not the p of its interval", () => {
    expect(found("interval-against-p", /Kieling2024, diameter/)).toHaveLength(1);
  });
  test("Anderi 2018: ± 8.7 hairs/cm² fits other trials only as a standard error; Harada 2023 hangs on the label", () => {
    expect(found("sd-or-se", /Anderi2018, hair density/)[0]!.message).toContain("the SD would be 39");
    expect(found("sd-or-se", /Harada2023, mean hair diameter/)[0]!.message).toMatch(
      /0\.6 to 1\.2, .* -0\.9 to 2\.7/,
    );
  });
  test("Butt 2020: unequal baselines; five trials of one team; the same people twice; a subgroup in the headline", () => {
    expect(found("baseline-imbalance", /Butt2020/)[0]!.message).toContain("ends lower (57.11 v 63.72)");
    expect(found("same-team", /Gentile2020/)[0]!.message).toContain("5 trials");
    expect(found("same-people", /KJD2019HairTonic and Oh2020/)).toHaveLength(1);
    expect(found("subgroup-headline", /Kuka2020/)).toHaveLength(1);
    expect(found("counts-add-up", /Lucky2004/)[0]!.message).toContain("260 people, enrolled were 381");
  });
  test("zero events: 0 of 30 leaves 9.5 %, 0 of 8 leaves 31.2 %", () => {
    expect(found("zero-events", /Ersan2024/)[0]!.message).toContain("up to 9.5 %");
    expect(found("zero-events", /ExosomePreprint2025/)[0]!.message).toContain("up to 31.2 %");
  });
  test("no other alarm in the whole collection", () => {
    expect(alarms.map((f) => `${f.check}: ${f.where}`)).toEqual([
      "interval-against-p: Chien2024, thickness",
      "interval-against-p: Chien2024, density, randomised trials",
      "interval-against-p: Kieling2024, diameter",
      "interval-symmetry: Zhou2021, density, women, v control",
      "interval-symmetry: Zhou2021, density, women, v baseline",
      "count-against-density: Gentile2020, HF-MSC",
      "count-against-density: Gentile2020, placebo",
      "repeated-number: Cervelli2014 and Gentile2020",
    ]);
  });
});

describe("correct published results raise no alarm", () => {
  const correct = [
    ["Cochrane 2016, minoxidil v placebo, density", "MD", 13.18, 10.92, 15.44, "<0.00001"],
    ["Cochrane 2016, self-rated regrowth", "RR", 1.93, 1.51, 2.47, "<0.00001"],
    ["Cochrane 2016, investigator-rated regrowth", "RR", 2.35, 1.68, 3.28, "<0.00001"],
    ["Cochrane 2016, adverse events", "RR", 1.24, 0.82, 1.87, "0.31"],
    ["Giordano 2018, density", "MD", 14.38, 6.38, 22.38, "<0.001"],
    ["Chien 2024, density", "MD", 14.93, 10.2, 19.67, "<0.0001"],
    ["BCG vaccine, Colditz 1994, risk ratio", "RR", 0.49, 0.34, 0.7, "<0.001"],
    ["Gupta 2022, dutasteride v finasteride (credible interval)", "MD", 7.1, 5.1, 9.3, "<0.05"],
    ["a t test on 20 degrees of freedom, t = 4.5", "MD", 2, 1.07, 2.93, "0.0002"],
    ["a t test on 8 degrees of freedom, t = 2.1", "MD", 2.1, -0.21, 4.41, "0.07"],
    ["a t test on 8 degrees of freedom, t = 2.2, as > 0.05", "MD", 2.2, -0.11, 4.51, ">0.05"],
    ["netmeta vignette, COMT inhibitors v placebo", "MD", -0.95, -1.27, -0.63, "<0.0001"],
  ] as const;
  for (const [where, measure, estimate, low, high, pPrinted] of correct)
    test(where, () => {
      expect(auditPrinted([{ where, measure, estimate, low, high, pPrinted }])).toEqual([]);
    });
  test("a count and a density that agree", () => {
    const trial = JSON.parse(JSON.stringify(trialById("Gentile2020"))) as NonNullable<
      ReturnType<typeof trialById>
    >;
    trial.outcomes[0]!.arms[0]!.changeMean = 27.7;
    trial.outcomes[0]!.arms[1]!.changeMean = -1.7;
    expect(countAgainstDensity(trial)).toEqual([]);
  });
});

test("implied p of the reviews agrees with a z test by hand", () => {
  const p = (estimate: number, low: number, high: number) =>
    impliedP({ where: "", measure: "MD", estimate, low, high, pPrinted: null })!.p;
  expect(p(14.93, 10.2, 19.67)).toBeCloseTo(6e-10, 10);
  expect(p(25.6, 2.62, 48.57)).toBeCloseTo(0.029, 3);
  expect(p(2.02, -0.85, 4.88)).toBeCloseTo(0.17, 2);
  expect(p(43.54, -1.35, 88.43)).toBeCloseTo(0.057, 3);
});

test("printed p-values are read in their usual forms", () => {
  expect(readPrintedP("< .001")).toEqual({ kind: "below", value: 0.001 });
  expect(readPrintedP("p=0.03")).toEqual({ kind: "exact", value: 0.03 });
  expect(readPrintedP(">0.05")).toEqual({ kind: "above", value: 0.05 });
  expect(readPrintedP("NS")).toBeNull();
});
