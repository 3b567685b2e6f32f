/** Serious is not severe: it is what the event led to, not how strong it was. */
import type { EventFacts } from "./adverseEventFacts.ts";

/** Death, danger to life, a stay in hospital, disability, a congenital anomaly, or an important medical event. */
export function isSerious(event: EventFacts): boolean {
  return [
    event.death,
    event.lifeThreatening,
    event.hospitalised,
    event.disability,
    event.congenital,
    event.importantMedical,
  ].some((consequence) => consequence === true);
}
