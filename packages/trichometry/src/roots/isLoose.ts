/** Whether a shaft is a loose, cut hair that lies on the skin instead of growing from it. */
import type { OrientedShaft } from "./orientShafts.ts";

/** A shaft at more than 70° to the hairs around, without the shade of a root at either end. Chosen on development frames. */
const mostAlong = 0.34;
const leastRootConfidence = 0.8;

export function isLoose(shaft: Pick<OrientedShaft, "alongField" | "rootConfidence">): boolean {
  return Math.abs(shaft.alongField) < mostAlong && shaft.rootConfidence < leastRootConfidence;
}
