/** Reads everything that a review of one course looks at. */
import type { Course, Entry } from "../../contract/index.ts";
import type { Database } from "../../store/database.ts";
import type { Actor, Store } from "../../store/port.ts";
import { readMeasuredPictures, readVisitPictures } from "../measuredPictures.ts";
import type { ReviewRecords } from "./courseFileOf.ts";

/** Throws when the course's patient is not there; the caller has decided that the actor may read. */
export async function readReviewRecords(
  { store }: { readonly store: Store; readonly db: Database },
  actor: Actor,
  course: Course,
): Promise<ReviewRecords> {
  const patient = await store.patients.find(actor, course.patientId);
  if (patient === null) throw new Error(`course ${course.id} belongs to a patient that is not there`);
  const visits = await readVisitPictures(store, actor, course.id);
  const measured = await readMeasuredPictures(store, actor, visits);
  const ratings = await store.dossier("rating").ofCourse(actor, course);
  return {
    course,
    patient,
    timeZone: (await store.clinic())?.timeZone ?? "UTC",
    sites: await store.sites.ofPatient(actor, patient.id),
    measured: measured.toSorted((a, b) => a.on.localeCompare(b.on)),
    comparisons: await store.dossier("comparison").ofCourse(actor, course),
    diary: await store.dossier("diary").ofCourse(actor, course),
    medications: await store.dossier("medication").ofCourse(actor, course),
    events: await store.dossier("event").ofCourse(actor, course),
    procedures: await store.dossier("procedure").ofCourse(actor, course),
    assessments: await store.dossier("assessment").ofCourse(actor, course),
    rating: ratingOf(ratings, measured),
  };
}

/** Mean of the first two scores of the newest picture that two people have rated. */
function ratingOf(
  ratings: readonly Entry<"rating">[],
  measured: ReviewRecords["measured"],
): ReviewRecords["rating"] {
  for (const { picture, on } of measured.toReversed()) {
    const scores = ratings
      .filter(({ facts }) => facts.afterPictureId === picture.id)
      .map(({ facts }) => (facts.leftIs === "before" ? facts.rightAgainstLeft : -facts.rightAgainstLeft));
    const [first, second] = scores;
    if (first !== undefined && second !== undefined) return { on, score: (first + second) / 2 };
  }
  return null;
}
