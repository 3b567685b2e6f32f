/** Arms of a network from a table: one row an arm, with mean and SD (or standard error), or with events. */
import { type Fault, faultOf, isFault } from "../fault.ts";
import type { NetworkArm } from "../network/types.ts";
import { numberOf, type Table } from "./readTable.ts";

export interface TableArms {
  readonly arms: readonly NetworkArm[];
  /** "mean" or "log odds". */
  readonly scale: "mean" | "log odds";
  /** Studies whose cells got 0.5 added because one was empty. */
  readonly corrected: readonly string[];
}

const forms = [
  ["n", "mean", "sd"],
  ["mean", "se"],
  ["events", "n"],
] as const;

/** Returns the arms; columns: study, treatment and n, mean, sd; or mean, se; or events, n. */
export function armsFromTable(table: Table): TableArms | Fault {
  const column = (name: string): number => table.header.indexOf(name);
  for (const name of ["study", "treatment"])
    if (column(name) < 0)
      return faultOf(
        "table.column",
        `Column "${name}" is missing; the header has: ${table.header.join(", ")}`,
        "line 1",
      );
  const form = forms.find((names) => names.every((name) => column(name) >= 0));
  if (!form)
    return faultOf(
      "table.column",
      `Needed beside study and treatment: n, mean, sd; or mean, se; or events, n. The header has: ${table.header.join(", ")}`,
      "line 1",
    );
  const rows: { study: string; treatment: string; values: Record<string, number> }[] = [];
  for (const cells of table.rows) {
    const values: Record<string, number> = {};
    for (const name of form) {
      const cell = cells[column(name)]!;
      const number = numberOf(cell, name, table.decimalComma);
      if (isFault(number)) return number;
      if (number === null)
        return faultOf(
          "table.missing",
          `No ${name}; it is never imputed`,
          `line ${cell.line}, column ${cell.column} (${name})`,
        );
      values[name] = number;
    }
    rows.push({
      study: cells[column("study")]!.text.trim(),
      treatment: cells[column("treatment")]!.text.trim(),
      values,
    });
  }
  if (form[0] === "events") return logOdds(rows);
  return {
    scale: "mean",
    corrected: [],
    arms: rows.map(({ study, treatment, values }) => ({
      study,
      treatment,
      mean: values.mean!,
      variance: values.se === undefined ? values.sd! ** 2 / values.n! : values.se ** 2,
    })),
  };
}

function logOdds(
  rows: readonly { study: string; treatment: string; values: Record<string, number> }[],
): TableArms {
  const empty = new Set(
    rows.filter(({ values }) => values.events === 0 || values.events === values.n).map((r) => r.study),
  );
  return {
    scale: "log odds",
    corrected: [...empty],
    arms: rows.map(({ study, treatment, values }) => {
      const add = empty.has(study) ? 0.5 : 0;
      const a = values.events! + add;
      const b = values.n! - values.events! + add;
      return { study, treatment, mean: Math.log(a / b), variance: 1 / a + 1 / b };
    }),
  };
}
