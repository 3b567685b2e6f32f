/** Whether to treat again: on a loss larger than measuring can tell, or by a named person's reasoned decision. */
import { z } from "zod";
import { type FlagFacts, flagFacts } from "../assessment/candidacyFacts.ts";
import { judgeRedFlags } from "../assessment/judgeRedFlags.ts";
import { calendarDate, count, finite, notNegative } from "../rules/fields.ts";
import { when } from "../rules/fired.ts";
import { type Fired, type Judgement, judge } from "../rules/judge.ts";
import { above, rounded } from "../rules/slack.ts";

const measured = z.object({ date: calendarDate, value: finite });
const flag = z.union([flagFacts.shape.code.transform((code): FlagFacts => ({ code })), flagFacts]);

export const maintenanceFacts = z.object({
  best: measured,
  current: measured,
  /** Smallest detectable change, in the unit of the values. */
  sdc: notNegative.nullish(),
  override: z.object({ by: z.string().nullish(), reason: z.string().nullish() }).nullish(),
  /** The red flags looked for again; null where they were not. */
  rescreen: z.object({ date: calendarDate, flags: z.array(flag) }).nullish(),
  newConsent: z.boolean().nullish(),
  punches: z.object({ lifetimeBefore: count, planned: count, lifetimeLimit: count.nullish() }).nullish(),
  treatments: z.object({ done: count, planned: count, limit: count.nullish() }).nullish(),
});

export type MaintenanceFacts = z.infer<typeof maintenanceFacts>;

/** Computed: `loss` = best − current, two decimals. The calendar alone never triggers a treatment. */
export function judgeMaintenance(facts: MaintenanceFacts): Judgement {
  const { best, current, sdc = null, override } = facts;
  const loss = best.value - current.value;
  const triggered = sdc !== null && above(loss, sdc);
  const reasoned = !!override?.reason?.trim();
  const decided: Fired[] = triggered
    ? when(true, "RETREAT-TRIGGERED")
    : reasoned
      ? when(true, "RETREAT-OVERRIDE", null, {
          seen: `${override?.by ?? "nobody named"}: ${override?.reason}`,
        })
      : [...when(sdc !== null, "RETREAT-NOT-TRIGGERED"), ...when(!!override, "OVERRIDE-REASON-MISSING")];
  return judge(
    "accept",
    [
      ...when(sdc === null, "SDC-MISSING"),
      ...when(current.date < best.date, "DATE-IMPOSSIBLE", "current.date", { seen: "Before the best value" }),
      ...decided,
      ...(triggered || reasoned ? judgeGoingAhead(facts) : []),
    ],
    { loss: rounded(loss, 2) },
  );
}

function judgeGoingAhead({ rescreen, newConsent, punches, treatments }: MaintenanceFacts): Fired[] {
  const exceeds = (before: number, planned: number, limit: number | null | undefined) =>
    typeof limit === "number" && before + planned > limit;
  return [
    ...when(!rescreen, "RESCREEN-MISSING"),
    ...judgeRedFlags(rescreen?.flags ?? [], false),
    ...when(newConsent !== true, "CONSENT-NEW-COURSE-MISSING"),
    ...when(
      !!punches && exceeds(punches.lifetimeBefore, punches.planned, punches.lifetimeLimit),
      "PUNCH-LIFETIME-LIMIT",
    ),
    ...when(
      !!treatments && exceeds(treatments.done, treatments.planned, treatments.limit),
      "TREATMENT-LIMIT",
    ),
  ];
}
