/** The day of a clinic: visits of today, pictures waiting, what is overdue, what comes. */
import { addDays, type CalendarDate } from "@anagen/care";
import type { Patient, TodayView, Visit } from "../contract/index.ts";
import type { Actor, Store } from "../store/port.ts";

/** How far back an appointment that was missed is asked for, and how far ahead visits are shown (design choice), days. */
export const todaySpan = { back: 90, ahead: 28 } as const;

export async function readTodayView(store: Store, actor: Actor, today: CalendarDate): Promise<TodayView> {
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
    visitsToday: await withPatient(visits.filter((v) => v.heldOn === today || openOn(v, today))),
    picturesWaiting: await readWaiting(store, actor, patients),
    overdue: await withPatient(open.filter((v) => dayOf(v) < today)),
    upcoming: await withPatient(open.filter((v) => dayOf(v) > today)),
  };
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
  return {
    async ofVisit(visit: Visit): Promise<Patient | null> {
      const known = byCourse.get(visit.courseId);
      if (known !== undefined) return known;
      const course = await store.courses.find(actor, visit.courseId);
      const patient = course === null ? null : await store.patients.find(actor, course.patientId);
      byCourse.set(visit.courseId, patient);
      return patient;
    },
  };
}

const dayOf = (visit: Visit) => visit.heldOn ?? visit.plannedFor ?? "";
const openOn = (visit: Visit, day: CalendarDate) => visit.heldOn === null && visit.plannedFor === day;
