/** Worked cases of candidacy, written from the registers' criteria and the general gate. */
import type { RuleCases } from "../rules/ruleCase.ts";
import { redFlags } from "./redFlags.ts";

const signedOff = (conclusion: "cleared" | "confirmed") => ({ by: "Dr Q", date: "2026-04-02", conclusion });
/** One medicine of a class. */
export const medicine = (className: string, more: object) => [{ name: className, class: className, ...more }];
const graded = (name: string, grade: string) => ({ name, grade });

/** A man of 38 with early thinning whom nothing stands against. */
export const candidacyBase = {
  asOf: "2026-04-10",
  ruleSet: "CORE",
  procedureDate: "2026-05-04",
  person: { birthDate: "1988-04-10", sexAtBirth: "male", bmi: 26 },
  hairLoss: { suddenLossSince: null, scale: graded("norwood-hamilton", "IV") },
  dermoscopy: { date: "2026-04-10", follicularOpenings: "present", hairsInTarget: 96 },
  flags: [],
  medications: [],
  procedures: [],
  allergies: [],
  diseases: [],
};

export const candidacyCases: RuleCases = {
  question: "eligibility",
  source: "Registers named with each rule set; general gate of the pathway, section 1",
  base: candidacyBase,
  cases: [
    ["early thinning, nothing against it", {}, "eligible", [], { ageYears: 38 }],
    [
      "born the day after screening",
      { "person.birthDate": "2026-04-11" },
      "refuse",
      ["DATE-IMPOSSIBLE:person.birthDate"],
    ],
    [
      "born on 30 February",
      { "person.birthDate": "1990-02-30" },
      "refuse",
      ["DATE-IMPOSSIBLE:person.birthDate"],
    ],
    [
      "a medicine of tomorrow",
      { ruleSet: "STYLE", medications: medicine("5ari", { lastUse: "2026-04-11" }) },
      "refuse",
      ["DATE-IMPOSSIBLE:medications"],
    ],
    ["18 tomorrow", { "person.birthDate": "2008-04-11" }, "not-eligible", ["AGE-UNDER-18"], { ageYears: 17 }],
    ["18 today", { "person.birthDate": "2008-04-10" }, "eligible", [], { ageYears: 18 }],
    [
      "17 in a set from 20: one age code",
      { ruleSet: "jRCTb032200148", "person.birthDate": "2009-01-01" },
      "not-eligible",
      ["AGE-UNDER-18"],
    ],
    [
      "born on a leap day, 18 on 28 February",
      { asOf: "2026-02-28", "person.birthDate": "2008-02-29" },
      "eligible",
      [],
      { ageYears: 18 },
    ],
    [
      "65 in a set to 65",
      {
        ruleSet: "NCT01451177",
        infections: negative("HIV", "HBV", "HCV", "HTLV"),
        "person.birthDate": "1960-04-11",
      },
      "eligible",
      [],
      { ageYears: 65 },
    ],
    [
      "66 in a set to 65",
      {
        ruleSet: "NCT01451177",
        infections: negative("HIV", "HBV", "HCV", "HTLV"),
        "person.birthDate": "1960-04-10",
      },
      "not-eligible",
      ["AGE-OUTSIDE-RULESET"],
    ],
    [
      "24 in a set from 25",
      { ruleSet: "NCT05659095", "person.birthDate": "2001-04-11" },
      "not-eligible",
      ["AGE-OUTSIDE-RULESET"],
    ],
    [
      "facts missing",
      {
        "person.birthDate": null,
        "person.sexAtBirth": undefined,
        "hairLoss.scale": null,
        "hairLoss.suddenLossSince": undefined,
        medications: undefined,
        allergies: undefined,
        diseases: undefined,
        "dermoscopy.follicularOpenings": null,
      },
      "needs-information",
      [
        "person.birthDate",
        "person.sexAtBirth",
        "hairLoss.scale",
        "hairLoss.suddenLossSince",
        "medications",
        "allergies",
        "diseases",
        "dermoscopy.follicularOpenings",
      ].map((key) => `INFO-MISSING:${key}`),
    ],
    [
      "STYLE asks for the body mass index",
      { ruleSet: "STYLE", "person.bmi": undefined },
      "needs-information",
      ["INFO-MISSING:person.bmi"],
    ],
    [
      "UMIN asks for five infections",
      { ruleSet: "UMIN000023343", infections: negative("HIV", "HBV", "HCV") },
      "needs-information",
      ["INFO-MISSING:infections.HTLV", "INFO-MISSING:infections.SYPHILIS"],
    ],
    [
      "a washout without a last day of use",
      { ruleSet: "STYLE", medications: medicine("5ari", {}) },
      "needs-information",
      ["INFO-MISSING:medications.lastUse"],
    ],
    ["childbearing potential, no test", woman({}), "needs-information", ["PREGNANCY-TEST-MISSING"]],
    [
      "a test 7 days old counts",
      woman({ "person.pregnancyTest": { date: "2026-04-03", result: "negative" } }),
      "eligible",
      [],
    ],
    [
      "a test 8 days old does not",
      woman({ "person.pregnancyTest": { date: "2026-04-02", result: "negative" } }),
      "needs-information",
      ["PREGNANCY-TEST-MISSING"],
    ],
    [
      "pregnant",
      woman({ "person.pregnancyTest": { date: "2026-04-09", result: "positive" } }),
      "not-eligible",
      ["PREGNANT"],
    ],
    ["nursing", { "person.sexAtBirth": "female", "person.lactating": true }, "not-eligible", ["LACTATING"]],
    [
      "STYLE, one form of contraception",
      woman({
        ruleSet: "STYLE",
        "hairLoss.scale": graded("savin", "I-4"),
        "person.pregnancyTest": { date: "2026-04-09", result: "negative" },
        "person.contraceptionForms": 1,
      }),
      "needs-information",
      ["CONTRACEPTION-TWO-FORMS"],
    ],
    [
      "STYLE, two forms",
      woman({
        ruleSet: "STYLE",
        "hairLoss.scale": graded("savin", "I-4"),
        "person.pregnancyTest": { date: "2026-04-09", result: "negative" },
        "person.contraceptionForms": 2,
      }),
      "eligible",
      [],
    ],
    ["STYLE, index of 40", { ruleSet: "STYLE", "person.bmi": 40 }, "not-eligible", ["BMI-OUTSIDE-RULESET"]],
    ["STYLE, index below 40", { ruleSet: "STYLE", "person.bmi": 39.9 }, "eligible", []],
    [
      "STYLE grades men by Norwood-Hamilton",
      { ruleSet: "STYLE", "hairLoss.scale": graded("basp", "M2") },
      "needs-information",
      ["SCALE-NOT-IN-RULESET:basp"],
    ],
    [
      "a set of men has no scale for a woman",
      {
        ruleSet: "NCT01451177",
        infections: negative("HIV", "HBV", "HCV", "HTLV"),
        "person.sexAtBirth": "female",
        "hairLoss.scale": graded("ludwig", "II"),
      },
      "needs-information",
      ["SCALE-NOT-IN-RULESET:ludwig"],
    ],
    [
      "III-V means III-vertex, so III itself is outside",
      { ruleSet: "jRCTb032200148", "hairLoss.scale": graded("norwood-hamilton", "III") },
      "not-eligible",
      ["SCALE-GRADE-OUTSIDE:III"],
    ],
    [
      "VI without an anterior bridge",
      {
        ruleSet: "NCT01451177",
        infections: negative("HIV", "HBV", "HCV", "HTLV"),
        "hairLoss.scale": graded("norwood-hamilton", "VI"),
      },
      "not-eligible",
      ["SCALE-GRADE-OUTSIDE:VI"],
    ],
    [
      "VI with an anterior bridge",
      {
        ruleSet: "NCT01451177",
        infections: negative("HIV", "HBV", "HCV", "HTLV"),
        "hairLoss.scale": graded("norwood-hamilton", "VI"),
        "hairLoss.anteriorBridge": true,
      },
      "eligible",
      [],
    ],
    [
      "BASP M1 V1: the vertex is enough",
      { ruleSet: "NCT02594046", "hairLoss.scale": graded("basp", "M1V1") },
      "eligible",
      [],
    ],
    [
      "BASP M1 is less than M2",
      { ruleSet: "NCT02594046", "hairLoss.scale": graded("basp", "M1") },
      "not-eligible",
      ["SCALE-GRADE-OUTSIDE:M1"],
    ],
    [
      "Gentile, women Ludwig II",
      { ruleSet: "GENTILE", "person.sexAtBirth": "female", "hairLoss.scale": graded("ludwig", "II") },
      "eligible",
      [],
    ],
    [
      "Gentile, women Ludwig III",
      { ruleSet: "GENTILE", "person.sexAtBirth": "female", "hairLoss.scale": graded("ludwig", "III") },
      "not-eligible",
      ["SCALE-GRADE-OUTSIDE:III"],
    ],
    [
      "sudden loss, a day inside 3 months",
      { "hairLoss.suddenLossSince": "2026-01-11" },
      "refer",
      ["SUDDEN-LOSS-3M"],
    ],
    ["sudden loss, 3 months ago", { "hairLoss.suddenLossSince": "2026-01-10" }, "eligible", []],
    ["no dermatoscope", { dermoscopy: null }, "needs-information", ["DERMOSCOPY-MISSING"]],
    [
      "no openings in the target is a flag by itself",
      { "dermoscopy.follicularOpenings": "absent-in-target" },
      "refer",
      ["FLAG-NO-OSTIA"],
    ],
    [
      "no openings, scarring ruled out, but no hair",
      {
        dermoscopy: { follicularOpenings: "absent-in-target", hairsInTarget: 0 },
        flags: [{ code: "FLAG-NO-OSTIA", signOff: signedOff("cleared") }],
      },
      "not-eligible",
      ["AREA-NO-FOLLICLES"],
    ],
    [
      "a flag confirmed",
      { flags: [{ code: "FLAG-TUFTED-HAIR", signOff: signedOff("confirmed") }] },
      "not-eligible",
      ["FLAG-CONFIRMED:FLAG-TUFTED-HAIR"],
    ],
    [
      "every flag, none signed off",
      { flags: redFlags.flags.map(({ code }) => ({ code })) },
      "refer",
      redFlags.flags.map(({ code }) => code),
    ],
    [
      "every flag cleared",
      { flags: redFlags.flags.map(({ code }) => ({ code, signOff: signedOff("cleared") })) },
      "eligible",
      [],
    ],
    ["allergy to lidocaine", { allergies: ["Lidocaine"] }, "not-eligible", ["ALLERGY-ANAESTHETIC"]],
    [
      "allergy to a component of one's own cultured cells",
      {
        allergies: ["Amphotericin B"],
        product: { source: "autologous", cultured: true, components: ["amphotericin b", "DMEM/F-12"] },
      },
      "not-eligible",
      ["ALLERGY-PRODUCT-COMPONENT:amphotericin b"],
    ],
    [
      "donor cells, nothing declared, an allergy",
      { allergies: ["latex"], product: { source: "allogeneic", cultured: false, components: null } },
      "needs-information",
      ["PRODUCT-COMPONENTS-UNKNOWN"],
    ],
    [
      "own micrograft, nothing declared, an allergy",
      { allergies: ["latex"], product: { source: "autologous", cultured: false, components: null } },
      "eligible",
      [],
    ],
    ["lupus", { diseases: ["autoimmune-active"] }, "not-eligible", ["DISEASE-EXCLUDED:autoimmune-active"]],
    [
      "diabetes out of control",
      { diseases: ["diabetes-uncontrolled"] },
      "refer",
      ["DISEASE-REFER:diabetes-uncontrolled"],
    ],
    [
      "an infection that no set asked for",
      { infections: { SYPHILIS: "positive", HIV: "negative" } },
      "not-eligible",
      ["INFECTION-POSITIVE:SYPHILIS"],
    ],
    ["distress about looks", { screens: { bdd: "positive" } }, "refer", ["BDD-POSITIVE"]],
    ["pull test, exactly at the cutoff", { pullTest: pulls(5, 5) }, "eligible", []],
    ["pull test, one region above", { pullTest: pulls(6, 5) }, "warn", ["PULL-POSITIVE-SINGLE-REGION"]],
    ["pull test, two regions above", { pullTest: pulls(6, 7) }, "warn", ["PULL-POSITIVE-MULTI-REGION"]],
    [
      "more hairs out than were pulled",
      { pullTest: pulls(51, 0) },
      "refuse",
      ["INPUT-INVALID:pullTest.regions.0"],
    ],
    [
      "the strongest outcome wins, every reason stays",
      { flags: [{ code: "FLAG-PAIN-BURNING-ITCH" }], diseases: ["cancer"], dermoscopy: null },
      "refer",
      ["FLAG-PAIN-BURNING-ITCH", "DISEASE-EXCLUDED:cancer", "DERMOSCOPY-MISSING"],
    ],
  ],
};

/** Infection tests, all negative. */
export function negative(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, "negative"]));
}

function woman(more: Record<string, unknown>): Record<string, unknown> {
  return { "person.sexAtBirth": "female", "person.childbearingPotential": true, ...more };
}

/** Fifty hairs pulled at each of two regions; the cutoff is 10 %. */
function pulls(vertex: number, occiput: number) {
  return {
    cutoffPercent: 10,
    regions: [
      { site: "vertex", pulled: 50, out: vertex },
      { site: "occiput", pulled: 50, out: occiput },
    ],
  };
}
