/** Once a picture has been measured: compares it with the baselines and the visit before, so that a review need not wait. */
import type { Picture } from "../contract/index.ts";
import { engineActor } from "../store/engineActor.ts";
import { readMeasuredPictures, readVisitPictures } from "./measuredPictures.ts";
import { type ComparisonServices, readComparison } from "./readComparison.ts";

export async function compareWithBaseline(services: ComparisonServices, pictureId: string): Promise<void> {
  const { store } = services;
  const picture = await store.pictures.find(engineActor, pictureId);
  const visit = picture === null ? null : await store.visits.find(engineActor, picture.visitId);
  if (picture === null || visit === null) return;
  const visits = await readVisitPictures(store, engineActor, visit.courseId);
  const ofSite = (await readMeasuredPictures(store, engineActor, visits)).filter(
    (m) => m.picture.siteId === picture.siteId,
  );
  const place = ofSite.findIndex((m) => m.picture.id === pictureId);
  const earlier = ofSite.slice(0, Math.max(0, place)).filter((m) => m.visit.id !== visit.id);
  const partners = new Map<string, Picture>();
  for (const m of earlier) if (/^D0[a-z]?$/.test(m.visit.label)) partners.set(m.picture.id, m.picture);
  const last = earlier.at(-1);
  if (last !== undefined) partners.set(last.picture.id, last.picture);
  for (const before of partners.values())
    await readComparison(services, engineActor, { before, after: picture });
}
