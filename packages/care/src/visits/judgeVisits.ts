/** Visits, baselines and series of treatments as judgements with their reasons. */
import { z } from "zod";
import { addDays } from "../calendar/calendarDate.ts";
import { calendarDate, count } from "../rules/fields.ts";
import { when } from "../rules/fired.ts";
import { type Judgement, judge } from "../rules/judge.ts";
import { baselineFaults, visitTiming, visitWindow } from "./visitWindow.ts";

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

export const baselineFacts = z.object({ treatmentDate: calendarDate, baselineDates: z.array(calendarDate) });

export type BaselineFacts = z.infer<typeof baselineFacts>;

/** Whether the baselines stand as the plan wants them: two, at least a day apart, within 30 days before treatment. */
export function judgeBaseline({ treatmentDate, baselineDates }: BaselineFacts): Judgement {
  return judge(
    "accept",
    baselineFaults(treatmentDate, baselineDates).flatMap((code) => when(true, code)),
  );
}

export const seriesFacts = z.object({
  firstTreatment: calendarDate,
  count: count.gte(1, { error: "must be at least 1" }).lte(100, { error: "must be at most 100" }),
  spacingDays: count.gte(1, { error: "must be at least 1 day" }),
});

export type SeriesFacts = z.infer<typeof seriesFacts>;

/** Computed: `dates` of the treatments, the first and then every so many days. */
export function judgeSeries({ firstTreatment, count: number, spacingDays }: SeriesFacts): Judgement {
  const dates = Array.from({ length: number }, (_, k) => addDays(firstTreatment, k * spacingDays));
  return judge("accept", [], { dates });
}
