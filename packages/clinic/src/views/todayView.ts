/** The day of a clinic: symptoms and clocks that cannot wait, visits of today, pictures waiting, what is overdue, what comes. */
import { addDays, type CalendarDate } from "@anagen/care";
import type { Patient, TodayView, Visit } from "../contract/index.ts";
import type { Actor, Store } from "../store/port.ts";
import { eventView } from "./eventView.ts";
import { readRedSymptoms } from "./redSymptoms.ts";

/** How far back an appointment that was missed is asked for, and how far ahead visits are shown (design choice), days. */
export const todaySpan = { back: 90, ahead: 28 } as const;

export async function readTodayView(
  store: Store,
  actor: Actor,
  { today, now }: { readonly today: CalendarDate; readonly now: Date },
): Promise<TodayView> {
  const from = addDays(today, -todaySpan.back);
  const visits = await store.visits.between(actor, from, addDays(today, todaySpan.ahead));
  const patients = patientsBy(store, actor);
  const withPatient = async (chosen: readonly Visit[]) => {
    const rows: { visit: Visit; patient: Patient }[] = [];
    for (const visit of [...chosen].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))) {
      const patient = await patients.ofVisit(visit);
      if (patient !== null) rows.push({ visit, patient });
    }
    return rows;
  };
  const open = visits.filter((v) => v.heldOn === null && v.plannedFor !== null);
  return {
    symptoms: await readSymptoms(store, actor, today, patients),
    clocks: await readClocks(store, actor, now, patients),
    visitsToday: await withPatient(visits.filter((v) => v.heldOn === today || openOn(v, today))),
    picturesWaiting: await readWaiting(store, actor, patients),
    overdue: await withPatient(open.filter((v) => dayOf(v) < today)),
    upcoming: await withPatient(open.filter((v) => dayOf(v) > today)),
  };
}

async function readSymptoms(
  store: Store,
  actor: Actor,
  today: CalendarDate,
  patients: ReturnType<typeof patientsBy>,
): Promise<TodayView["symptoms"]> {
  const rows: TodayView["symptoms"] = [];
  for (const symptom of await readRedSymptoms(store, actor, today)) {
    const patient = await patients.ofCourse(symptom.courseId);
    if (patient !== null) rows.push({ ...symptom, patient });
  }
  return rows;
}

/** Clocks of every event that nobody has reported yet. */
async function readClocks(
  store: Store,
  actor: Actor,
  now: Date,
  patients: ReturnType<typeof patientsBy>,
): Promise<TodayView["clocks"]> {
  const rows: TodayView["clocks"] = [];
  for (const entry of await store.dossier("event").between(actor, "0001-01-01", "9999-12-31")) {
    const running = eventView(entry, { treatedOn: null, now }).clocks.filter(
      ({ state }) => state !== "reported" && state !== "reported-late",
    );
    const patient = running.length === 0 ? null : await patients.ofCourse(entry.courseId ?? "");
    if (patient === null || entry.courseId === null) continue;
    for (const clock of running)
      rows.push({ patient, courseId: entry.courseId, term: entry.facts.term, clock });
  }
  const minutes = ({ clock }: TodayView["clocks"][number]) =>
    clock.minutesLeft ?? (clock.daysLeft ?? 0) * 1440;
  return rows.sort((a, b) => minutes(a) - minutes(b));
}

async function readWaiting(
  store: Store,
  actor: Actor,
  patients: ReturnType<typeof patientsBy>,
): Promise<TodayView["picturesWaiting"]> {
  const rows: TodayView["picturesWaiting"] = [];
  for (const picture of await store.pictures.waiting(actor)) {
    const visit = await store.visits.find(actor, picture.visitId);
    const patient = visit === null ? null : await patients.ofVisit(visit);
    if (visit !== null && patient !== null) rows.push({ picture, patient, visit });
  }
  return rows;
}

/** Asks for each patient once, however many of their visits are shown. */
function patientsBy(store: Store, actor: Actor) {
  const byCourse = new Map<string, Patient | null>();
  const ofCourse = async (courseId: string): Promise<Patient | null> => {
    const known = byCourse.get(courseId);
    if (known !== undefined) return known;
    const course = await store.courses.find(actor, courseId);
    const patient = course === null ? null : await store.patients.find(actor, course.patientId);
    byCourse.set(courseId, patient);
    return patient;
  };
  return { ofCourse, ofVisit: (visit: Visit) => ofCourse(visit.courseId) };
}

const dayOf = (visit: Visit) => visit.heldOn ?? visit.plannedFor ?? "";
const openOn = (visit: Visit, day: CalendarDate) => visit.heldOn === null && visit.plannedFor === day;
