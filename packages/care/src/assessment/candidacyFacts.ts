/** What an assessment holds: the facts that candidacy is judged on. Absent means not asked. */
import { z } from "zod";
import { calendarDate, count, finite, notNegative, positive, text } from "../rules/fields.ts";
import { coreCriteria } from "./coreCriteria.ts";
import { type RedFlagCode, redFlagCodes } from "./redFlags.ts";
import { candidacyRuleSets } from "./ruleSets.ts";

const result = z.enum(["negative", "positive"]);

const person = z.object({
  birthDate: calendarDate.nullish(),
  sexAtBirth: z.enum(["male", "female"]).nullish(),
  childbearingPotential: z.boolean().nullish(),
  pregnancyTest: z.object({ date: calendarDate, result }).nullish(),
  lactating: z.boolean().nullish(),
  contraceptionForms: count.nullish(),
  bmi: positive.nullish(),
});

const medication = z.object({
  name: z.string().nullish(),
  class: z.enum([
    "minoxidil-topical",
    "minoxidil-oral",
    "topical-hair-other",
    "herbal-otc",
    "5ari",
    "quasi-drug",
    "light-device",
    "oral-contraceptive",
    "investigational",
    "nsaid",
    "antiplatelet",
    "anticoagulant",
    "other",
  ]),
  lastUse: calendarDate.nullish(),
  started: calendarDate.nullish(),
  ongoing: z.boolean().nullish(),
  prescriberAnswer: z.string().nullish(),
});

/** A red flag with a dermatologist's sign-off where there is one. */
export const flagFacts = z.object({
  code: z.enum(redFlagCodes as [RedFlagCode, ...RedFlagCode[]]),
  signOff: z.object({ by: text, date: calendarDate, conclusion: z.enum(["cleared", "confirmed"]) }).nullish(),
});

const pullRegion = z
  .object({ site: text, pulled: count.gte(1, { error: "must be at least 1" }), out: count })
  .refine((r) => r.out <= r.pulled, { error: "more hairs out than were pulled" });

const infection = result.nullish();

export const candidacyFacts = z.object({
  asOf: calendarDate,
  ruleSet: z.enum(candidacyRuleSets.map((s) => s.id) as [string, ...string[]]),
  procedureDate: calendarDate.nullish(),
  person: person.nullish(),
  hairLoss: z
    .object({
      onsetMonth: z.string().nullish(),
      suddenLossSince: calendarDate.nullish(),
      scale: z.object({ name: text, grade: text }).nullish(),
      anteriorBridge: z.boolean().nullish(),
    })
    .nullish(),
  dermoscopy: z
    .object({
      date: calendarDate.nullish(),
      follicularOpenings: z.enum(["present", "absent-in-target"]).nullish(),
      hairsInTarget: notNegative.nullish(),
    })
    .nullish(),
  flags: z.array(flagFacts).nullish(),
  medications: z.array(medication).nullish(),
  procedures: z
    .array(
      z.object({
        what: text,
        date: calendarDate,
        surgical: z.boolean().nullish(),
        inTreatmentArea: z.boolean().nullish(),
      }),
    )
    .nullish(),
  allergies: z.array(text).nullish(),
  product: z
    .object({
      class: z.string().nullish(),
      source: z.enum(["autologous", "allogeneic"]).nullish(),
      cultured: z.boolean().nullish(),
      components: z.array(text).nullish(),
    })
    .nullish(),
  diseases: z.array(z.enum([...coreCriteria.diseasesExcluded, ...coreCriteria.diseasesReferred])).nullish(),
  infections: z
    .object({ HIV: infection, HBV: infection, HCV: infection, HTLV: infection, SYPHILIS: infection })
    .nullish(),
  screens: z
    .object({ bdd: result.nullish(), dlqi: finite.gte(0).lte(30, { error: "must be 0 to 30" }).nullish() })
    .nullish(),
  pullTest: z.object({ cutoffPercent: positive, regions: z.array(pullRegion) }).nullish(),
  previousExperimentalNonResponder: z.boolean().nullish(),
});

export type CandidacyFacts = z.infer<typeof candidacyFacts>;
export type FlagFacts = z.infer<typeof flagFacts>;
