/** The results as CSV (RFC 4180, UTF-8): one row a picture, an empty cell where a number cannot be known. */
import type { Measurement, MeasurementSummary } from "@anagen/trichometry";
import type { FileResult } from "./measureFiles.ts";

type Quantity = Exclude<keyof MeasurementSummary, "unitsBySize" | "inThisField">;

const quantities: readonly (readonly [column: string, key: Quantity])[] = [
  ["hairs", "hairs"],
  ["density_per_cm2", "densityPerCm2"],
  ["terminal_density_per_cm2", "terminalDensityPerCm2"],
  ["vellus_density_per_cm2", "vellusDensityPerCm2"],
  ["mean_diameter_um", "meanDiameterUm"],
  ["cumulative_thickness_mm_per_cm2", "cumulativeThicknessMmPerCm2"],
  ["terminal_percent", "terminalShare"],
  ["intermediate_percent", "intermediateShare"],
  ["vellus_percent", "vellusShare"],
  ["terminal_to_vellus", "terminalToVellus"],
  ["hairs_per_unit", "hairsPerUnit"],
  ["unit_density_per_cm2", "unitDensityPerCm2"],
];

const factColumns = [
  "sha256",
  "width_px",
  "height_px",
  "um_per_pixel",
  "um_per_pixel_relative_sd",
  "engine_version",
] as const;

/** Every quantity has its value, standard deviation and the ends of its 95 % interval. */
export function csvHeader(): string {
  const numbers = quantities.flatMap(([column]) => [
    column,
    `${column}_sd`,
    `${column}_low`,
    `${column}_high`,
  ]);
  return row(["file", "status", "reason", ...factColumns, ...numbers]);
}

export function resultCsv(result: FileResult): string {
  const reason = result.status === "measured" ? "" : result.problem.sentence;
  const measurement = result.status === "failed" ? null : result.measurement;
  const facts = measurement === null ? factColumns.map(() => "") : factsOf(measurement);
  const numbers = quantities.flatMap(([, key]): (string | number)[] => {
    const estimate = measurement?.summary?.[key] ?? null;
    return estimate === null ? ["", "", "", ""] : [estimate.value, estimate.sd, estimate.low, estimate.high];
  });
  return row([result.path, result.status, reason, ...facts, ...numbers]);
}

function factsOf({ picture, calibration, engine }: Measurement): (string | number)[] {
  return [
    picture.sha256,
    picture.widthPx,
    picture.heightPx,
    calibration?.umPerPixel ?? "",
    calibration?.relativeSd ?? "",
    engine.version,
  ];
}

function row(cells: readonly (string | number)[]): string {
  const written = cells.map((cell) => {
    const text = String(cell);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${written.join(",")}\r\n`;
}
