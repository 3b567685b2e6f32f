/**
 * What was found before a treatment: history, examination, tests. Null means not asked, an empty list asked and none.
 * The server writes the judgement and what treatment can bring at each site; what a page sends of them does not count.
 */
import {
  candidacyFacts,
  candidacyRuleSets,
  femaleCriteriaFacts,
  productClasses,
  redFlags,
} from "@anagen/care";
import { z } from "zod";
import { dateSchema, idSchema } from "../things.ts";
import { judgementSchema } from "./judgement.ts";

const answer = z.boolean().nullable();
const result = z.enum(["negative", "positive"]);
const kin = z.enum(["yes", "no", "unknown"]).nullable();
const words = z.string().trim().max(4000);
const count = z.number().int().min(0).max(10_000);

const personFound = z.strictObject({
  sexAtBirth: z.enum(["male", "female"]).nullable(),
  childbearingPotential: answer,
  pregnancyTest: z.strictObject({ date: dateSchema, result }).nullable(),
  lactating: answer,
  contraceptionForms: z.number().int().min(0).max(10).nullable(),
  bmi: z.number().gt(5).lt(150).nullable(),
});

const historyFound = z.strictObject({
  /** "2024-03". */
  onsetMonth: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, "Year and month, like 2024-03.")
    .nullable(),
  pace: z.enum(["slow", "fast", "in-episodes"]).nullable(),
  suddenLossAsked: z.boolean(),
  suddenLossSince: dateSchema.nullable(),
  story: words,
});

const dermoscopyFound = z.strictObject({
  date: dateSchema,
  follicularOpenings: z.enum(["present", "absent-in-target"]).nullable(),
  hairsInTarget: count.nullable(),
  findings: words,
});

const flagFound = z.strictObject({
  code: z.enum(redFlags.flags.map((f) => f.code)),
  signOff: z
    .strictObject({
      by: z.string().trim().min(1).max(200),
      date: dateSchema,
      conclusion: z.enum(["cleared", "confirmed"]),
    })
    .nullable(),
});

const productOffered = z.strictObject({
  class: z.enum(productClasses).nullable(),
  source: z.enum(["autologous", "allogeneic"]).nullable(),
  cultured: answer,
  /** Everything the cells touched; null while it has not been declared. */
  components: z.array(z.string().trim().min(1).max(100)).max(100).nullable(),
});

const pullFound = z.strictObject({
  cutoffPercent: z.number().gt(0).lt(100),
  regions: z
    .array(z.strictObject({ site: z.string().trim().min(1).max(60), pulled: count.min(1), out: count }))
    .max(12),
});

export const assessmentFactsSchema = z.strictObject({
  ruleSet: z.enum(candidacyRuleSets.map((s) => s.id) as [string, ...string[]]),
  procedureDate: dateSchema.nullable(),
  person: personFound,
  history: historyFound,
  family: z.strictObject({ maternal: kin, paternal: kin }),
  /** The first one is what the rules judge; a second one is another rater's or another scale. */
  scales: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(40),
        grade: z.string().trim().min(1).max(40),
        rater: z.string().trim().min(1).max(200),
        photoId: idSchema.nullable(),
      }),
    )
    .max(8),
  anteriorBridge: answer,
  dermoscopy: dermoscopyFound.nullable(),
  flagsAsked: z.boolean(),
  flags: z.array(flagFound).max(redFlags.flags.length),
  femaleCriteria: femaleCriteriaFacts.nullable(),
  /** Whether medicines were asked for; what is taken stands in the course's medications. */
  medicationsAsked: z.boolean(),
  procedures: z
    .array(
      z.strictObject({
        what: z.string().trim().min(1).max(100),
        date: dateSchema,
        surgical: answer,
        inTreatmentArea: answer,
      }),
    )
    .max(50)
    .nullable(),
  allergies: z.array(z.string().trim().toLowerCase().min(1).max(100)).max(100).nullable(),
  diseases: candidacyFacts.shape.diseases.unwrap(),
  infections: z.strictObject({
    HIV: result.nullable(),
    HBV: result.nullable(),
    HCV: result.nullable(),
    HTLV: result.nullable(),
    SYPHILIS: result.nullable(),
  }),
  previousExperimentalNonResponder: answer,
  screens: z.strictObject({ bdd: result.nullable(), dlqi: z.number().int().min(0).max(30).nullable() }),
  product: productOffered,
  pullTest: pullFound.nullable(),
  combCounts: z.array(count).max(10),
  washCounts: z.array(count).max(10),
  /** The patient's own count of one day and how it was collected. */
  dailyShed: z.strictObject({ hairs: count, collected: z.string().trim().min(1).max(200) }).nullable(),
  laboratory: z
    .array(
      z.strictObject({
        test: z.string().trim().min(1).max(60),
        value: z.number().min(0).max(1_000_000),
        unit: z.string().trim().min(1).max(30),
        on: dateSchema,
      }),
    )
    .max(60),
  /** Sites that were looked at and not measured. */
  sites: z
    .array(
      z.strictObject({
        site: z.string().trim().min(1).max(100),
        hairsInTarget: count.nullable(),
        openings: z.enum(["present", "absent"]).nullable(),
      }),
    )
    .max(20),
  note: words,
  /** Why a warning is accepted; the named person is who writes this version. */
  warningsAccepted: words,
  /** The rules' word on save; written by the server. */
  judgement: judgementSchema.nullable(),
  ruleSetVersion: z.string().max(20).nullable(),
  femaleJudgement: judgementSchema.nullable(),
  benefits: z
    .array(
      z.strictObject({
        site: z.string(),
        benefit: z.enum(["none", "possible", "early-thinning", "not-known"]),
        sentence: z.string(),
      }),
    )
    .nullable(),
});

export type AssessmentFacts = z.infer<typeof assessmentFactsSchema>;
