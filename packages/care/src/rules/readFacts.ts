/** Reads facts of unknown shape through a schema; what cannot be read becomes a judgement that names field and value. */
import type { z } from "zod";
import { type Fired, type Judgement, judge } from "./judge.ts";

export type FactsRead<T> =
  | { readonly ok: true; readonly facts: T }
  | { readonly ok: false; readonly judgement: Judgement };

/**
 * The facts, or what is wrong with them: `INFO-MISSING:field` where nothing is there, `DATE-IMPOSSIBLE:field` for a date
 * that does not exist, `INPUT-INVALID:field` for any other value that cannot be. Nothing is thrown.
 */
export function readFacts<T>(schema: z.ZodType<T>, input: unknown): FactsRead<T> {
  const read = schema.safeParse(input);
  if (read.success) return { ok: true, facts: read.data };
  return {
    ok: false,
    judgement: judge(
      "accept",
      read.error.issues.map((issue) => faultOf(issue, input)),
    ),
  };
}

function faultOf(issue: z.core.$ZodIssue, input: unknown): Fired {
  const value = issue.path.reduce<unknown>(stepInto, input);
  const detail = issue.path.length === 0 ? "input" : issue.path.map(String).join(".");
  const seen = `${detail} is ${shown(value)}; ${issue.message}`;
  if (value === undefined || value === null) return { code: "INFO-MISSING", detail, seen };
  const isDate = issue.code === "custom" && issue.params?.rule === "date";
  return { code: isDate ? "DATE-IMPOSSIBLE" : "INPUT-INVALID", detail, seen };
}

function stepInto(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}

/** Long values are cut: a message is read by a person. */
function shown(value: unknown): string {
  const text = typeof value === "number" ? String(value) : (JSON.stringify(value) ?? "absent");
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
