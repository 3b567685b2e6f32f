/** What a culture's result leads to once the cells have been given. */
import { z } from "zod";
import { calendarDate } from "../rules/fields.ts";
import { when } from "../rules/fired.ts";
import { type Judgement, judge } from "../rules/judge.ts";

export const cultureResultFacts = z.object({
  releasedConditionally: z.boolean(),
  injectedOn: calendarDate.nullish(),
  result: z.enum(["no-growth", "growth"]).nullish(),
  readOn: calendarDate.nullish(),
});

export type CultureResultFacts = z.infer<typeof cultureResultFacts>;

/** What is done when cells that were already given turn out to have grown something, in this order. */
export const growthActions = [
  "notify-clinician",
  "recall-patient",
  "open-adverse-event",
  "open-deviation",
] as const;

/** Computed: `actions`, empty unless a culture grew after a conditional release. */
export function judgeCultureResult(facts: CultureResultFacts): Judgement {
  const grew = facts.releasedConditionally && facts.result === "growth";
  return judge("accept", when(grew, "CULTURE-POSITIVE-AFTER-INJECTION"), {
    actions: grew ? growthActions : [],
  });
}
