/** Events as pages show them: each with what the rules say of it, its clocks, and what the absence of events can mean. */
import { reportingDuties } from "@anagen/care";
import { z } from "zod";
import { courseSchema, dateSchema, patientSchema } from "../things.ts";
import { entrySchema } from "./entry.ts";
import { eventFactsSchema } from "./event.ts";
import { reasonSchema } from "./judgement.ts";

export const clockViewSchema = z.object({
  duty: z.enum(reportingDuties.duties.map((d) => d.duty)),
  says: z.string(),
  source: z.string(),
  /** Day at whose end it is due; null for a clock of hours. */
  dueDate: dateSchema.nullable(),
  /** Instant at which a clock of hours runs out; null for a clock of days. */
  dueAt: z.string().nullable(),
  state: z.enum(["running", "last-day", "overdue", "reported", "reported-late"]),
  daysLeft: z.number().int().nullable(),
  minutesLeft: z.number().int().nullable(),
});

export const eventViewSchema = z.object({
  entry: entrySchema(eventFactsSchema),
  outcome: z.string(),
  reasons: z.array(reasonSchema),
  /** CTCAE, from the facts; null for a deviation. */
  grade: z.number().int().nullable(),
  serious: z.boolean().nullable(),
  /** Phase of the course in which it began. */
  phase: z.string(),
  clocks: z.array(clockViewSchema),
});

export const courseEventsSchema = z.object({
  patient: patientSchema,
  course: courseSchema,
  events: z.array(eventViewSchema),
});

export const safetyViewSchema = z.object({
  /** Events over all courses, those with a clock that runs first, by when it runs out. */
  events: z.array(eventViewSchema.extend({ patient: patientSchema })),
  /** People treated in this clinic: the denominator. */
  treated: z.number().int(),
  /** What was never seen among them, and how often it may still happen. */
  notSeen: z.array(z.object({ what: z.string(), sentence: z.string() })),
});

export type ClockView = z.infer<typeof clockViewSchema>;
export type EventView = z.infer<typeof eventViewSchema>;
export type CourseEvents = z.infer<typeof courseEventsSchema>;
export type SafetyView = z.infer<typeof safetyViewSchema>;
