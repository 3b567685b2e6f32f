/** The days of a series of treatments, as a judgement. */
import { z } from "zod";
import { addDays } from "../calendar/calendarDate.ts";
import { calendarDate, count } from "../rules/fields.ts";
import { type Judgement, judge } from "../rules/judge.ts";

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
