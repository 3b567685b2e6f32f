/** Patients as a list: each with its courses, its last and next visit and one line of state. */
import { type CalendarDate, nextStep, phaseAt } from "@anagen/care";
import type { Course, Patient, PatientRow } from "../contract/index.ts";
import type { Actor, Store } from "../store/port.ts";
import { courseDates } from "./courseView.ts";
import { readMeasuredPictures, readVisitPictures } from "./measuredPictures.ts";
import { stateLine } from "./stateLine.ts";

export interface PatientRowsOptions {
  /** Part of a code or a name; empty for everybody. */
  readonly search: string;
  readonly today: CalendarDate;
}

export async function readPatientRows(
  store: Store,
  actor: Actor,
  { search, today }: PatientRowsOptions,
): Promise<PatientRow[]> {
  const rows: PatientRow[] = [];
  for (const patient of await store.patients.list(actor, search)) {
    rows.push(await readRow(store, actor, patient, today));
  }
  return rows;
}

async function readRow(
  store: Store,
  actor: Actor,
  patient: Patient,
  today: CalendarDate,
): Promise<PatientRow> {
  const courses = await store.courses.ofPatient(actor, patient.id);
  const course = courses.findLast((c) => c.closedOn === null) ?? courses.at(-1);
  if (course === undefined)
    return { ...patient, courses: 0, lastVisitOn: null, nextVisitOn: null, stateLine: "no course yet" };
  const state = await readState(store, actor, course, today);
  return { ...patient, courses: courses.length, ...state };
}

async function readState(store: Store, actor: Actor, course: Course, today: CalendarDate) {
  const visits = await readVisitPictures(store, actor, course.id);
  const held = visits.flatMap(({ visit }) => visit.heldOn ?? []).sort();
  const measured = await readMeasuredPictures(store, actor, visits.slice(-4));
  const density = measured.findLast((m) => m.summary.densityPerCm2 !== null)?.summary.densityPerCm2 ?? null;
  const dates = courseDates(course);
  const next = nextStep(
    dates,
    visits.map((v) => v.visit),
    today,
  );
  return {
    lastVisitOn: held.at(-1) ?? null,
    nextVisitOn: next.due,
    stateLine: stateLine(phaseAt(course.treatedOn, today), dates.watchOnly, density),
  };
}
