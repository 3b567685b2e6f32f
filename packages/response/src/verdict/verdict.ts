/** The answer to "is it working?" as it is stored, shown and printed. */
import { z } from "zod";

const estimate = z.object({
  value: z.number(),
  sd: z.number(),
  low: z.number(),
  high: z.number(),
  unit: z.string(),
});
const twoVoices = z.object({ clinician: z.string(), patient: z.string() });

export const verdictNames = ["more", "holding", "losing", "too-early", "cannot-tell"] as const;

export const reasonSchema = twoVoices.extend({
  /** Stable, for programs: "untreated.above", "confounder.season", … */
  code: z.string(),
  /** Size by which reasons are ranked, larger first: standard deviations for what is measured, 0 to 10. */
  weight: z.number(),
  /** What it does to the answer. */
  side: z.enum(["for-more", "for-less", "doubt", "limit", "note"]),
});

export const wouldChangeSchema = twoVoices.extend({
  action: z.string(),
  /** Half of the 95 % interval of the effect now, and if this were done, hairs/cm². */
  halfWidthNow: z.number(),
  halfWidthThen: z.number(),
  /** Probability that the answer would then be "more hair", as far as is known now; null where it is too late for it. */
  chanceOfMore: z.number().nullable(),
  /** False for what cannot be done any more in this course, said for the next one. */
  possible: z.boolean(),
});

const siteSchema = z.object({
  site: z.string(),
  label: z.string(),
  control: z.boolean(),
  decides: z.boolean(),
  month: z.number(),
  matched: z.boolean(),
  baselineDensity: z.number(),
  change: estimate,
  effect: estimate,
});

export const verdictSchema = z.object({
  schema: z.literal("anagen.verdict/1"),
  engine: z.object({ version: z.string(), rules: z.array(z.string()), reference: z.string() }),
  courseId: z.string(),
  patientCode: z.string(),
  /** Day of the question, and of the visit that answers it. */
  asOf: z.string(),
  visitOn: z.string().nullable(),
  visitId: z.string().nullable(),
  /** Months since the first treatment (since baseline where nothing was given). */
  month: z.number().nullable(),
  verdict: z.enum(verdictNames),
  headline: twoVoices,
  probability: z.object({
    /** More hair than it would have had. */
    more: z.number().nullable(),
    /** Not more than the margin lost since baseline. */
    held: z.number().nullable(),
    /** Less hair than at baseline. */
    less: z.number().nullable(),
  }),
  effect: z.object({ density: estimate.nullable(), meanDiameterUm: estimate.nullable() }),
  comparators: z.object({
    ownBaseline: z
      .object({
        change: estimate,
        changeUm: estimate.nullable(),
        smallestDetectable: z.number(),
        finding: z.enum(["more", "less", "no-detectable-change"]),
      })
      .nullable(),
    untreated: z
      .object({
        expected: estimate,
        /** Lower end of the effect at the level that this look may spend. */
        lookLow: z.number(),
        lookLevel: z.number(),
        looksBefore: z.number(),
      })
      .nullable(),
    trials: z.object({
      title: z.string(),
      sentence: z.string(),
      pooled: z
        .object({
          value: z.number(),
          low: z.number(),
          high: z.number(),
          trials: z.number(),
          between: z.number(),
        })
        .nullable(),
      /** Where this patient's effect lies against trials; null where they give no size. */
      place: z.enum(["below", "within", "above"]).nullable(),
    }),
  }),
  flags: z.object({
    measured: z.enum(["gain", "loss", "no-change-beyond-error"]).nullable(),
    visible: z.boolean().nullable(),
    blindedRater: z.boolean().nullable(),
    patient: z.boolean().nullable(),
  }),
  sites: z.array(siteSchema),
  reasons: z.array(reasonSchema),
  wouldChange: z.array(wouldChangeSchema),
  nextStep: twoVoices.extend({
    what: z.enum(["continue", "maintain", "stop", "switch", "measure"]),
    on: z.string().nullable(),
  }),
  curve: z.object({
    points: z.array(z.object({ on: z.string(), visitId: z.string(), label: z.string(), density: estimate })),
    baseline: z.object({ value: z.number(), smallestDetectable: z.number() }).nullable(),
    /** Expected without treatment: middle half and 95 % of patients like this one. */
    fan: z.array(
      z.object({
        on: z.string(),
        low: z.number(),
        lower: z.number(),
        middle: z.number(),
        upper: z.number(),
        high: z.number(),
      }),
    ),
    /** Density from which experts see a difference on photographs. */
    visibleFrom: z.number().nullable(),
  }),
});

export type Verdict = z.infer<typeof verdictSchema>;
export type VerdictName = (typeof verdictNames)[number];
export type Reason = z.infer<typeof reasonSchema>;
export type WouldChange = z.infer<typeof wouldChangeSchema>;
export type VerdictEstimate = z.infer<typeof estimate>;
