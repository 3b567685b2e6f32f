/**
 * The things of a clinic as they travel between server, pages and command line. One word for each thing, the same in
 * the database, the API and the pages. Dates without a time are "YYYY-MM-DD"; instants are ISO 8601 with "Z".
 */
import { calibrationSchema, measurementSchema } from "@anagen/trichometry";
import { z } from "zod";

export const idSchema = z.uuid();
export const dateSchema = z.iso.date();
export const instantSchema = z.iso.datetime();
export const roleSchema = z.enum(["administrator", "clinician", "technician", "coordinator", "patient"]);
/** Roles of those who work at the clinic. */
export const staffRoleSchema = roleSchema.exclude(["patient"]);

/** Who wrote this version of a record, when and why. Version 1 is the first; nothing is ever overwritten. */
export const versionSchema = z.object({
  version: z.number().int().positive(),
  recordedAt: instantSchema,
  recordedBy: z.object({ id: z.string(), name: z.string() }),
  /** Why the earlier version was corrected; null on version 1. */
  reason: z.string().nullable(),
});

export const clinicSchema = z.object({
  id: idSchema,
  name: z.string(),
  demo: z.boolean(),
  timeZone: z.string(),
});

export const patientFactsSchema = z.object({
  /** Pseudonymous code that stands on pictures and labels; never a name or a record number. */
  code: z.string().regex(/^[A-Z0-9][A-Z0-9-]{2,15}$/),
  givenName: z.string().trim().min(1).max(200),
  familyName: z.string().trim().min(1).max(200),
  birthDate: dateSchema,
  sex: z.enum(["female", "male", "intersex", "unknown"]),
});
export const patientSchema = patientFactsSchema.extend({ id: idSchema, ...versionSchema.shape });

export const courseFactsSchema = z.object({
  patientId: idSchema,
  diagnosis: z.string().trim().min(1).max(300),
  scale: z
    .object({
      name: z.enum(["Norwood–Hamilton", "Ludwig", "Savin", "Sinclair", "BASP"]),
      stage: z.string().max(20),
    })
    .nullable(),
  treatment: z.enum(["cells-autologous", "cells-allogeneic", "cell-free", "prp", "drugs", "observation"]),
  /** Day of the injection, day 0 of the phases; null before treatment or when the course is to watch only. */
  treatedOn: dateSchema.nullable(),
  closedOn: dateSchema.nullable(),
});
export const courseSchema = courseFactsSchema.extend({ id: idSchema, ...versionSchema.shape });

export const siteFactsSchema = z.object({
  patientId: idSchema,
  label: z.string().trim().min(1).max(100),
  region: z.enum(["frontal", "mid-scalp", "vertex", "temporal", "occipital"]),
  /** How the spot is found again: distances from landmarks, tattoo. */
  howToFind: z.string().max(500),
});
export const siteSchema = siteFactsSchema.extend({ id: idSchema, ...versionSchema.shape });

export const visitFactsSchema = z.object({
  courseId: idSchema,
  /** Name in the plan: D0a, D0b, D1, D7, M1 … M24, or "unplanned". */
  label: z.string().trim().min(1).max(40),
  plannedFor: dateSchema.nullable(),
  heldOn: dateSchema.nullable(),
  note: z.string().max(4000),
});
export const visitSchema = visitFactsSchema.extend({ id: idSchema, ...versionSchema.shape });

export const pictureStateSchema = z.enum(["waiting", "measuring", "measured", "refused", "failed"]);

/** What is known of a picture when it is uploaded; the bytes come beside it. */
export const pictureFactsSchema = z.object({
  visitId: idSchema,
  siteId: idSchema,
  deviceId: z.string().max(100).nullable(),
  calibration: calibrationSchema.nullable(),
});
export const pictureSchema = pictureFactsSchema.extend({
  id: idSchema,
  ...versionSchema.shape,
  /** SHA-256 of the bytes as stored (location data removed). */
  sha256: z.string(),
  /** SHA-256 of the bytes as they were sent. */
  uploadedSha256: z.string(),
  originalName: z.string().nullable(),
  format: z.enum(["jpeg", "png", "webp", "tiff"]),
  widthPx: z.number().int(),
  heightPx: z.number().int(),
  byteLength: z.number().int(),
  state: pictureStateSchema,
  /** A sentence for a person when the picture was refused or failed; null otherwise. */
  stateReason: z.string().nullable(),
});

/** A stored measurement: the engine's result bound to its picture. A correction is a further version beside it. */
export const storedMeasurementSchema = z.object({
  id: idSchema,
  pictureId: idSchema,
  ...versionSchema.shape,
  result: measurementSchema,
});

/** Progress of measuring one picture, pushed to the page. `done` is 0 to 1. */
export const progressSchema = z.object({
  pictureId: idSchema,
  state: pictureStateSchema,
  stage: z.string(),
  done: z.number().min(0).max(1),
  reason: z.string().nullable(),
});

export const auditEntrySchema = z.object({
  sequence: z.number().int().positive(),
  at: instantSchema,
  actorId: z.string(),
  actorName: z.string(),
  action: z.enum([
    "read",
    "list",
    "create",
    "correct",
    "sign-in",
    "sign-in-failed",
    "sign-out",
    "denied",
    "export",
  ]),
  thing: z.string(),
  thingId: z.string().nullable(),
  patientId: z.string().nullable(),
  detail: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});

/** Failures of the API: RFC 9457 problem details with a stable code. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** Stable, for programs: "picture.truncated", "access.denied", … */
  code: z.string(),
  /** A sentence that a person understands, with the rule and the value seen. */
  detail: z.string(),
  /** Faults of single fields of a form. */
  fields: z.array(z.object({ path: z.string(), sentence: z.string() })).optional(),
});

export type Role = z.infer<typeof roleSchema>;
export type StaffRole = z.infer<typeof staffRoleSchema>;
export type RecordVersion = z.infer<typeof versionSchema>;
export type Clinic = z.infer<typeof clinicSchema>;
export type PatientFacts = z.infer<typeof patientFactsSchema>;
export type Patient = z.infer<typeof patientSchema>;
export type CourseFacts = z.infer<typeof courseFactsSchema>;
export type Course = z.infer<typeof courseSchema>;
export type SiteFacts = z.infer<typeof siteFactsSchema>;
export type Site = z.infer<typeof siteSchema>;
export type VisitFacts = z.infer<typeof visitFactsSchema>;
export type Visit = z.infer<typeof visitSchema>;
export type PictureState = z.infer<typeof pictureStateSchema>;
export type PictureFacts = z.infer<typeof pictureFactsSchema>;
export type Picture = z.infer<typeof pictureSchema>;
export type StoredMeasurement = z.infer<typeof storedMeasurementSchema>;
export type Progress = z.infer<typeof progressSchema>;
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export type Problem = z.infer<typeof problemSchema>;
