/** From counted hairs to what people read first, every number with its 95 % interval. */
import type { Estimate } from "@anagen/quantity";
import type { Calibration, MeasurementSummary } from "../measurement/schema.ts";
import { type ClassSum, type HairSums, hairSums } from "./hairSums.ts";
import { estimateWithUnseen, normalEstimate, ratioEstimate, shareEstimate } from "./intervals.ts";
import { uncertaintyParameters as doubt } from "./uncertaintyParameters.ts";

export interface CountedHair {
  readonly confidence: number;
  readonly diameterUm: number | null;
  /** Without the scale's own doubt, which all hairs share. */
  readonly diameterUmSd: number | null;
  /** A person drew or changed it. */
  readonly isDrawn?: boolean;
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
  /** Standard deviation of the picture's blur, µm; null or left out where it is not known. */
  readonly blurUm?: number | null;
}

/** One value with two intervals: for the hairs of this field, and for the scalp that the field was taken from. */
interface Both {
  readonly here: Estimate;
  readonly ofScalp: Estimate;
}

/**
 * Densities and diameters are null without a scale; means and shares are null without a hair. `hairs`, `hairsRepeat` and
 * `inThisField` answer for this field; all other intervals are for the scalp around it, and so hold the chance of which
 * hairs the field shows. Densities are of the hairs that were found (their intervals reach up to those that hide); shares
 * and the mean diameter let each thin hair stand for those like it that are not seen.
 */
export function summarise(options: SummariseOptions): MeasurementSummary {
  const { hairs, unitSizes } = options;
  const hasScale = options.calibration !== null;
  const sums = hasScale ? hairSums(hairs, { ...options, blurUm: options.blurUm ?? null }) : null;
  const confidence = hairs.map((h) => h.confidence);
  const hidden = doubt.unseenReach * (sums?.unseen ?? 0) + missedShare(options.blurUm ?? null) * hairs.length;
  const count = countEstimate(confidence, doubt.countRelativeSd, hidden);
  const density = densityEstimate(options, { n: hairs.length, sd: count.sd, unseen: hidden, share: 1 });
  const ofClass = (name: "terminal" | "vellus"): Estimate | null =>
    hasScale ? (densityEstimate(options, classCount(sums?.[name], count))?.ofScalp ?? null) : null;
  const mean = sums && meanDiameter(options, sums);
  const [terminal, intermediate, vellus] = (["terminal", "intermediate", "vellus"] as const).map((name) =>
    sums === null ? null : shareOf(sums, sums[name]),
  );
  const repeat = { n: unitSizes.length, sd: doubt.repeatRelativeSd * unitSizes.length, unseen: 0, share: 1 };
  return {
    hairs: count,
    hairsRepeat: countEstimate(confidence, doubt.repeatRelativeSd, 0),
    densityPerCm2: density?.ofScalp ?? null,
    terminalDensityPerCm2: ofClass("terminal"),
    vellusDensityPerCm2: ofClass("vellus"),
    meanDiameterUm: mean?.ofScalp ?? null,
    cumulativeThicknessMmPerCm2: density && sums && thickness(density.ofScalp, sums, options),
    terminalShare: terminal?.ofScalp ?? null,
    intermediateShare: intermediate?.ofScalp ?? null,
    vellusShare: vellus?.ofScalp ?? null,
    terminalToVellus: sums && terminalToVellus(sums.terminal, sums.vellus),
    hairsPerUnit: hairsPerUnit(unitSizes),
    unitDensityPerCm2: densityEstimate(options, repeat)?.ofScalp ?? null,
    unitsBySize: {
      one: unitSizes.filter((n) => n === 1).length,
      two: unitSizes.filter((n) => n === 2).length,
      three: unitSizes.filter((n) => n === 3).length,
      fourOrMore: unitSizes.filter((n) => n >= 4).length,
    },
    inThisField: {
      densityPerCm2: density?.here ?? null,
      meanDiameterUm: mean?.here ?? null,
      terminalShare: terminal?.here ?? null,
      vellusShare: vellus?.here ?? null,
    },
  };
}

/** What may be missed of thick hairs, as a share of those that were counted: more in a soft picture. */
function missedShare(blurUm: number | null): number {
  const { missedShare: usual, missedPerBlurUm, missedBlurFromUm } = doubt;
  return usual + missedPerBlurUm * Math.max(0, (blurUm ?? 0) - missedBlurFromUm);
}

/**
 * Poisson-binomial variance of the detections plus a relative term; the upper end reaches to the hairs that are
 * probably there unseen. For no hair at all, an upper bound.
 */
function countEstimate(confidence: readonly number[], relativeSd: number, unseen: number): Estimate {
  const n = confidence.length;
  if (n === 0) return { value: 0, sd: 0, low: 0, high: doubt.upperBoundOfNone, unit: "hairs" };
  const detection = confidence.reduce((sum, p) => sum + p * (1 - p), 0);
  return estimateWithUnseen(n, Math.sqrt(detection + (relativeSd * n) ** 2), unseen, "hairs");
}

/** A number of hairs, its standard deviation, and how many more may be there unseen. */
interface Count {
  readonly n: number;
  readonly sd: number;
  readonly unseen: number;
  /** Which share of the field's hairs these are: a part drawn at random from evenly spaced ones is less evenly spaced. */
  readonly share: number;
}

function densityEstimate(
  { usableMm2, calibration }: SummariseOptions,
  { n, sd, unseen, share }: Count,
): Both | null {
  if (usableMm2 === null || usableMm2 <= 0) return null;
  const perCm2 = 100 / usableMm2;
  const unit = "hairs/cm²";
  if (n === 0) {
    const none = { value: 0, sd: 0, low: 0, high: doubt.upperBoundOfNone * perCm2, unit };
    return { here: none, ofScalp: none };
  }
  const scale = 2 * (calibration?.relativeSd ?? 0) * n;
  const withSampling = (sampling: number): Estimate => {
    const all = Math.sqrt(sd * sd + sampling + scale * scale);
    return estimateWithUnseen(n * perCm2, all * perCm2, unseen * perCm2, unit);
  };
  return { here: withSampling(0), ofScalp: withSampling((1 - share * (1 - doubt.samplingFano)) * n) };
}

function classCount(of: ClassSum | undefined, count: Estimate): Count {
  if (of === undefined) return { n: 0, sd: 0, unseen: 0, share: 0 };
  const relative = count.value > 0 ? count.sd / count.value : 0;
  return {
    n: of.sum,
    sd: Math.sqrt(of.variance + (relative * of.sum) ** 2),
    unseen: Math.max(0, of.weighted - of.sum),
    share: count.value > 0 ? Math.min(1, of.sum / count.value) : 0,
  };
}

function meanDiameter({ calibration }: SummariseOptions, sums: HairSums): Both {
  const { meanUm, spread, known } = sums;
  const scale = (calibration?.relativeSd ?? 0) * meanUm;
  const ownVariance =
    sums.ownVariance +
    (doubt.compositionShare * spread) / known +
    doubt.commonDiameterUm ** 2 +
    (doubt.unseenRelativeSd * sums.seenShift) ** 2 +
    scale ** 2;
  return {
    here: normalEstimate(meanUm, Math.sqrt(ownVariance), "µm"),
    ofScalp: normalEstimate(meanUm, Math.sqrt(ownVariance + spread / known), "µm"),
  };
}

/** The whole thickness of the hairs that were found, side by side. */
function thickness(density: Estimate, sums: HairSums, options: SummariseOptions): Estimate | null {
  const mean = meanDiameter(options, sums).ofScalp;
  const value = (density.value * (sums.meanUm + sums.seenShift)) / 1000;
  if (!(density.value > 0)) return null;
  const sd = value * Math.sqrt((density.sd / density.value) ** 2 + (mean.sd / mean.value) ** 2);
  return normalEstimate(value, sd, "mm/cm²");
}

function shareOf(sums: HairSums, of: ClassSum): Both {
  const p = Math.min(1, of.weighted / sums.all);
  const seen = of.sum / sums.known;
  const classes = of.weightedVariance / sums.all ** 2;
  const unseen = (doubt.unseenRelativeSd * (p - seen)) ** 2;
  const composition = (doubt.compositionShare * p * (1 - p)) / sums.known;
  const here = sums.known / doubt.compositionShare;
  return {
    here: shareEstimate(p * here, here, classes + unseen),
    ofScalp: shareEstimate(p * sums.known, sums.known, classes + unseen + composition),
  };
}

/** Null where hardly a vellus hair is. Delta method on the logarithm of two counts; the sampling of either is Poisson. */
function terminalToVellus(terminal: ClassSum, vellus: ClassSum): Estimate | null {
  if (vellus.sum < 0.5 || terminal.weighted <= 0) return null;
  const relative = (of: ClassSum): number => of.weightedVariance / of.weighted ** 2 + 1 / of.sum;
  const logSd = Math.sqrt(relative(terminal) + relative(vellus));
  return ratioEstimate(terminal.weighted / vellus.weighted, logSd, "terminal per vellus");
}

function hairsPerUnit(sizes: readonly number[]): Estimate | null {
  const n = sizes.length;
  if (n === 0) return null;
  const mean = sizes.reduce((s, v) => s + v, 0) / n;
  const spread = n > 1 ? sizes.reduce((s, v) => s + (v - mean) ** 2, 0) / (n - 1) : mean * mean;
  return normalEstimate(mean, Math.sqrt(spread / n), "hairs");
}
