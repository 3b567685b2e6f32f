/** A JSON list of rows as a table, so that both ways of giving data meet the same rules. */
import { type Fault, faultOf } from "../fault.ts";
import type { Table } from "./readTable.ts";

/** Accepts a list of flat objects, or an object with such a list under "studies"; rows are numbered as lines from 1. */
export function tableFromJson(json: unknown): Table | Fault {
  const list = Array.isArray(json) ? json : (json as { studies?: unknown } | null)?.studies;
  if (!Array.isArray(list) || list.length === 0)
    return faultOf("json.shape", 'JSON: a list of rows, or { "studies": [rows] }, is needed');
  const wrong = list.findIndex((row) => typeof row !== "object" || row === null || Array.isArray(row));
  if (wrong >= 0)
    return faultOf("json.shape", "Each row must be an object with the columns as keys", `row ${wrong + 1}`);
  const rows = list as readonly Record<string, unknown>[];
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cellText = (value: unknown): string => (value === null || value === undefined ? "" : String(value));
  return {
    header: header.map((name) => name.toLowerCase()),
    rows: rows.map((row, i) =>
      header.map((name, j) => ({ text: cellText(row[name]), line: i + 1, column: j + 1 })),
    ),
    separator: ",",
    decimalComma: false,
  };
}
