/** The form of a list after a procedure: one row for every item that the rules know, chosen or not. */
import {
  addLocalDays,
  aftercareItems,
  instantAt,
  isCalendarDate,
  isTimeZone,
  localDateOf,
} from "@anagen/care";
import type { AftercareEntryFacts, Entry, ProtocolFacts } from "@anagen/clinic/contract";
import { z } from "zod";

const row = z
  .object({
    item: z.string(),
    chosen: z.boolean(),
    value: z.number().min(0, "A duration is 0 or more.").max(1000).nullable(),
    unit: z.enum(["h", "d", "w"]),
    source: z.string().max(500),
    why: z.string().max(500),
  })
  .refine((r) => !r.chosen || r.value !== null, { error: "How long?", path: ["value"] })
  .refine((r) => !r.chosen || r.unit === "h" || Number.isInteger(r.value), {
    error: "Days and weeks are whole; write hours for shorter times.",
    path: ["value"],
  })
  .refine((r) => !r.chosen || r.source.trim() !== "", {
    error: "Say where the duration is from.",
    path: ["source"],
  });

export const aftercareForm = z.object({
  day: z.string().refine(isCalendarDate, "A day looks like 2027-03-12."),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "A time looks like 14:05."),
  timeZone: z.string().refine(isTimeZone, "Not a time zone's name, for example Europe/Madrid."),
  rows: z.array(row),
  reason: z.string().max(500),
});

export type AftercareForm = z.infer<typeof aftercareForm>;

export interface StartingPoint {
  /** What stands for this course now; null before the first list. */
  readonly newest: Entry<"aftercare"> | null;
  /** The clinic's own plan; null where it keeps none. */
  readonly plan: ProtocolFacts | null;
  readonly day: string;
  readonly timeZone: string;
}

/** What the form opens with: the list as it stands, else the clinic's plan, else nothing chosen. */
export function openingValues({ newest, plan, day, timeZone }: StartingPoint): AftercareForm {
  const facts = newest?.facts ?? null;
  const chosen = facts?.choices ?? (plan === null ? [] : choicesOf(plan));
  const known: readonly string[] = aftercareItems.items.map(({ id }) => id);
  const items = [...known, ...chosen.map(({ item }) => item).filter((item) => !known.includes(item))];
  return {
    day: facts === null ? day : localDateOf(facts.endedAt, facts.timeZone),
    time: facts === null ? "" : addLocalDays(facts.endedAt, 0, facts.timeZone).slice(11, 16),
    timeZone: facts?.timeZone ?? timeZone,
    rows: items.map((item) => {
      const choice = chosen.find((c) => c.item === item);
      return {
        item,
        chosen: choice !== undefined,
        value: choice?.value ?? null,
        unit: choice?.unit ?? "h",
        source: choice?.source ?? "",
        why: choice?.why ?? "",
      };
    }),
    reason: "",
  };
}

export function factsOf({ day, time, timeZone, rows }: AftercareForm): AftercareEntryFacts {
  return {
    endedAt: instantAt(day, time, timeZone),
    timeZone,
    choices: rows.flatMap(({ item, chosen, value, unit, source, why }) =>
      chosen && value !== null
        ? [{ item, value, unit, source: source.trim(), why: why.trim() === "" ? null : why.trim() }]
        : [],
    ),
  };
}

/** A plan keeps its durations as "48 h", "3 d", "1 w" by item. */
export function choicesOf({ values, source }: Pick<ProtocolFacts, "values" | "source">) {
  return Object.entries(values).flatMap(([item, text]): AftercareEntryFacts["choices"] => {
    const [, value, unit] = /^(\d+(?:\.\d+)?) (h|d|w)$/.exec(String(text)) ?? [];
    if (value === undefined) return [];
    return [{ item, value: Number(value), unit: unit as "h" | "d" | "w", source, why: null }];
  });
}

export function planOf(rows: AftercareForm["rows"]): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap(({ item, chosen, value, unit }) =>
      chosen && value !== null ? [[item, `${value} ${unit}`] as const] : [],
    ),
  );
}
