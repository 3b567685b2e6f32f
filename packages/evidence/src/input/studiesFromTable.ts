/** Effect sizes from the rows of a table, in any of the forms of tableForms. */
import { toHairsPerCm2 } from "../effect/hairUnits.ts";
import type { Measure, StudyEffect } from "../effect/types.ts";
import { type Fault, faultOf, isFault } from "../fault.ts";
import type { CountStudy } from "../pool/poolCounts.ts";
import { numberOf, type Table, type TableCell } from "./readTable.ts";
import { type FormOptions, type TableForm, tableForms, type Values } from "./tableForms.ts";

export interface TableStudies {
  readonly form: TableForm["name"];
  readonly measure: Measure;
  readonly studies: readonly StudyEffect[];
  /** The two-by-two tables, for Mantel–Haenszel and Peto; empty for other forms. */
  readonly counts: readonly CountStudy[];
  /** Rows that hold no information on a ratio, each with its reason; every other problem is a fault. */
  readonly leftOut: readonly { readonly study: string; readonly reason: string }[];
  /** Columns that hold no part of the effect, by study: what pools are split or regressed by. */
  readonly features: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** "hairs/cm²" when a unit column was converted, otherwise the one unit of the file, or null. */
  readonly unit: string | null;
}

export interface TableOptions extends FormOptions {
  /** Default: MD for means, RR for counts; effects are pooled as they come ("GEN"). */
  readonly measure?: Measure;
}

const aliases: Record<string, readonly string[]> = {
  study: ["study", "trial", "author", "id", "name", "studie"],
  yi: ["yi", "effect", "estimate", "es", "te"],
  vi: ["vi", "variance", "var"],
  se: ["se", "sei", "sete", "standard error"],
  low: ["low", "lower", "ci_low", "ci.lb", "cilow", "ll"],
  high: ["high", "upper", "ci_high", "ci.ub", "cihigh", "ul"],
  p: ["p", "pvalue", "p-value"],
  unit: ["unit"],
};

/** Names that a column may have, by what it holds. */
export function columnsOf(header: readonly string[]): Map<string, number> {
  const plain = new Set(tableForms.flatMap((form) => form.needs));
  const found = new Map<string, number>();
  header.forEach((name, i) => {
    const key =
      Object.entries(aliases).find(([, names]) => names.includes(name))?.[0] ??
      (plain.has(name) ? name : null);
    if (key !== null && !found.has(key)) found.set(key, i);
  });
  return found;
}

/** Returns the studies; the first fault found names line and column. */
export function studiesFromTable(table: Table, options: TableOptions = {}): TableStudies | Fault {
  const columns = columnsOf(table.header);
  if (!columns.has("study"))
    return faultOf(
      "table.column",
      `Column "study" is missing; the header has: ${table.header.join(", ")}`,
      "line 1",
    );
  const form = tableForms.find(({ needs }) => needs.every((name) => columns.has(name)));
  if (!form) {
    const known = tableForms.map(({ needs }) => needs.join(", ")).join("; or ");
    return faultOf(
      "table.column",
      `The header has: ${table.header.join(", ")}. Needed beside study: ${known}`,
      "line 1",
    );
  }
  const measure = options.measure ?? form.measures[0]!;
  if (!form.measures.includes(measure))
    return faultOf(
      "table.measure",
      `Measure ${measure} cannot come from ${form.name}; possible: ${form.measures.join(", ")}`,
    );
  const rows = readRows(table, columns, form.needs);
  if (isFault(rows)) return rows;
  const unit = unitOf(rows);
  if (isFault(unit)) return unit;
  const read = effectsOf(rows, form, measure, options);
  return isFault(read)
    ? read
    : { ...read, form: form.name, measure, unit, features: featuresOfRows(table, columns, form) };
}

interface Row {
  readonly study: string;
  readonly line: number;
  readonly unit: string | null;
  readonly values: Values;
}

function readRows(
  table: Table,
  columns: Map<string, number>,
  needs: readonly string[],
): readonly Row[] | Fault {
  const rows: Row[] = [];
  const seen = new Map<string, number>();
  const place = `column ${columns.get("study")! + 1} (study)`;
  for (const cells of table.rows) {
    const cell = (name: string): TableCell => cells[columns.get(name)!]!;
    const study = cell("study").text.trim();
    const { line } = cells[0]!;
    if (study === "") return faultOf("table.study", "A row without a study name", `line ${line}, ${place}`);
    const before = seen.get(study);
    if (before !== undefined)
      return faultOf(
        "table.duplicate-study",
        `Study "${study}" stands in line ${before} already; name arms or outcomes apart`,
        `line ${line}, ${place}`,
      );
    seen.set(study, line);
    const values: Record<string, number> = {};
    for (const name of needs) {
      const number = numberOf(cell(name), name, table.decimalComma);
      if (isFault(number)) return number;
      if (number === null)
        return faultOf(
          "table.missing",
          `Study "${study}" has no ${name}; it is never imputed: give it, or take the row out`,
          `line ${line}, column ${columns.get(name)! + 1} (${name})`,
        );
      values[name] = number;
    }
    rows.push({ study, line, unit: columns.has("unit") ? cell("unit").text.trim() || null : null, values });
  }
  return rows;
}

/** One unit for all rows: hairs are converted to hairs/cm², anything else must be alike. */
function unitOf(rows: readonly Row[]): string | null | Fault {
  const distinct = [...new Set(rows.map((r) => r.unit))];
  if (distinct.length === 1) return distinct[0]!;
  for (const row of rows) {
    const area = toHairsPerCm2(1, row.unit ?? "");
    if (typeof area !== "number")
      return faultOf(
        "table.unit",
        `${distinct.length} units in one file, and this one cannot be converted: ${area.message}`,
        `line ${row.line}`,
      );
  }
  return "hairs/cm²";
}

function effectsOf(
  rows: readonly Row[],
  form: TableForm,
  measure: Measure,
  options: TableOptions,
): Pick<TableStudies, "studies" | "counts" | "leftOut"> | Fault {
  const mixed = new Set(rows.map((r) => r.unit)).size > 1;
  const converts = mixed && (measure === "MD" || measure === "GEN");
  const studies: StudyEffect[] = [];
  const counts: CountStudy[] = [];
  const leftOut: { study: string; reason: string }[] = [];
  for (const { study, line, unit, values } of rows) {
    const effect = form.effect(values, measure, options);
    if (isFault(effect) && effect.code === "effect.no-information")
      leftOut.push({ study, reason: effect.message });
    else if (isFault(effect))
      return { ...effect, message: `Study "${study}": ${effect.message}`, where: `line ${line}` };
    else if (!(effect.vi > 0))
      return faultOf(
        "effect.zero-variance",
        `Study "${study}": variance ${effect.vi}; it must be above 0`,
        `line ${line}`,
      );
    else {
      const factor = converts ? (toHairsPerCm2(1, unit!) as number) : 1;
      const assumptions = form.assumption ? { assumptions: [form.assumption(values)] } : {};
      studies.push({ study, yi: effect.yi * factor, vi: effect.vi * factor ** 2, ...assumptions });
    }
    if (form.name === "counts")
      counts.push({
        study,
        first: { events: values.events1!, n: values.n1! },
        second: { events: values.events2!, n: values.n2! },
      });
  }
  return { studies, counts, leftOut };
}

function featuresOfRows(
  table: Table,
  columns: Map<string, number>,
  form: TableForm,
): TableStudies["features"] {
  const used = new Set(["study", "unit", ...form.needs].map((name) => columns.get(name)));
  const free = table.header
    .map((name, i) => [name, i] as const)
    .filter(([name, i]) => name !== "" && !used.has(i));
  return new Map(
    table.rows.map((cells) => [
      cells[columns.get("study")!]!.text.trim(),
      Object.fromEntries(free.map(([name, i]) => [name, cells[i]!.text.trim()])),
    ]),
  );
}
