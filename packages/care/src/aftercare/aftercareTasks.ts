/** The aftercare plan as the patient's checklist: what to leave alone until when, the soonest end first. */
import { type Instant, minutesBetween } from "../calendar/zonedTime.ts";
import { type AftercareItem, aftercareItems } from "./aftercareItems.ts";
import { type AftercareFacts, judgeAftercare } from "./judgeAftercare.ts";

export interface AftercareTask {
  readonly item: string;
  readonly title: string;
  readonly from: Instant;
  /** End of the restriction, in local time with its offset. */
  readonly until: Instant;
  /** Where the clinic's duration is from; null where none was given. */
  readonly source: string | null;
  /** What sources say about it, in words; null for an item of the clinic's own. */
  readonly sourcesSay: string | null;
}

/** Tasks from the end of the procedure; an item of the clinic's own keeps its name as title. */
export function aftercareTasks(facts: AftercareFacts): AftercareTask[] {
  const lifts = judgeAftercare(facts).computed.lifts as Readonly<Record<string, Instant>>;
  const known: readonly AftercareItem[] = aftercareItems.items;
  return facts.choices
    .flatMap(({ item, source }) => {
      const until = lifts[item];
      const entry = known.find((i) => i.id === item);
      return until === undefined
        ? []
        : [
            {
              item,
              title: entry?.title ?? item,
              from: facts.endedAt,
              until,
              source: source ?? null,
              sourcesSay: entry?.seen ?? null,
            },
          ];
    })
    .sort((a, b) => minutesBetween(b.until, a.until));
}
