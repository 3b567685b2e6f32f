/** Dose, volume and area: arithmetic that refuses what cannot be, such as more cells than the injected volume holds. */
import { z } from "zod";
import { finite, notNegative } from "../rules/fields.ts";
import { when } from "../rules/fired.ts";
import { type Fired, type Judgement, judge } from "../rules/judge.ts";
import { above, differsByMore, rounded } from "../rules/slack.ts";
import { procedureLimits } from "./procedureLimits.ts";

export const doseFacts = z.object({
  areaCm2: finite,
  pointsPerCm2: notNegative.nullish(),
  microlitresPerPoint: notNegative.nullish(),
  cellsPerPoint: notNegative.nullish(),
  /** Given instead of, or before, points × cells a point. */
  cellsPerCm2: notNegative.nullish(),
  product: z.object({
    volumeProducedMl: notNegative,
    nucleatedCellsPerMl: notNegative,
    viabilityPercent: finite,
  }),
  recordedTotalCells: notNegative.nullish(),
  recordedVolumeMl: notNegative.nullish(),
});

export type DoseFacts = z.infer<typeof doseFacts>;

interface Dose {
  readonly volumeInjectedMl: number | null;
  readonly cellsPerCm2: number | null;
  readonly totalCells: number | null;
  readonly viableCellsAvailable: number;
}

/** Computed: `volumeInjectedMl`, `cellsPerCm2`, `totalCells`, `viableCellsAvailable`, as far as the facts reach. */
export function judgeDose(facts: DoseFacts): Judgement {
  const { viabilityPercent } = facts.product;
  const impossible = [
    ...when(viabilityPercent < 0 || viabilityPercent > 100, "VIABILITY-IMPOSSIBLE", null, {
      seen: `${viabilityPercent} %`,
    }),
    ...when(facts.areaCm2 <= 0, "AREA-IMPOSSIBLE", null, { seen: `${facts.areaCm2} cm²` }),
  ];
  if (impossible.length > 0) return judge("accept", impossible);
  const dose = calculate(facts);
  const decimals = { volumeInjectedMl: 6, cellsPerCm2: 0, totalCells: 0, viableCellsAvailable: 0 } as const;
  const given = Object.entries(dose).filter(([, value]) => value !== null);
  return judge(
    "accept",
    [...judgeAmounts(facts, dose), ...judgePublished(facts, dose)],
    Object.fromEntries(
      given.map(([key, value]) => [key, rounded(value as number, decimals[key as keyof Dose])]),
    ),
  );
}

/** Cells can only come from the volume that is injected; where no points are given, from what was produced. */
function calculate(facts: DoseFacts): Dose {
  const { areaCm2, pointsPerCm2 = null, microlitresPerPoint = null, cellsPerPoint = null, product } = facts;
  const volumeInjectedMl =
    pointsPerCm2 !== null && microlitresPerPoint !== null
      ? (pointsPerCm2 * areaCm2 * microlitresPerPoint) / 1000
      : null;
  const fromPoints = pointsPerCm2 !== null && cellsPerPoint !== null ? pointsPerCm2 * cellsPerPoint : null;
  const cellsPerCm2 = facts.cellsPerCm2 ?? fromPoints;
  return {
    volumeInjectedMl,
    cellsPerCm2,
    totalCells: cellsPerCm2 === null ? null : cellsPerCm2 * areaCm2,
    viableCellsAvailable:
      product.nucleatedCellsPerMl *
      (product.viabilityPercent / 100) *
      (volumeInjectedMl ?? product.volumeProducedMl),
  };
}

function judgeAmounts(facts: DoseFacts, dose: Dose): Fired[] {
  const { recordedTotalCells = null, recordedVolumeMl = null, product } = facts;
  const { totalCells, volumeInjectedMl } = dose;
  const injected = volumeInjectedMl ?? recordedVolumeMl;
  const tolerance = procedureLimits.doseTolerance;
  const disagrees = (written: number | null, calculated: number | null) =>
    written !== null && calculated !== null && differsByMore(written, calculated, tolerance);
  return [
    ...when(injected !== null && above(injected, product.volumeProducedMl), "VOLUME-EXCEEDS-PRODUCED", null, {
      seen: `${injected} mL of ${product.volumeProducedMl} mL`,
    }),
    ...when(totalCells !== null && above(totalCells, dose.viableCellsAvailable), "CELLS-EXCEED-AVAILABLE"),
    ...when(disagrees(recordedTotalCells, totalCells), "TOTAL-CELLS-MISMATCH"),
    ...when(disagrees(recordedVolumeMl, volumeInjectedMl), "VOLUME-MISMATCH"),
  ];
}

function judgePublished({ areaCm2 }: DoseFacts, { cellsPerCm2, volumeInjectedMl }: Dose): Fired[] {
  const { publishedCellsPerCm2, publishedMlPerCm2 } = procedureLimits;
  return [
    ...when(cellsPerCm2 !== null && above(cellsPerCm2, publishedCellsPerCm2), "DOSE-ABOVE-PUBLISHED"),
    ...when(
      volumeInjectedMl !== null && above(volumeInjectedMl / areaCm2, publishedMlPerCm2),
      "VOLUME-ABOVE-PUBLISHED",
    ),
  ];
}
