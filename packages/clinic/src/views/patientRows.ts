/** Patients as a list: each with its courses, its last and next visit and one line of state. */
import { type CalendarDate, nextStep, phaseAt } from "@anagen/care";
import type { Estimate } from "@anagen/quantity";
import type { PatientRow } from "../contract/index.ts";
import type { Database } from "../store/database.ts";
import type { Actor, Store } from "../store/port.ts";
import { type CourseOutline, readCourseOutlines } from "./courseOutlines.ts";
import { stateLine } from "./stateLine.ts";

export interface PatientRowsOptions {
  /** Part of a code or a name; empty for everybody. */
  readonly search: string;
  readonly today: CalendarDate;
  /** Most rows given. */
  readonly limit: number;
}

/** Three queries however many patients there are, and one further entry in the audit log for what the lines tell. */
export async function readPatientRows(
  { store, db }: { store: Store; db: Database },
  actor: Actor,
  { search, today, limit }: PatientRowsOptions,
): Promise<PatientRow[]> {
  const patients = (await store.patients.list(actor, search)).slice(0, limit);
  const outlines = await readCourseOutlines(
    db,
    patients.map((p) => p.id),
  );
  await store.audit.append({
    actorId: actor.id,
    actorName: actor.name,
    action: "list",
    thing: "course",
    thingId: null,
    patientId: null,
    detail: `state of the courses of ${patients.length} patients in a list`,
  });
  return patients.map((patient) => {
    const courses = outlines.filter((o) => o.course.patientId === patient.id);
    const shown = courses.findLast((o) => o.course.closedOn === null) ?? courses.at(-1);
    return { ...patient, courses: courses.length, ...stateOf(shown, today) };
  });
}

function stateOf(outline: CourseOutline | undefined, today: CalendarDate) {
  if (outline === undefined) return { lastVisitOn: null, nextVisitOn: null, stateLine: "no course yet" };
  const { course, visits, density } = outline;
  const { treatedOn, closedOn, treatment } = course;
  const watchOnly = treatment === "observation";
  const held = visits.flatMap(({ heldOn }) => heldOn ?? []).sort();
  return {
    lastVisitOn: held.at(-1) ?? null,
    nextVisitOn: nextStep({ treatedOn, closedOn, watchOnly }, visits, today).due,
    stateLine: stateLine(phaseAt(treatedOn, today), watchOnly, density as Estimate | null),
  };
}
