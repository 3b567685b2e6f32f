/** When each restriction ends, by the clinic's chosen durations, and whether a source stands behind them. */
import { z } from "zod";
import { addHours, addLocalDays, type Instant } from "../calendar/zonedTime.ts";
import { instant, notNegative, text, timeZone } from "../rules/fields.ts";
import { when } from "../rules/fired.ts";
import { type Fired, type Judgement, judge } from "../rules/judge.ts";
import { above } from "../rules/slack.ts";
import { type AftercareItem, aftercareItems } from "./aftercareItems.ts";

const choice = z
  .object({
    item: text,
    value: notNegative,
    unit: z.enum(["h", "d", "w"]),
    /** Where the duration is from; the clinic's own procedure is a source too. */
    source: z.string().nullish(),
  })
  .refine((c) => c.unit === "h" || Number.isInteger(c.value), {
    error: "days and weeks must be whole; write hours for shorter times",
    path: ["value"],
  });

export const aftercareFacts = z.object({
  endedAt: instant,
  timeZone,
  choices: z.array(choice).refine((choices) => new Set(choices.map((c) => c.item)).size === choices.length, {
    error: "an item is chosen twice",
  }),
});

export type AftercareFacts = z.infer<typeof aftercareFacts>;
type Choice = AftercareFacts["choices"][number];

const hoursPerUnit = { h: 1, d: 24, w: 168 } as const;

/** Computed: `lifts`, by item the instant at which the restriction ends, with the local offset valid then. */
export function judgeAftercare({ endedAt, timeZone: zone, choices }: AftercareFacts): Judgement {
  return judge("accept", choices.flatMap(judgeChoice), {
    lifts: Object.fromEntries(choices.map((c) => [c.item, liftsAt(c, endedAt, zone)])),
  });
}

/** Hours are elapsed time; days and weeks keep the wall-clock time, also through a change of clock. */
function liftsAt({ value, unit }: Choice, endedAt: Instant, zone: string): Instant {
  if (unit === "h") return addHours(endedAt, value, zone);
  return addLocalDays(endedAt, unit === "d" ? value : 7 * value, zone);
}

function judgeChoice({ item, value, unit, source }: Choice): Fired[] {
  const known: readonly AftercareItem[] = aftercareItems.items;
  const range = known.find((i) => i.id === item)?.hours ?? null;
  const hours = value * hoursPerUnit[unit];
  return [
    ...when(!source?.trim(), "AFTERCARE-SOURCE-MISSING", item),
    ...when(
      range !== null && (above(range[0], hours) || above(hours, range[1])),
      "AFTERCARE-OUTSIDE-LIMITS",
      item,
      {
        seen: `${hours} h, sources say ${range?.join(" to ")} h`,
      },
    ),
  ];
}
