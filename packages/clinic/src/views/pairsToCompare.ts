/** Which pictures of a site a review needs compared: each with the baselines before it and with the visit before it. */
import type { MeasuredPicture } from "./measuredPictures.ts";

/** @param ofSite measured pictures of one site in the order of time */
export function pairsToCompare(
  ofSite: readonly MeasuredPicture[],
): { readonly before: MeasuredPicture; readonly after: MeasuredPicture }[] {
  return ofSite.flatMap((after, place) => {
    const earlier = ofSite.slice(0, place).filter((m) => m.visit.id !== after.visit.id);
    const partners = new Set(earlier.filter((m) => /^D0[a-z]?$/.test(m.visit.label)));
    const last = earlier.at(-1);
    if (last !== undefined) partners.add(last);
    return [...partners].map((before) => ({ before, after }));
  });
}
