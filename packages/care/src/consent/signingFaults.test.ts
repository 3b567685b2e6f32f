import { expect, test } from "vitest";
import { decisionOptions } from "./decisionOptions.ts";
import { type ConsentFacts, judgeConsent } from "./judgeConsent.ts";
import { signingFaults } from "./signingFaults.ts";

const facts = (changes: Partial<ConsentFacts> = {}): ConsentFacts => ({
  optionsShown: decisionOptions.options.map((o) => o.id),
  signedVersion: "v1",
  currentVersion: "v1",
  teachBack: { asked: 3, correct: 3 },
  termsShownBeforeDecision: true,
  signedOn: "2026-11-23",
  coolingOffDays: 7,
  procedureDate: "2026-11-24",
  scopes: { treatment: true },
  withdrawn: [],
  ...changes,
});
const codes = (changes: Partial<ConsentFacts>, scopes: Parameters<typeof signingFaults>[1] = ["treatment"]) =>
  signingFaults(judgeConsent(facts(changes)), scopes).map((r) => r.code);

test("time to think delays the treatment and not the signature", () => {
  expect(judgeConsent(facts()).outcome).toBe("not-eligible");
  expect(codes({})).toEqual([]);
});

test("whatever else stands against consent to the treatment forbids the signature", () => {
  expect(codes({ teachBack: null })).toEqual(["CONSENT-TEACHBACK-MISSING"]);
  expect(codes({ termsShownBeforeDecision: false })).toEqual(["CONSENT-TERMS-AFTER-DECISION"]);
  expect(codes({ optionsShown: [] })).toHaveLength(decisionOptions.options.length);
});

test("other purposes need only the text that stands now", () => {
  const bare = { scopes: { registry: true }, teachBack: null, optionsShown: [] };
  expect(codes(bare, ["registry"])).toEqual([]);
  expect(codes({ ...bare, signedVersion: "v0" }, ["registry"])).toEqual(["CONSENT-VERSION-CHANGED"]);
});
