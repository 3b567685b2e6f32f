/** The clinic's results as a table: one line a course, pseudonymous, numbers with a point. */
import type { ClinicResults } from "../../contract/index.ts";

const head = [
  "code",
  "treatment",
  "treated_on",
  "month",
  "state",
  "verdict",
  "effect_hairs_per_cm2",
  "low_95",
  "high_95",
];

export function resultsCsv({ rows }: ClinicResults): string {
  const lines = rows.map(({ code, treatment, treatedOn, month, state, verdict, effect }) =>
    [
      code,
      treatment,
      treatedOn,
      month?.toFixed(1) ?? "",
      state,
      verdict ?? "",
      effect?.value.toFixed(1) ?? "",
      effect?.low.toFixed(1) ?? "",
      effect?.high.toFixed(1) ?? "",
    ].join(","),
  );
  return `${[head.join(","), ...lines].join("\r\n")}\r\n`;
}
