/** The results for people: one line a picture, numbers with their 95 % interval. */
import type { MeasurementSummary } from "@anagen/trichometry";
import type { FileResult } from "./measureFiles.ts";

type EstimateLike = MeasurementSummary["hairs"];

interface Column {
  readonly title: string;
  /** Decimals of the numbers in it. */
  readonly decimals: number;
  readonly of: (summary: MeasurementSummary) => EstimateLike | null;
}

const counts: readonly Column[] = [
  { title: "hairs", decimals: 0, of: (s) => s.hairs },
  { title: "hairs per unit", decimals: 2, of: (s) => s.hairsPerUnit },
];
const scaled: readonly Column[] = [
  { title: "hairs/cm²", decimals: 0, of: (s) => s.densityPerCm2 },
  { title: "mean diameter, µm", decimals: 1, of: (s) => s.meanDiameterUm },
  { title: "terminal, %", decimals: 0, of: (s) => s.terminalShare },
  { title: "vellus, %", decimals: 0, of: (s) => s.vellusShare },
];

/** The table and the sentences below it. Without a scale there is no column that needs one. */
export function resultTable(results: readonly FileResult[]): string {
  const measured = results.filter((result) => result.status === "measured");
  const hasScale = measured.some(({ measurement }) => measurement.calibration !== null);
  const columns = hasScale ? [counts[0] as Column, ...scaled, counts[1] as Column] : counts;
  const rows = measured.map(({ path, measurement }) => [
    path,
    ...columns.map(({ of, decimals }) =>
      withInterval(measurement.summary && of(measurement.summary), decimals),
    ),
  ]);
  const lines =
    measured.length === 0 ? [] : layOut([["picture", ...columns.map(({ title }) => title)], ...rows]);
  const notes = [
    ...results.flatMap((result) =>
      result.status === "measured" ? [] : [`✗ ${result.path}: ${result.problem.sentence}`],
    ),
    ...results.flatMap(({ path, warnings }) => warnings.map(({ sentence }) => `! ${path}: ${sentence}`)),
  ];
  if (measured.length > 0) {
    notes.push("Numbers in brackets are 95 % intervals.");
    if (!hasScale)
      notes.push(
        "No scale was given, so there are counts only. Give --um-per-pixel or --device for hairs/cm² and diameters.",
      );
  }
  return `${[...lines, ...(lines.length > 0 ? [""] : []), ...notes].join("\n")}\n`;
}

function withInterval(estimate: EstimateLike | null, decimals: number): string {
  if (estimate === null) return "–";
  const [value, low, high] = [estimate.value, estimate.low, estimate.high].map((x) => x.toFixed(decimals));
  return `${value} (${low}–${high})`;
}

function layOut(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, k) => Math.max(...rows.map((cells) => (cells[k] ?? "").length)));
  return rows.map((cells) =>
    cells
      .map((cell, k) => (k === 0 ? cell.padEnd(widths[k] ?? 0) : cell.padStart(widths[k] ?? 0)))
      .join("   ")
      .trimEnd(),
  );
}
