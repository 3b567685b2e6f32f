/** Everything the page of a course shows. */
import { type CalendarDate, monthsBetween, nextStep, phaseAt } from "@anagen/care";
import type { Course, CourseView } from "../contract/index.ts";
import type { Actor, Store } from "../store/port.ts";
import { changesAtSites } from "./changesAtSites.ts";
import { type MeasuredPicture, readMeasuredPictures, readVisitPictures } from "./measuredPictures.ts";

/**
 * The view of a course on a day. Reading it reads the patient's data; the caller has already decided that the actor
 * may. Throws when the course's patient is not there.
 */
export async function readCourseView(
  store: Store,
  actor: Actor,
  course: Course,
  today: CalendarDate,
): Promise<CourseView> {
  const patient = await store.patients.find(actor, course.patientId);
  if (patient === null) throw new Error(`course ${course.id} belongs to a patient that is not there`);
  const sites = await store.sites.ofPatient(actor, patient.id);
  const visits = await readVisitPictures(store, actor, course.id);
  const measured = await readMeasuredPictures(store, actor, visits);
  const changes = changesAtSites(measured);
  const now = phaseAt(course.treatedOn, today);
  const next = nextStep(
    courseDates(course),
    visits.map((v) => v.visit),
    today,
  );
  return {
    patient,
    course,
    sites,
    visits: visits.map(({ visit, pictures }) => ({ ...visit, pictures: [...pictures] })),
    points: measured.map((m) => pointOf(m, course.treatedOn)),
    changesSinceBaseline: changes.sinceBaseline,
    changesSinceLastVisit: changes.sinceLastVisit,
    notCompared: changes.notCompared,
    phase: {
      id: now.phase.id,
      title: now.phase.title,
      expectation: now.phase.expectation,
      month: now.month,
      ofMonths: now.ofMonths,
    },
    nextStep: { sentence: next.sentence, due: next.due },
  };
}

export function courseDates(course: Course) {
  const { treatedOn, closedOn, treatment } = course;
  return { treatedOn, closedOn, watchOnly: treatment === "observation" };
}

function pointOf({ picture, visit, summary, on }: MeasuredPicture, treatedOn: CalendarDate | null) {
  return {
    pictureId: picture.id,
    visitId: visit.id,
    siteId: picture.siteId,
    on,
    month: treatedOn === null ? null : monthsBetween(treatedOn, on),
    summary,
  };
}
