/** The patient's checklist now: every list of the course as tasks, with the ticks of the diary. */
import { aftercareChecklist, aftercareTasks, type ChecklistLine } from "@anagen/care";
import type { DiaryFacts, OwnCare } from "@anagen/clinic/contract";

/**
 * @param entries facts of the diary, those that still wait to be sent included
 * @param now instant with its offset
 */
export function ownTasks(
  lists: OwnCare["lists"],
  entries: readonly Pick<DiaryFacts, "ticks" | "writtenAt">[],
  now: string,
): ChecklistLine[] {
  const newest = lists.at(-1);
  if (newest === undefined) return [];
  const since = Date.parse(newest.facts.endedAt);
  const ticks = [...entries]
    .filter((entry) => Date.parse(entry.writtenAt) >= since)
    .sort((a, b) => Date.parse(a.writtenAt) - Date.parse(b.writtenAt))
    .flatMap((entry) => entry.ticks);
  return aftercareChecklist(aftercareTasks(newest.facts), ticks, now);
}
