/** A course as plain data: everything that "is it working?" is answered from, and nothing that names a person. */
import { z } from "zod";

const date = z.iso.date();
const finite = z.number().refine(Number.isFinite, "needs a finite number");
const measured = z.strictObject({
  value: finite.min(0),
  /** One standard deviation of measuring the same spot again, in the unit of the value. */
  sd: finite.positive(),
});
const difference = z.strictObject({ value: finite, sd: finite.positive() });

export const treatmentKinds = [
  "cells-autologous",
  "cells-allogeneic",
  "cell-free",
  "prp",
  "drugs",
  "observation",
] as const;

export const readingSchema = z.strictObject({
  site: z.string().min(1),
  /** Device or device profile; readings of different devices are not compared. */
  device: z.string().min(1),
  vellusCutoffUm: finite.positive().nullish(),
  /** Length to which the hair was clipped, mm. */
  clipMm: finite.positive().nullish(),
  /** Colour of the hair as it was on the day ("brown", "dyed black"). */
  hairColour: z.string().nullish(),
  /** hairs/cm² */
  density: measured,
  /** µm */
  meanDiameterUm: measured.nullish(),
});

export const courseVisitSchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  on: date,
  role: z.enum(["baseline", "follow-up"]),
  /** Whether somebody asked for other treatments of hair at this visit. */
  coMedicationAsked: z.boolean().default(false),
  readings: z.array(readingSchema),
});

export const courseFileSchema = z.strictObject({
  schema: z.literal("anagen.course-review/1"),
  course: z.strictObject({ id: z.string().min(1), patientCode: z.string().min(1) }),
  /** Day on which the question is asked; what happened later is not looked at. */
  asOf: date,
  patient: z.strictObject({
    sex: z.enum(["female", "male", "unknown"]),
    patternHairLoss: z.boolean(),
    hemisphere: z.enum(["north", "south"]).default("north"),
  }),
  treatment: z.strictObject({
    kind: z.enum(treatmentKinds),
    /** Days of the sessions, or the first day of a drug; empty for observation or before the first one. */
    on: z.array(date),
  }),
  /** Empty before anything was photographed. */
  sites: z.array(
    z.strictObject({
      id: z.string().min(1),
      label: z.string().min(1),
      region: z.enum(["frontal", "mid-scalp", "vertex", "temporal", "occipital"]),
      /** Area counted, cm². */
      areaCm2: finite.positive().max(100),
      /** Not treated: shows what season, device and medicines do of themselves. */
      control: z.boolean().default(false),
      /** Named as the one that decides before the first treatment. */
      primary: z.boolean().default(false),
    }),
  ),
  visits: z.array(courseVisitSchema),
  /** Changes measured on the same hairs in two pictures: hairs/cm² and µm, later minus earlier. */
  matches: z
    .array(
      z.strictObject({
        site: z.string(),
        from: z.string(),
        to: z.string(),
        density: difference,
        meanDiameterUm: difference.nullish(),
      }),
    )
    .default([]),
  /** Repeatability of this clinic and device from its own pairs of test and retest. */
  repeatability: z.strictObject({ densitySd: finite.positive(), pairs: z.int().positive() }).nullish(),
  /** How the counting field was chosen: the sparsest of several reads too low by chance. */
  fieldChoice: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("by-landmark") }),
      z.strictObject({ kind: z.literal("sparsest"), of: z.int().min(2).max(50) }),
      z.strictObject({ kind: z.literal("unknown") }),
    ])
    .default({ kind: "unknown" }),
  shedDiary: z
    .array(z.strictObject({ on: date, count: z.int().min(0), test: z.string().min(1) }))
    .default([]),
  otherTreatments: z
    .array(
      z.strictObject({
        class: z.enum(["minoxidil", "5ari", "other-hair", "prp", "transplant", "none-for-hair"]),
        name: z.string().min(1),
        from: date,
        until: date.nullable(),
      }),
    )
    .default([]),
  events: z.array(z.strictObject({ on: date, title: z.string().min(1) })).default([]),
  ratings: z
    .strictObject({
      /** Investigator's score of photographs, −3 to +3. */
      rater: z.strictObject({ on: date, score: z.int().min(-3).max(3), blinded: z.boolean() }).nullish(),
      patient: z.strictObject({ on: date, improved: z.boolean() }).nullish(),
    })
    .default({}),
});

export type CourseFile = z.infer<typeof courseFileSchema>;
export type CourseVisit = z.infer<typeof courseVisitSchema>;
export type Reading = z.infer<typeof readingSchema>;
export type CourseSite = CourseFile["sites"][number];
