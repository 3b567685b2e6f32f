/** Once a picture has been measured: makes the comparisons of its site that are missing, so that a review need not wait. */
import { engineActor } from "../store/engineActor.ts";
import type { ComparisonServices } from "./compareNow.ts";
import { readMeasuredPictures, readVisitPictures } from "./measuredPictures.ts";
import { pairsToCompare } from "./pairsToCompare.ts";
import { readComparison } from "./readComparison.ts";

/** Pictures are measured in any order; whichever of a pair comes last makes the comparison. */
export async function compareSite(services: ComparisonServices, pictureId: string): Promise<void> {
  const { store } = services;
  const picture = await store.pictures.find(engineActor, pictureId);
  const visit = picture === null ? null : await store.visits.find(engineActor, picture.visitId);
  const course = visit === null ? null : await store.courses.find(engineActor, visit.courseId);
  if (picture === null || course === null) return;
  const visits = await readVisitPictures(store, engineActor, course.id);
  const ofSite = (await readMeasuredPictures(store, engineActor, visits)).filter(
    (m) => m.picture.siteId === picture.siteId,
  );
  const wanted = pairsToCompare(ofSite).filter(
    ({ before, after }) => before.picture.id === pictureId || after.picture.id === pictureId,
  );
  for (const { before, after } of wanted)
    await readComparison(services, engineActor, { before: before.picture, after: after.picture });
}
