/** What the pages of assessment, decision and papers ask for in one request. */
import { consentScopes, outcomeOrder } from "@anagen/care";
import { z } from "zod";
import { decisionAidSchema } from "./decisionAid.ts";
import { assessmentFactsSchema } from "./dossier/assessment.ts";
import { consentFactsSchema } from "./dossier/consent.ts";
import { decisionFactsSchema } from "./dossier/decision.ts";
import { entrySchema } from "./dossier/entry.ts";
import { judgementSchema } from "./dossier/judgement.ts";
import { medicationFactsSchema } from "./dossier/medication.ts";
import { routeFactsSchema } from "./dossier/route.ts";
import { courseSchema, dateSchema, idSchema, instantSchema, patientSchema } from "./things.ts";

/** A marked spot with what its newest measurement saw. */
export const measuredSiteSchema = z.object({
  siteId: idSchema,
  site: z.string(),
  pictureId: idSchema,
  on: dateSchema,
  hairsInTarget: z.number(),
  /** Share of vellus hairs, 0 to 1; null without a scale. */
  thinShare: z.number().nullable(),
});

export const assessmentViewSchema = z.object({
  patient: patientSchema,
  course: courseSchema,
  today: dateSchema,
  assessments: z.array(entrySchema(assessmentFactsSchema)),
  medications: z.array(entrySchema(medicationFactsSchema)),
  measuredSites: z.array(measuredSiteSchema),
});

export const scopeStandingSchema = z.object({
  scope: z.enum(consentScopes),
  standing: z.enum(["allowed", "ask-again", "withdrawn", "never-given"]),
  since: dateSchema.nullable(),
});

export const shownTextSchema = z.object({
  protocolId: idSchema,
  version: z.number().int(),
  language: z.string(),
  title: z.string(),
  text: z.string(),
  /** Day of this version. */
  recordedAt: instantSchema,
});

export const shownPaperSchema = shownTextSchema.extend({
  purposes: z.partialRecord(z.enum(consentScopes), z.string()),
  sha256: z.string(),
  coolingOffDays: z.number().int(),
  validMonths: z.number().int().nullable(),
});

export const shownRouteSchema = z.object({
  needed: z.boolean(),
  productClass: z.string().nullable(),
  /** Where the clinic says that it works; null while no route is recorded. */
  jurisdiction: z.string().nullable(),
  entry: entrySchema(routeFactsSchema).nullable(),
  judgement: judgementSchema.nullable(),
});

export const againstSchema = z.object({ code: z.string(), sentence: z.string() });

export const decisionViewSchema = z.object({
  patient: patientSchema,
  course: courseSchema,
  today: dateSchema,
  aid: decisionAidSchema,
  /** Consent forms for this treatment, as they stand now. */
  papers: z.array(shownPaperSchema),
  terms: z.array(shownTextSchema),
  costs: z.array(
    shownTextSchema.extend({ values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])) }),
  ),
  decisions: z.array(entrySchema(decisionFactsSchema)),
  consents: z.array(entrySchema(consentFactsSchema)),
  scopes: z.array(scopeStandingSchema),
  route: shownRouteSchema,
  /** Outcome of the newest assessment; null before any. */
  assessment: z
    .object({ id: idSchema, on: dateSchema, outcome: z.enum(outcomeOrder), ruleSet: z.string() })
    .nullable(),
  /** What stands against treating today. */
  against: z.array(againstSchema),
});

/** A signed consent with the exact text that was signed. */
export const signedPaperSchema = z.object({
  consent: entrySchema(consentFactsSchema),
  patient: z.object({ code: z.string(), name: z.string(), birthDate: dateSchema }),
  clinic: z.string(),
  /** The characters that were hashed; null for a withdrawal. */
  paper: z.string().nullable(),
  title: z.string(),
  purposes: z.partialRecord(z.enum(consentScopes), z.string()),
});

/** Everything that a patient has signed or taken back, by course. */
export const ownPapersSchema = z.object({
  courses: z.array(
    z.object({
      courseId: idSchema,
      treatment: courseSchema.shape.treatment,
      closedOn: dateSchema.nullable(),
      scopes: z.array(scopeStandingSchema),
      papers: z.array(signedPaperSchema),
      decisions: z.array(entrySchema(decisionFactsSchema)),
    }),
  ),
});

export type MeasuredSite = z.infer<typeof measuredSiteSchema>;
export type AssessmentView = z.infer<typeof assessmentViewSchema>;
export type DecisionView = z.infer<typeof decisionViewSchema>;
export type ShownPaper = z.infer<typeof shownPaperSchema>;
export type ShownText = z.infer<typeof shownTextSchema>;
export type ShownRoute = z.infer<typeof shownRouteSchema>;
export type SignedPaper = z.infer<typeof signedPaperSchema>;
export type OwnPapers = z.infer<typeof ownPapersSchema>;
