import { describe, expect, test } from "vitest";
import reference from "../../data/reference/meta-analysis.json" with { type: "json" };
import { isFault } from "../fault.ts";
import { poolEffects } from "../pool/poolEffects.ts";
import { boundOnP } from "./contrastsOf.ts";
import { poolQuestion } from "./poolQuestion.ts";
import { readTrial, type Trial } from "./schema.ts";
import { trialById, trials } from "./trials.ts";

describe("trial files", () => {
  test("every file meets the schema, so that the collection may be used unparsed", () => {
    const faults = trials.map((trial) => readTrial(trial)).filter(isFault);
    expect(faults.map((fault) => fault.message)).toEqual([]);
  });
  test("ids are unique and name the file", () => {
    expect(new Set(trials.map((t) => t.id)).size).toBe(trials.length);
    expect(trials.map((t) => t.id)).toEqual([...trials.map((t) => t.id)].sort());
  });
  test("every outcome with a number names a source with a quote", () => {
    for (const trial of trials)
      for (const outcome of trial.outcomes) {
        const quotes = outcome.sources.map((id) => trial.sources.find((s) => s.id === id)!.quote);
        expect(quotes.every((quote) => quote.length > 0)).toBe(true);
      }
  });
  test("the collection holds 15 cell-based, 12 cell-free, 11 PRP, 11 drug trials and a device", () => {
    const counts = Object.groupBy(trials, (t) => t.productClass);
    expect(Object.fromEntries(Object.entries(counts).map(([k, v]) => [k, v?.length]))).toEqual({
      "cell-based": 15,
      "cell-free": 12,
      prp: 11,
      drug: 11,
      device: 1,
    });
  });
  test("a file with a misspelt field is refused by name", () => {
    const { id: _, ...rest } = trialById("Olsen2002")!;
    const fault = readTrial({ ...rest, ident: "Olsen2002" });
    expect(isFault(fault) && fault.message).toMatch(/id: .*ident/s);
  });
  test("a source that is not listed is refused", () => {
    const trial = JSON.parse(JSON.stringify(trialById("Olsen2002"))) as Trial;
    trial.outcomes[0]!.sources.push("s99");
    const fault = readTrial(trial);
    expect(isFault(fault) && fault.message).toContain('"s99"');
  });
});

describe("contrasts from trial files", () => {
  test("minoxidil 5 % v placebo gives the effects that metafor 3.8 computes from the same arms, and MD 15.98", () => {
    const question = poolQuestion(trials, { treatments: ["minoxidil 5 %"] });
    const expected = reference.cases.hair_minoxidil5_vs_placebo.MD;
    const byStudy = new Map(question.studies.map((s) => [s.study, s]));
    ["Olsen2002", "Olsen2007", "Lucky2004"].forEach((study, i) => {
      expect(byStudy.get(study)!.yi).toBeCloseTo(expected.yi[i]!, 12);
      expect(byStudy.get(study)!.vi).toBeCloseTo(expected.vi[i]!, 12);
    });
    expect(question.studies).toHaveLength(3);
    const pooled = poolEffects(question.studies);
    expect(!isFault(pooled) && pooled.estimate).toBeCloseTo(expected.fits.REML.est, 9);
    expect(question.leftOut.map((l) => l.study).sort()).toEqual([
      "Berger2003",
      "BlumePeytavi2011",
      "Hoffmann2005",
    ]);
  });
  test("a count per 5.1 cm² becomes a density: finasteride, 107/5.1 = 20.98 hairs/cm²", () => {
    const question = poolQuestion(trials, { treatments: ["finasteride 1 mg"] });
    expect(question.contrasts).toHaveLength(1);
    expect(question.contrasts[0]!.yi).toBeCloseTo(20.98, 2);
    expect(question.contrasts[0]!.assumptions[0]).toMatch(/largest standard error that p < 0.001 allows/);
  });
  test("cells against a control cannot be pooled: every trial stays out with its reason", () => {
    const question = poolQuestion(trials, { treatments: ["cells"], useBoundsOnP: true });
    expect(question.studies).toEqual([]);
    expect(question.leftOut.length).toBeGreaterThanOrEqual(6);
    expect(question.leftOut.every((l) => l.reason.length > 5)).toBe(true);
    expect(question.leftOut.find((l) => l.study === "Anderi2018")!.reason).toBe("condition: alopecia areata");
  });
  test("provisional numbers can be left out, and are then named", () => {
    const strict = poolQuestion(trials, { treatments: ["minoxidil 5 %"], includeProvisional: false });
    expect(strict.leftOut.some((l) => l.reason.startsWith("provisional"))).toBe(true);
  });
  test("only a bare bound on p is used as one", () => {
    expect(boundOnP("<0.0001")).toBe(0.0001);
    expect(boundOnP("<0.05 (histology)")).toBeNull();
    expect(boundOnP("<0.05 at 3 and 6 months")).toBeNull();
    expect(boundOnP("NS")).toBeNull();
  });
});
