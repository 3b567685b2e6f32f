/** Everything the page of a visit shows. */
import type { Progress, Visit, VisitView } from "../contract/index.ts";
import type { Actor, Store } from "../store/port.ts";
import { changesOfPicture } from "./changesAtSites.ts";
import { readMeasuredPictures, readVisitPictures } from "./measuredPictures.ts";

/** The view of a visit; null when its course or patient is not there. `progressOf` tells how far a picture is. */
export async function readVisitView(
  store: Store,
  actor: Actor,
  visit: Visit,
  progressOf: (pictureId: string) => Promise<Progress | null> | Progress | null,
): Promise<VisitView | null> {
  const course = await store.courses.find(actor, visit.courseId);
  const patient = course === null ? null : await store.patients.find(actor, course.patientId);
  if (course === null || patient === null) return null;
  const sites = await store.sites.ofPatient(actor, patient.id);
  const visits = await readVisitPictures(store, actor, course.id);
  const measured = await readMeasuredPictures(store, actor, visits);
  const pictures: VisitView["pictures"] = [];
  for (const picture of visits.find((v) => v.visit.id === visit.id)?.pictures ?? []) {
    const known = measured.find((m) => m.picture.id === picture.id)?.measurement ?? null;
    pictures.push({
      picture,
      progress:
        picture.state === "waiting" || picture.state === "measuring" ? await progressOf(picture.id) : null,
      measurement: known ?? (await store.measurements.newest(actor, picture.id)),
      changesSinceLastVisit: changesOfPicture(measured, picture.id),
    });
  }
  return { patient, course, visit, sites, pictures };
}
