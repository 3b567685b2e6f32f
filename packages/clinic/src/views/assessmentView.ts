/** Everything the page of an assessment shows, and what the newest measurement saw at each marked spot. */
import type { CalendarDate } from "@anagen/care";
import type { AssessmentView, Course, MeasuredSite } from "../contract/index.ts";
import type { Actor, Store } from "../store/port.ts";
import { readMeasuredPictures, readVisitPictures } from "./measuredPictures.ts";

/** The view of a course's assessments on a day; the caller has decided that the actor may. */
export async function readAssessmentView(
  store: Store,
  actor: Actor,
  course: Course,
  today: CalendarDate,
): Promise<AssessmentView> {
  const patient = await store.patients.find(actor, course.patientId);
  if (patient === null) throw new Error(`course ${course.id} belongs to a patient that is not there`);
  return {
    patient,
    course,
    today,
    assessments: await store.dossier("assessment").ofCourse(actor, course),
    medications: await store.dossier("medication").ofCourse(actor, course),
    measuredSites: await readMeasuredSites(store, actor, course, today),
  };
}

/** Newest measurement of each site up to a day, by name of the site. */
export async function readMeasuredSites(
  store: Store,
  actor: Actor,
  course: Course,
  upTo: CalendarDate,
): Promise<MeasuredSite[]> {
  const sites = await store.sites.ofPatient(actor, course.patientId);
  const visits = await readVisitPictures(store, actor, course.id);
  const measured = (await readMeasuredPictures(store, actor, visits)).filter((m) => m.on <= upTo);
  return sites.flatMap((site): MeasuredSite[] => {
    const newest = measured.findLast((m) => m.picture.siteId === site.id);
    if (newest === undefined) return [];
    const { hairs, vellusShare } = newest.summary;
    return [
      {
        siteId: site.id,
        site: site.label,
        pictureId: newest.picture.id,
        on: newest.on,
        hairsInTarget: hairs.value,
        thinShare: vellusShare === null ? null : vellusShare.value / 100,
      },
    ];
  });
}
