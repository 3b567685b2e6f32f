/** Effect sizes from the rows of a table: ready effects, effects with intervals, arm means or arm counts. */
import { toHairsPerCm2 } from "../effect/hairUnits.ts";
import { meanDifference } from "../effect/meanDifference.ts";
import { ratioOfMeans } from "../effect/ratioOfMeans.ts";
import { standardErrorFromInterval } from "../effect/recoverSpread.ts";
import { standardisedMeanDifference } from "../effect/standardisedMeanDifference.ts";
import { twoByTwo } from "../effect/twoByTwo.ts";
import type { EffectSize, Measure, StudyEffect } from "../effect/types.ts";
import { type Fault, faultOf, isFault } from "../fault.ts";
import type { CountStudy } from "../pool/poolCounts.ts";
import { numberOf, type Table, type TableCell } from "./readTable.ts";

export interface TableStudies {
  readonly form: "effects" | "intervals" | "means" | "counts";
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

export interface TableOptions {
  /** Default: MD for means, RR for counts; effects are pooled as they come ("GEN"). */
  readonly measure?: Measure;
  /** Variance of a mean difference; default "unpooled". */
  readonly variance?: "unpooled" | "pooled";
  /** Confidence of intervals in the file; default 0.95. */
  readonly level?: number;
}

const aliases: Record<string, readonly string[]> = {
  study: ["study", "trial", "author", "id", "name", "studie"],
  yi: ["yi", "effect", "estimate", "es", "te"],
  vi: ["vi", "variance", "var"],
  se: ["se", "sei", "sete", "standard error"],
  low: ["low", "lower", "ci_low", "ci.lb", "cilow", "ll"],
  high: ["high", "upper", "ci_high", "ci.ub", "cihigh", "ul"],
  unit: ["unit"],
};
const plainNames = ["n1", "mean1", "sd1", "n2", "mean2", "sd2", "events1", "events2"];

/** Names that a column may have, by what it holds. */
export function columnsOf(header: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  header.forEach((name, i) => {
    const key =
      Object.entries(aliases).find(([, names]) => names.includes(name))?.[0] ??
      (plainNames.includes(name) ? name : null);
    if (key !== null && !found.has(key)) found.set(key, i);
  });
  return found;
}

const forms = [
  { form: "means", needs: ["n1", "mean1", "sd1", "n2", "mean2", "sd2"] },
  { form: "counts", needs: ["events1", "n1", "events2", "n2"] },
  { form: "effects", needs: ["yi", "vi"] },
  { form: "effects", needs: ["yi", "se"] },
  { form: "intervals", needs: ["yi", "low", "high"] },
] as const;

/** Returns the studies; the first fault found names line and column. */
export function studiesFromTable(table: Table, options: TableOptions = {}): TableStudies | Fault {
  const columns = columnsOf(table.header);
  if (!columns.has("study"))
    return faultOf(
      "table.column",
      `Column "study" is missing; the header has: ${table.header.join(", ")}`,
      "line 1",
    );
  const match = forms.find(({ needs }) => needs.every((name) => columns.has(name)));
  if (!match)
    return faultOf(
      "table.column",
      `The header has: ${table.header.join(", ")}. Needed beside study: yi, vi; or yi (effect), se; or effect, low, high; or n1, mean1, sd1, n2, mean2, sd2; or events1, n1, events2, n2`,
      "line 1",
    );
  const measure = options.measure ?? (match.form === "means" ? "MD" : match.form === "counts" ? "RR" : "GEN");
  const wrong = checkMeasure(measure, match.form);
  if (wrong) return wrong;
  const rows = readRows(table, columns, match.needs);
  if (isFault(rows)) return rows;
  const units = unitsOf(rows);
  if (isFault(units)) return units;
  const read = effectsOf(rows, match.form, measure, units, options);
  return isFault(read) ? read : { ...read, features: featuresOfRows(table, columns) };
}

function featuresOfRows(table: Table, columns: Map<string, number>): TableStudies["features"] {
  const used = new Set(columns.values());
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

interface Row {
  readonly study: string;
  readonly line: number;
  readonly unit: string | null;
  readonly values: Readonly<Record<string, number>>;
}

function readRows(
  table: Table,
  columns: Map<string, number>,
  needs: readonly string[],
): readonly Row[] | Fault {
  const rows: Row[] = [];
  const seen = new Map<string, number>();
  for (const cells of table.rows) {
    const cell = (name: string): TableCell => cells[columns.get(name)!]!;
    const study = cell("study").text.trim();
    const { line } = cells[0]!;
    if (study === "")
      return faultOf(
        "table.study",
        "A row without a study name",
        `line ${line}, column ${columns.get("study")! + 1} (study)`,
      );
    const before = seen.get(study);
    if (before !== undefined)
      return faultOf(
        "table.duplicate-study",
        `Study "${study}" stands in line ${before} already; name arms or outcomes apart`,
        `line ${line}, column ${columns.get("study")! + 1} (study)`,
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
function unitsOf(rows: readonly Row[]): string | null | Fault {
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
  form: TableStudies["form"],
  measure: Measure,
  unit: string | null,
  options: TableOptions,
): Omit<TableStudies, "features"> | Fault {
  const mixed = new Set(rows.map((r) => r.unit)).size > 1;
  const studies: StudyEffect[] = [];
  const counts: CountStudy[] = [];
  const leftOut: { study: string; reason: string }[] = [];
  for (const row of rows) {
    const factor = mixed ? (toHairsPerCm2(1, row.unit!) as number) : 1;
    const effect = effectOf(row.values, form, measure, options);
    if (isFault(effect) && effect.code === "effect.no-information")
      leftOut.push({ study: row.study, reason: effect.message });
    else if (isFault(effect))
      return { ...effect, message: `Study "${row.study}": ${effect.message}`, where: `line ${row.line}` };
    else if (!(effect.vi > 0))
      return faultOf(
        "effect.zero-variance",
        `Study "${row.study}": variance ${effect.vi}; it must be above 0`,
        `line ${row.line}`,
      );
    else {
      const scale = measure === "MD" || measure === "GEN" ? factor : 1;
      studies.push({ study: row.study, yi: effect.yi * scale, vi: effect.vi * scale ** 2 });
    }
    if (form === "counts") counts.push({ study: row.study, ...armsOf(row.values) });
  }
  return { form, measure, studies, counts, leftOut, unit };
}

const armsOf = (v: Readonly<Record<string, number>>) => ({
  first: { events: v.events1!, n: v.n1! },
  second: { events: v.events2!, n: v.n2! },
});

function effectOf(
  v: Readonly<Record<string, number>>,
  form: TableStudies["form"],
  measure: Measure,
  { variance, level }: TableOptions,
): EffectSize | Fault {
  if (form === "effects") return { yi: v.yi!, vi: v.vi ?? (v.se! > 0 ? v.se! ** 2 : Number.NaN) };
  if (form === "intervals") return fromInterval(v.yi!, v.low!, v.high!, measure, level);
  if (form === "counts") {
    const { first, second } = armsOf(v);
    return twoByTwo(measure as "OR" | "RR" | "RD", first, second);
  }
  const first = { n: v.n1!, mean: v.mean1!, sd: v.sd1! };
  const second = { n: v.n2!, mean: v.mean2!, sd: v.sd2! };
  if (measure === "SMD") return standardisedMeanDifference(first, second);
  return measure === "ROM"
    ? ratioOfMeans(first, second)
    : meanDifference(first, second, variance ? { variance } : {});
}

/** Effect and interval: ratios are given as ratios and pooled as logarithms. */
function fromInterval(
  effect: number,
  low: number,
  high: number,
  measure: Measure,
  level = 0.95,
): EffectSize | Fault {
  const ratio = measure === "OR" || measure === "RR" || measure === "ROM";
  if (ratio && !(low > 0))
    return faultOf("effect.interval", `Interval of a ratio from ${low}; it must lie above 0`);
  if (!(low < effect && effect < high))
    return faultOf("effect.interval", `Effect ${effect} lies outside its interval ${low} to ${high}`);
  const scale = (x: number): number => (ratio ? Math.log(x) : x);
  const middle = (scale(low) + scale(high)) / 2;
  const skew = Math.abs(middle - scale(effect)) / (scale(high) - scale(low));
  if (skew > 0.1)
    return faultOf(
      "effect.interval-skew",
      `Effect ${effect} does not lie in the middle of ${low} to ${high}${ratio ? " on the log scale" : ""}; if it is ${ratio ? "a difference" : "a ratio"}, say so with --measure`,
    );
  const se = standardErrorFromInterval(scale(low), scale(high), { level });
  return isFault(se) ? se : { yi: scale(effect), vi: se ** 2 };
}

function checkMeasure(measure: Measure, form: TableStudies["form"]): Fault | null {
  const allowed: Record<TableStudies["form"], readonly Measure[]> = {
    means: ["MD", "SMD", "ROM"],
    counts: ["OR", "RR", "RD"],
    effects: ["GEN", "MD", "SMD", "ROM", "OR", "RR", "RD"],
    intervals: ["GEN", "MD", "SMD", "ROM", "OR", "RR", "RD"],
  };
  return allowed[form].includes(measure)
    ? null
    : faultOf(
        "table.measure",
        `Measure ${measure} cannot come from ${form}; possible: ${allowed[form].join(", ")}`,
      );
}
