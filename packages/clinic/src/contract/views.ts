/** What pages ask for in one request: a thing with what stands around it. */
import { measurementSchema } from "@anagen/trichometry";
import { z } from "zod";
import { clockViewSchema } from "./dossier/eventView.ts";
import {
  clinicSchema,
  courseSchema,
  dateSchema,
  idSchema,
  patientSchema,
  pictureSchema,
  progressSchema,
  roleSchema,
  siteSchema,
  storedMeasurementSchema,
  visitSchema,
} from "./things.ts";

export const sessionViewSchema = z.object({
  clinic: clinicSchema.nullable(),
  /** True until the first administrator exists; then the pages show "create the administrator" and nothing else. */
  needsSetup: z.boolean(),
  user: z
    .object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      roles: z.array(roleSchema),
      patientId: idSchema.nullable(),
      /** True after a one-time password: every other address answers `access.password-must-change` until then. */
      mustChangePassword: z.boolean().optional(),
      secondFactor: z.boolean().optional(),
    })
    .nullable(),
  /** Only in the made-up demo clinic: who may sign in there. Absent in a real one. */
  demoSignIns: z
    .array(
      z.object({ role: roleSchema, email: z.string(), password: z.string(), note: z.string().optional() }),
    )
    .optional(),
});

export const patientRowSchema = patientSchema.extend({
  courses: z.number().int(),
  lastVisitOn: dateSchema.nullable(),
  nextVisitOn: dateSchema.nullable(),
  /** One line: "month 5 of 12 · 142 hairs/cm² (131–153)". */
  stateLine: z.string(),
});

/** One point of the curves of a course: one measured picture. */
export const coursePointSchema = z.object({
  pictureId: idSchema,
  visitId: idSchema,
  siteId: idSchema,
  on: dateSchema,
  /** Months since the day of treatment; negative before; null when not treated. */
  month: z.number().nullable(),
  summary: measurementSchema.shape.summary,
});

/** A change between the baseline (or the last visit) and now, never called a change below the smallest detectable one. */
export const changeSchema = z.object({
  quantity: z.enum(["density", "diameter", "terminal-share"]),
  siteId: idSchema,
  fromPictureId: idSchema,
  toPictureId: idSchema,
  difference: z.object({
    value: z.number(),
    sd: z.number(),
    low: z.number(),
    high: z.number(),
    unit: z.string(),
  }),
  verdict: z.enum(["more", "less", "no-detectable-change"]),
  sentence: z.string(),
});

export const courseViewSchema = z.object({
  patient: patientSchema,
  course: courseSchema,
  sites: z.array(siteSchema),
  visits: z.array(visitSchema.extend({ pictures: z.array(pictureSchema) })),
  points: z.array(coursePointSchema),
  changesSinceBaseline: z.array(changeSchema),
  changesSinceLastVisit: z.array(changeSchema),
  /** Measurements that were not compared and why (another device, another cut-off). */
  notCompared: z.array(z.object({ siteId: idSchema, sentence: z.string() })).optional(),
  phase: z.object({
    id: z.string(),
    title: z.string(),
    /** What people are told to expect in this phase; expected, not established. */
    expectation: z.string(),
    month: z.number().nullable(),
    ofMonths: z.number().nullable(),
  }),
  nextStep: z.object({ sentence: z.string(), due: dateSchema.nullable() }),
});

export const visitViewSchema = z.object({
  patient: patientSchema,
  course: courseSchema,
  visit: visitSchema,
  sites: z.array(siteSchema),
  pictures: z.array(
    z.object({
      picture: pictureSchema,
      progress: progressSchema.nullable(),
      measurement: storedMeasurementSchema.nullable(),
      changesSinceLastVisit: z.array(changeSchema),
    }),
  ),
});

export const deviceProfileViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  umPerPixel: z.number(),
  relativeSd: z.number(),
  source: z.string(),
});

/** Something that a patient wrote in the diary and that needs a person. */
export const redSymptomSchema = z.object({
  courseId: idSchema,
  patientId: idSchema,
  patient: patientSchema,
  on: dateSchema,
  action: z.enum(["emergency", "call-now", "call-today"]),
  /** What the patient was told to do. */
  sentence: z.string(),
  signs: z.array(z.string()),
  note: z.string(),
});

export const followUpRowSchema = z.object({
  patient: patientSchema,
  courseId: idSchema,
  treatment: courseSchema.shape.treatment,
  /** `lost`: overdue and not seen for half a year. */
  state: z.enum(["lost", "overdue", "due", "to-decide", "upcoming", "closed"]),
  /** Name in the plan of the visit that comes next; null when it is none of the plan. */
  label: z.string().nullable(),
  sentence: z.string(),
  due: dateSchema.nullable(),
  daysSinceDue: z.number().int().nullable(),
  lastSeenOn: dateSchema.nullable(),
});

export const followUpViewSchema = z.object({
  rows: z.array(followUpRowSchema),
  counts: z.object({
    open: z.number().int(),
    treated: z.number().int(),
    closed: z.number().int(),
    overdue: z.number().int(),
    lost: z.number().int(),
  }),
});

export const todayViewSchema = z.object({
  /** Diary entries that need a person, the most urgent first. */
  symptoms: z.array(redSymptomSchema),
  /** Reporting clocks that run, the first to run out first. */
  clocks: z.array(
    z.object({ patient: patientSchema, courseId: idSchema, term: z.string(), clock: clockViewSchema }),
  ),
  visitsToday: z.array(z.object({ visit: visitSchema, patient: patientSchema })),
  picturesWaiting: z.array(z.object({ picture: pictureSchema, patient: patientSchema, visit: visitSchema })),
  overdue: z.array(z.object({ visit: visitSchema, patient: patientSchema })),
  upcoming: z.array(z.object({ visit: visitSchema, patient: patientSchema })),
});

export type SessionView = z.infer<typeof sessionViewSchema>;
export type PatientRow = z.infer<typeof patientRowSchema>;
export type CoursePoint = z.infer<typeof coursePointSchema>;
export type Change = z.infer<typeof changeSchema>;
export type CourseView = z.infer<typeof courseViewSchema>;
export type VisitView = z.infer<typeof visitViewSchema>;
export type DeviceProfileView = z.infer<typeof deviceProfileViewSchema>;
export type RedSymptom = z.infer<typeof redSymptomSchema>;
export type FollowUpRow = z.infer<typeof followUpRowSchema>;
export type FollowUpView = z.infer<typeof followUpViewSchema>;
export type TodayView = z.infer<typeof todayViewSchema>;
