/** What patients wrote in their diaries that needs a person and has not been answered yet. */
import { addDays, type CalendarDate, checkSymptoms, type SignAction } from "@anagen/care";
import type { RedSymptom } from "../contract/index.ts";
import type { Actor, Store } from "../store/port.ts";

/** How long an unanswered entry stays on the clinic's day (design choice), days. */
const shownForDays = 14;
const urgency: readonly SignAction[] = ["emergency", "call-now", "call-today", "wait"];

/**
 * The most urgent first. An entry is answered when somebody records an event in that course afterwards, or when the
 * patient goes through the list again and ticks nothing.
 */
export async function readRedSymptoms(
  store: Store,
  actor: Actor,
  today: CalendarDate,
): Promise<Omit<RedSymptom, "patient">[]> {
  const since = addDays(today, -shownForDays);
  const diary = await store.dossier("diary").between(actor, since, addDays(today, 1));
  const events = await store.dossier("event").between(actor, since, today);
  const found = diary.flatMap((entry) => {
    const advice = checkSymptoms(entry.facts.symptoms ?? [], entry.facts.worried);
    if (advice.action === "wait" || entry.patientId === null || entry.courseId === null) return [];
    const later = (other: { courseId: string | null; recordedAt: string }) =>
      other.courseId === entry.courseId && other.recordedAt > entry.recordedAt;
    const isWell = diary.some(
      (other) => later(other) && other.facts.symptoms?.length === 0 && !other.facts.worried,
    );
    if (isWell || events.some(later)) return [];
    return [
      {
        courseId: entry.courseId,
        patientId: entry.patientId,
        on: entry.on,
        action: advice.action,
        sentence: advice.sentence,
        signs: advice.because.map(({ sign }) => sign),
        note: entry.facts.note,
      },
    ];
  });
  return found.sort((a, b) => urgency.indexOf(a.action) - urgency.indexOf(b.action));
}
