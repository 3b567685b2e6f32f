/** A visit against its window in the plan, as a judgement. */
import { z } from "zod";
import { calendarDate } from "../rules/fields.ts";
import { when } from "../rules/fired.ts";
import { type Judgement, judge } from "../rules/judge.ts";
import { visitTiming, visitWindow } from "./visitWindow.ts";

/** Whether a label is in the plan does not depend on the day; any will do. */
const anyDay = "2024-02-29";

export const visitFacts = z.object({
  treatmentDate: calendarDate,
  visit: z.string().refine((label) => visitWindow(anyDay, label) !== null, {
    error: "the plan has no visit of this name",
  }),
  /** Day on which it was held; null while it was not. */
  actualDate: calendarDate.nullish(),
});

export type VisitFacts = z.infer<typeof visitFacts>;

/** Computed: `target`, `from`, `to`, and `daysOutside` (from the window's edge) when held outside. */
export function judgeVisit({ treatmentDate, visit, actualDate }: VisitFacts): Judgement {
  const window = visitWindow(treatmentDate, visit);
  if (window === null) throw new RangeError(`The plan has no visit ${visit}`);
  const { target, from, to } = window;
  const timing = actualDate ? visitTiming(window, actualDate) : null;
  if (timing === null || timing.code === "in-window") return judge("accept", [], { target, from, to });
  return judge("accept", when(true, timing.code), { target, from, to, daysOutside: timing.daysOutside });
}
