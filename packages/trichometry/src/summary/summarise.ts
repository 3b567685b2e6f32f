/** From counted hairs to what people read first, every number with its 95 % interval. */
import type { Estimate } from "@anagen/quantity";
import { posteriorClass } from "../diameters/posteriorClass.ts";
import type { Calibration, MeasurementSummary } from "../measurement/schema.ts";
import { normalEstimate, shareEstimate } from "./intervals.ts";
import { uncertaintyParameters } from "./uncertaintyParameters.ts";

export interface CountedHair {
  readonly confidence: number;
  readonly diameterUm: number | null;
  /** Without the scale's own doubt, which all hairs share. */
  readonly diameterUmSd: number | null;
}

export interface SummariseOptions {
  readonly hairs: readonly CountedHair[];
  /** Number of counted hairs in each follicular unit. */
  readonly unitSizes: readonly number[];
  readonly calibration: Calibration | null;
  /** Area in which roots were counted, mm²; null without a scale. */
  readonly usableMm2: number | null;
  readonly vellusBelowUm: number;
  readonly terminalAboveUm: number;
}

/** Densities and diameters are null without a scale; means and shares are null without a hair. */
export function summarise(options: SummariseOptions): MeasurementSummary {
  const { hairs, unitSizes, usableMm2 } = options;
  const count = countEstimate(hairs.map((h) => h.confidence));
  const classes = options.calibration === null ? null : classSums(options);
  const scaleSd = options.calibration?.relativeSd ?? 0;
  const density = (n: number, sd: number): Estimate | null =>
    usableMm2 === null || usableMm2 <= 0 ? null : densityEstimate(n, sd, usableMm2, scaleSd);
  const share = (of: { sum: number; variance: number } | undefined): Estimate | null =>
    of === undefined || hairs.length === 0
      ? null
      : shareEstimate(of.sum, hairs.length, of.variance / hairs.length ** 2);
  return {
    hairs: count,
    densityPerCm2: density(hairs.length, count.sd),
    terminalDensityPerCm2: classes && density(classes.terminal.sum, classSd(classes.terminal, count)),
    vellusDensityPerCm2: classes && density(classes.vellus.sum, classSd(classes.vellus, count)),
    ...diameterSummary(options, density(hairs.length, count.sd)),
    terminalShare: share(classes?.terminal),
    intermediateShare: share(classes?.intermediate),
    vellusShare: share(classes?.vellus),
    terminalToVellus: classes && ratioEstimate(classes.terminal, classes.vellus),
    hairsPerUnit: meanEstimate(unitSizes, "hairs", 0),
    unitDensityPerCm2: density(unitSizes.length, uncertaintyParameters.repeatRelativeSd * unitSizes.length),
    unitsBySize: {
      one: unitSizes.filter((n) => n === 1).length,
      two: unitSizes.filter((n) => n === 2).length,
      three: unitSizes.filter((n) => n === 3).length,
      fourOrMore: unitSizes.filter((n) => n >= 4).length,
    },
  };
}

/** Poisson-binomial variance of the detections plus the repeat term; for no hair at all, an upper bound. */
function countEstimate(confidence: readonly number[]): Estimate {
  const n = confidence.length;
  if (n === 0)
    return { value: 0, sd: 0, low: 0, high: uncertaintyParameters.upperBoundOfNone, unit: "hairs" };
  const detection = confidence.reduce((sum, p) => sum + p * (1 - p), 0);
  const repeat = uncertaintyParameters.repeatRelativeSd * n;
  return normalEstimate(n, Math.sqrt(detection + repeat * repeat), "hairs");
}

function densityEstimate(n: number, countSd: number, mm2: number, scaleSd: number): Estimate {
  const perCm2 = 100 / mm2;
  if (n === 0) {
    return {
      value: 0,
      sd: 0,
      low: 0,
      high: uncertaintyParameters.upperBoundOfNone * perCm2,
      unit: "hairs/cm²",
    };
  }
  const sampling = uncertaintyParameters.samplingFano * n;
  const scale = 2 * scaleSd * n;
  return normalEstimate(
    n * perCm2,
    Math.sqrt(countSd * countSd + sampling + scale * scale) * perCm2,
    "hairs/cm²",
  );
}

interface ClassSum {
  sum: number;
  variance: number;
}

function classSums(options: SummariseOptions): Record<"vellus" | "intermediate" | "terminal", ClassSum> {
  const sums = {
    vellus: { sum: 0, variance: 0 },
    intermediate: { sum: 0, variance: 0 },
    terminal: { sum: 0, variance: 0 },
  };
  for (const hair of options.hairs) {
    const p = posteriorClass({
      diameterUm: hair.diameterUm ?? 0,
      sdUm: hair.diameterUmSd ?? 0,
      vellusBelowUm: options.vellusBelowUm,
      terminalAboveUm: options.terminalAboveUm,
    });
    for (const name of ["vellus", "intermediate", "terminal"] as const) {
      sums[name].sum += p[name];
      sums[name].variance += p[name] * (1 - p[name]);
    }
  }
  return sums;
}

const classSd = (of: ClassSum, count: Estimate): number => {
  const relative = count.value > 0 ? count.sd / count.value : 0;
  return Math.sqrt(of.variance + (relative * of.sum) ** 2);
};

function diameterSummary(options: SummariseOptions, density: Estimate | null) {
  const diameters = options.hairs.flatMap((h) => (h.diameterUm === null ? [] : [h.diameterUm]));
  const mean = meanEstimate(diameters, "µm", options.calibration?.relativeSd ?? 0);
  if (mean === null || density === null || density.value === 0) {
    return { meanDiameterUm: mean, cumulativeThicknessMmPerCm2: null };
  }
  const value = (density.value * mean.value) / 1000;
  const sd = value * Math.sqrt((density.sd / density.value) ** 2 + (mean.sd / mean.value) ** 2);
  return { meanDiameterUm: mean, cumulativeThicknessMmPerCm2: normalEstimate(value, sd, "mm/cm²") };
}

function meanEstimate(values: readonly number[], unit: string, scaleSd: number): Estimate | null {
  const n = values.length;
  if (n === 0) return null;
  const mean = values.reduce((s, v) => s + v, 0) / n;
  const spread = n > 1 ? values.reduce((s, v) => s + (v - mean) ** 2, 0) / (n - 1) : mean * mean;
  return normalEstimate(mean, Math.sqrt(spread / n + (scaleSd * mean) ** 2), unit);
}

function ratioEstimate(terminal: ClassSum, vellus: ClassSum): Estimate | null {
  if (vellus.sum < 0.5 || terminal.sum <= 0) return null;
  const value = terminal.sum / vellus.sum;
  // Delta method on two counts; the sampling of either is Poisson.
  const relative = Math.sqrt(
    (terminal.variance + terminal.sum) / terminal.sum ** 2 + (vellus.variance + vellus.sum) / vellus.sum ** 2,
  );
  return normalEstimate(value, value * relative, "terminal per vellus");
}
