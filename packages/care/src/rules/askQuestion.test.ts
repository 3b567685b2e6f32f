/** Whatever comes in, the answer is a judgement: nothing is thrown, and nothing unreadable is accepted. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { candidacyCases } from "../assessment/candidacy.cases.ts";
import { donorCases } from "../donor/donor.cases.ts";
import { doseCases, harvestCases, spinCases } from "../procedure/procedure.cases.ts";
import { releaseCases } from "../release/release.cases.ts";
import { adverseEventCases } from "../safety/safety.cases.ts";
import { visitCases } from "../visits/visits.cases.ts";
import { askQuestion, isQuestion, questionNames } from "./questions.ts";
import { outcomeOrder } from "./rule.ts";
import { patched, type RuleCases } from "./ruleCase.ts";

const tables: readonly RuleCases[] = [
  candidacyCases,
  donorCases,
  spinCases,
  harvestCases,
  doseCases,
  releaseCases,
  adverseEventCases,
  visitCases,
];

/** Every path to a value of a record, "person.bmi". */
function pathsOf(value: unknown, prefix = ""): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [prefix];
  return Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, prefix ? `${prefix}.${key}` : key));
}

const strange = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    1e308,
    "2026-02-30",
    "",
    "<b>x</b>",
    "‮abc",
    [],
    {},
  ),
  fc.string({ minLength: 2000, maxLength: 2001 }),
);

test("anything at all, asked of any question", () => {
  fc.assert(
    fc.property(fc.constantFrom(...questionNames), fc.anything(), (question, input) => {
      expect(outcomeOrder).toContain(askQuestion(question, input).outcome);
    }),
    { numRuns: 500 },
  );
  for (const question of questionNames)
    for (const input of [undefined, null, 7, "x", []]) {
      const { outcome, reasons } = askQuestion(question, input);
      expect(["refuse", "needs-information"], question).toContain(outcome);
      expect(reasons.length, question).toBeGreaterThan(0);
    }
});

test("a good record with one strange value in it", () => {
  const places = tables.flatMap((t) => pathsOf(t.base).map((path) => ({ ...t, path })));
  fc.assert(
    fc.property(fc.constantFrom(...places), strange, ({ question, base, path }, value) => {
      let record: Record<string, unknown>;
      try {
        record = patched(base, { [path]: value });
      } catch {
        return;
      }
      const { outcome, reasons } = askQuestion(question, record);
      expect(outcomeOrder).toContain(outcome);
      for (const reason of reasons) expect(reason.text.length).toBeGreaterThan(0);
    }),
    { numRuns: 1500 },
  );
});

test("a fault names the field, the value seen and the rule", () => {
  const { reasons } = askQuestion("harvest", patched(harvestCases.base, { "lidocaine.weightKg": -70 }));
  expect(reasons.map((r) => r.seen)).toEqual(["lidocaine.weightKg is -70; must be above 0"]);
  const [date] = askQuestion("visit", { treatmentDate: "2026-02-30", visit: "M6" }).reasons;
  expect(date?.seen).toBe('treatmentDate is "2026-02-30"; must be a date that exists, YYYY-MM-DD');
});

test("names that objects carry by themselves are no questions", () => {
  for (const name of ["toString", "__proto__", "constructor", "", 3, null])
    expect(isQuestion(name)).toBe(false);
});
