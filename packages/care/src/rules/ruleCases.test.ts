/** The worked cases of every topic, and that each rule is seen to fire and not to fire. */
import { describe, expect, test } from "vitest";
import { aftercareCases } from "../aftercare/aftercare.cases.ts";
import { candidacyCases } from "../assessment/candidacy.cases.ts";
import { femaleCriteriaCases } from "../assessment/femaleCriteria.cases.ts";
import { medicineCases } from "../assessment/medicines.cases.ts";
import { repeatabilityCases, responseCases } from "../change/response.cases.ts";
import { consentCases } from "../consent/consent.cases.ts";
import { donorCases } from "../donor/donor.cases.ts";
import { maintenanceCases } from "../maintenance/maintenance.cases.ts";
import { doseCases, harvestCases, spinCases } from "../procedure/procedure.cases.ts";
import { identityCases, productCodeCases } from "../product/product.cases.ts";
import { cultureResultCases, releaseCases } from "../release/release.cases.ts";
import { routeCases } from "../route/route.cases.ts";
import { adverseEventCases, deviationCases } from "../safety/safety.cases.ts";
import { baselineCases, phaseCases, seriesCases, visitCases } from "../visits/visits.cases.ts";
import { askQuestion, questionNames } from "./questions.ts";
import { ruleBook } from "./ruleBook.ts";
import { patched } from "./ruleCase.ts";

const tables = [
  candidacyCases,
  medicineCases,
  femaleCriteriaCases,
  consentCases,
  routeCases,
  donorCases,
  productCodeCases,
  identityCases,
  spinCases,
  harvestCases,
  doseCases,
  releaseCases,
  cultureResultCases,
  aftercareCases,
  visitCases,
  baselineCases,
  seriesCases,
  phaseCases,
  responseCases,
  repeatabilityCases,
  maintenanceCases,
  adverseEventCases,
  deviationCases,
];

describe.each(tables)("$question ($source)", ({ question, base, cases }) => {
  test.each(cases.map((c) => [c[0], c] as const))(
    "%s",
    (_name, [, patch, outcome, reasons, computed = {}]) => {
      const judgement = askQuestion(question, patched(base, patch));
      expect(judgement.reasons.map((r) => r.text).sort()).toEqual([...reasons].sort());
      expect(judgement.outcome).toBe(outcome);
      for (const [name, value] of Object.entries(computed))
        expect(judgement.computed[name], name).toEqual(value);
    },
  );
});

test("every question has worked cases", () => {
  expect([...new Set(tables.map((t) => t.question))].sort()).toEqual([...questionNames].sort());
});

describe("rule coverage", () => {
  const fired = tables.map(({ question, base, cases }) => ({
    question,
    perCase: cases.map(
      ([, patch]) =>
        new Set(askQuestion(question, patched(base, patch)).reasons.map((r) => r.code as string)),
    ),
  }));
  const codes = ruleBook.flatMap((table) => table.rules.map((rule) => rule.code));

  test("no code stands twice in the rule book", () => {
    expect(new Set(codes).size).toBe(codes.length);
  });

  test.each(codes)("%s fires in one case and not in another of the same question", (code) => {
    const asking = fired.filter(({ perCase }) => perCase.some((codesOfCase) => codesOfCase.has(code)));
    expect(asking.length, "questions in which it fires").toBeGreaterThan(0);
    expect(asking.some(({ perCase }) => perCase.some((codesOfCase) => !codesOfCase.has(code)))).toBe(true);
  });
});

test("every reason carries its grade, its source and the version of its table", () => {
  for (const table of ruleBook) {
    expect(table.id && table.version && table.date && table.source, table.id).toBeTruthy();
    for (const rule of table.rules) expect(rule.says, rule.code).toMatch(/[.?]$/);
  }
  const [reason] = askQuestion("identity-check", {
    patientCode: "A",
    tubeCode: "B",
    syringeCode: "A",
  }).reasons;
  expect(reason).toMatchObject({
    text: "COI-MISMATCH",
    outcome: "refuse",
    grade: "D",
    seen: "wristband A, tube B, syringe A",
    table: "identity@1",
  });
  expect(reason?.source).toContain("21 CFR 1271.290");
});
