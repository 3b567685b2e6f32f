/** Reason codes of the assessment: who may be treated, what is missing, who must be seen by a dermatologist first. */
import type { Rule, RuleTable } from "../rules/rule.ts";
import { redFlags } from "./redFlags.ts";

const style = "STYLE, NCT02503852: https://trials.co/clinical-trials-details/-/NCT02503852";
const cupCells =
  "UMIN000023343: https://trial.medpath.com/clinical-trial/c80ff5639a5fe079/autologous-dscc-androgenetic-alopecia-study";
const culturedOwn = "NCT01451177: https://pmc.ncbi.nlm.nih.gov/articles/PMC6457957/table/CD007628-tblf-0060";
const scarring = "https://www.ishrs-htforum.org/content/32/3/84.full.txt";
const afterPrp =
  "https://vzbeautystudio.com/services/prp-hair ; https://atlantaprphairgrowth.com/pre-and-post-hair-instructions/";
const ownChoice = "Design choice, from the criteria of the trials named in the rule sets";
const memory = "From memory; confirm before relying on it";

// biome-ignore format: one rule a line reads as a table
export const candidacyRules = {
  id: "candidacy",
  version: "1",
  date: "2026-11-22",
  source: ownChoice,
  rules: [
    { code: "AGE-UNDER-18", outcome: "not-eligible", grade: "A", says: "Under 18: every trial seen stopped here.", source: style },
    { code: "AGE-OUTSIDE-RULESET", outcome: "not-eligible", grade: "A", says: "The age lies outside the chosen rule set.", source: "Registers of the trials in the rule set" },
    { code: "PREGNANCY-TEST-MISSING", outcome: "needs-information", grade: "A", says: "No pregnancy test from the 7 days up to screening (7 days: design choice).", source: style },
    { code: "PREGNANT", outcome: "not-eligible", grade: "A", says: "The pregnancy test is positive.", source: cupCells },
    { code: "LACTATING", outcome: "not-eligible", grade: "A", says: "She is nursing.", source: cupCells },
    { code: "CONTRACEPTION-TWO-FORMS", outcome: "needs-information", grade: "A", says: "This rule set asks for two forms of contraception.", source: style },
    { code: "BMI-OUTSIDE-RULESET", outcome: "not-eligible", grade: "A", says: "The body mass index is not below the limit of the rule set.", source: style },
    { code: "SCALE-NOT-IN-RULESET", outcome: "needs-information", grade: "D", says: "Graded on a scale that the rule set does not use for this sex." },
    { code: "SCALE-GRADE-OUTSIDE", outcome: "not-eligible", grade: "A", says: "The grade lies outside the rule set.", source: "Registers of the trials in the rule set" },
    { code: "SUDDEN-LOSS-3M", outcome: "refer", grade: "A", says: "Sudden loss within 3 months: find the cause first.", source: cupCells },
    { code: "DERMOSCOPY-MISSING", outcome: "needs-information", grade: "A", says: "No examination with the dermatoscope; scarring alopecia mimics pattern hair loss.", source: scarring },
    { code: "AREA-NO-FOLLICLES", outcome: "not-eligible", grade: "D", says: "No hair at all in the target: a bald area without follicles is not a treatment area, and treating it brings no benefit." , source: "Design choice: no trial read treated Norwood-Hamilton VII; injections act on miniaturised follicles (from memory)" },
    { code: "FLAG-CONFIRMED", outcome: "not-eligible", grade: "A", says: "A dermatologist confirmed what the red flag pointed to.", source: scarring },
    { code: "WASHOUT", outcome: "not-eligible", grade: "A", says: "A medicine or device was used too recently for the rule set, or is still used.", source: `${style} ; ${culturedOwn} ; https://jrct.niph.go.jp/en-latest-detail/jRCTb032200148` },
    { code: "DRUG-NAIVE-REQUIRED", outcome: "not-eligible", grade: "A", says: "The rule set takes only people who never used a hair medicine.", source: "NCT05659095: https://trial.medpath.com/clinical-trial/646fb9efdd210c6d/randomized-controlled-trial-treat-aga" },
    { code: "PROCEDURE-WASHOUT", outcome: "not-eligible", grade: "A", says: "A procedure on the scalp was too recent for the rule set.", source: `${style} ; ${cupCells}` },
    { code: "PROCEDURE-IN-AREA", outcome: "not-eligible", grade: "A", says: "Earlier surgery in the treatment area.", source: culturedOwn },
    { code: "NON-RESPONDER", outcome: "not-eligible", grade: "A", says: "No response to an earlier experimental hair treatment.", source: style },
    { code: "NSAID-7D", outcome: "warn", grade: "B", says: "A pain reliever of the NSAID kind within 7 days before the procedure.", source: afterPrp },
    { code: "ANTITHROMBOTIC-ASK-PRESCRIBER", outcome: "needs-information", grade: "B", says: "A medicine against clotting: the prescriber must answer. The patient is never told to stop it.", source: afterPrp },
    { code: "ALLERGY-ANAESTHETIC", outcome: "not-eligible", grade: "A", says: "Allergy to the local anaesthetic.", source: cupCells },
    { code: "ALLERGY-PRODUCT-COMPONENT", outcome: "not-eligible", grade: "A", says: "Allergy to something the cells touched: this holds for donor cells and for one's own cultured cells alike.", source: culturedOwn },
    { code: "PRODUCT-COMPONENTS-UNKNOWN", outcome: "needs-information", grade: "D", says: "There is an allergy, and the components of the product are not declared." },
    { code: "DISEASE-EXCLUDED", outcome: "not-eligible", grade: "A", says: "A disease that rules the treatment out.", source: `${style} ; ${cupCells} ; ${culturedOwn}` },
    { code: "DISEASE-REFER", outcome: "refer", grade: "D", says: "A disease that a physician must judge first.", source: memory },
    { code: "INFECTION-POSITIVE", outcome: "not-eligible", grade: "A", says: "A recorded infection test is positive.", source: `${culturedOwn} ; ${cupCells}` },
    { code: "BDD-POSITIVE", outcome: "refer", grade: "M", says: "The screen for body dysmorphic disorder is positive.", source: memory },
    { code: "PULL-POSITIVE-SINGLE-REGION", outcome: "warn", grade: "A/B", says: "Pull test positive in one region: think of alopecia areata.", source: "https://fpnotebook.com/Derm/Exam/HrPlTst.htm" },
    { code: "PULL-POSITIVE-MULTI-REGION", outcome: "warn", grade: "A/B", says: "Pull test positive in several regions: think of effluvium.", source: "https://fpnotebook.com/Derm/Exam/HrPlTst.htm" },
  ],
} as const satisfies RuleTable;

const flagRules: readonly Rule[] = redFlags.flags.map((flag) => ({
  code: flag.code,
  outcome: "refer",
  grade: "A",
  says: `${flag.sign}: a dermatologist must sign off before booking; the question is whether to take a biopsy.`,
}));

/** The red flags as rules: each refers until a dermatologist signed off. */
export const redFlagRules: RuleTable = {
  id: redFlags.id,
  version: redFlags.version,
  date: redFlags.date,
  source: redFlags.source,
  rules: flagRules,
};
