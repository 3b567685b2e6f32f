/** The shipped result of the calibration: draws of the free parameters with everything needed to make them again. */
import type { FittedStrengths } from "../treatment/readyTreatments.ts";
import { findings } from "./findings.ts";
import type { FittedPosterior } from "./fitPosterior.ts";
import { freeParameters, fromCoordinates, type ParameterId, type ParameterValues } from "./freeParameters.ts";
import shipped from "./posterior.json" with { type: "json" };

export interface Posterior {
  readonly schema: "anagen.haircycle-posterior/1";
  readonly provenance: {
    readonly command: string;
    readonly date: string;
    readonly seed: number;
    /** Places at which the stand-in was fitted, and steps of each of the four chains. */
    readonly training: number;
    readonly steps: number;
    readonly evaluations: number;
    readonly effectiveSampleSize: number;
    readonly scaleReduction: number;
    readonly accepted: number;
    readonly misfitAtMode: number;
    /** Findings that were fitted. */
    readonly fitted: readonly string[];
  };
  readonly parameters: readonly ParameterId[];
  /** Median and 95 % interval of each parameter. */
  readonly summary: readonly {
    readonly id: ParameterId;
    readonly median: number;
    readonly low: number;
    readonly high: number;
  }[];
  /** Posterior / prior standard deviation of each parameter on its scale: 1 means that the findings say nothing. */
  readonly contraction: readonly number[];
  /** Posterior correlations of the parameters on their scales. */
  readonly correlation: readonly (readonly number[])[];
  /** Equally weighted draws, one row each, in the order of `parameters`. */
  readonly draws: readonly (readonly number[])[];
}

/** The posterior that ships with this version. */
export function calibratedPosterior(): Posterior {
  return shipped as unknown as Posterior;
}

/** One draw as named values; `index` counts from 0 and wraps around. */
export function posteriorDraw(index: number): ParameterValues {
  const { draws, parameters } = calibratedPosterior();
  const row = draws[index % draws.length];
  return Object.fromEntries(parameters.map((id, k) => [id, row[k]])) as ParameterValues;
}

/** Medians of the posterior. */
export function posteriorMedian(): ParameterValues {
  return Object.fromEntries(calibratedPosterior().summary.map((s) => [s.id, s.median])) as ParameterValues;
}

/** Strengths for `readyTreatments`, from the medians. */
export function fittedStrengths(): FittedStrengths {
  return posteriorMedian();
}

/** Puts a fit into the form in which it ships. `command` and `date` are given: this room has no clock. */
export function describePosterior(
  fit: FittedPosterior,
  provenance: Pick<Posterior["provenance"], "command" | "date" | "seed" | "training" | "steps">,
): Posterior {
  const values = fit.draws.map(fromCoordinates);
  const ids = freeParameters.map((p) => p.id);
  const spread = ids.map((_, k) => deviation(fit.draws.map((z) => z[k])));
  return {
    schema: "anagen.haircycle-posterior/1",
    provenance: {
      ...provenance,
      evaluations: fit.evaluations,
      effectiveSampleSize: round(fit.effectiveSampleSize),
      scaleReduction: round(fit.scaleReduction),
      accepted: round(fit.accepted),
      misfitAtMode: round(fit.misfitAtMode),
      fitted: findings.filter((f) => f.use === "F").map((f) => `${f.id} (${f.source})`),
    },
    parameters: ids,
    summary: ids.map((id) => {
      const sorted = values.map((v) => v[id]).sort((a, b) => a - b);
      const at = (p: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]);
      return { id, median: at(0.5), low: at(0.025), high: at(0.975) };
    }),
    contraction: spread.map(round),
    correlation: ids.map((_, a) =>
      ids.map((__, b) => round(covariance(fit.draws, a, b) / (spread[a] * spread[b]))),
    ),
    draws: values.map((v) => ids.map((id) => round(v[id]))),
  };
}

function covariance(draws: FittedPosterior["draws"], a: number, b: number): number {
  const mean = (k: number) => draws.reduce((sum, z) => sum + z[k], 0) / draws.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  return draws.reduce((sum, z) => sum + (z[a] - meanA) * (z[b] - meanB), 0) / (draws.length - 1);
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1));
}

/** Five significant digits: enough for every use, and a file that reads. */
function round(value: number): number {
  return Number(value.toPrecision(5));
}
