/** The CTCAE grade that follows from what happened. */
import type { EventFacts } from "./adverseEventFacts.ts";

export type CtcaeGrade = 1 | 2 | 3 | 4 | 5;

/**
 * 5 death; 4 life-threatening; 3 hospitalised, disability, invasive intervention (design choice) or self-care limited;
 * 2 minimal, local or non-invasive intervention, or instrumental activities limited; else 1
 * (https://az.research.umich.edu/medschool/glossary?page=2).
 */
export function gradeEvent(event: EventFacts): CtcaeGrade {
  if (event.death) return 5;
  if (event.lifeThreatening) return 4;
  if (
    event.hospitalised ||
    event.disability ||
    event.intervention === "invasive" ||
    event.adl === "self-care"
  )
    return 3;
  const treated = !!event.intervention && event.intervention !== "none";
  return treated || event.adl === "instrumental" ? 2 : 1;
}
