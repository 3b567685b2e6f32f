/** Quantiles of every quantity by month from weighted patients. */
import { normal } from "@anagen/numerics";
import { type ForecastBank, scalesWithDensity } from "./bank.ts";
import type { BankFit } from "./weighBank.ts";

/** Quantile levels of every band. */
export const levels = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
/** At most this many patients carry the bands; more weight is resampled onto them. */
const CARRIERS = 400;

/** The patients that carry the bands: who, with what weight, and with how many follicles/cm². */
export interface Carriers {
  readonly patient: Int32Array;
  readonly weight: Float64Array;
  readonly folliclesPerCm2: Float64Array;
}

const standard = normal();

/**
 * Leaves out patients that together hold less than 1e-4 of the weight; when more than 400 remain, resamples them
 * systematically. Follicles/cm² are spread over their conditional law by a low-discrepancy sequence, not by chance.
 */
export function chooseCarriers(weights: Float64Array, fit: BankFit): Carriers {
  const order = Array.from(weights.keys()).sort((a, b) => weights[b] - weights[a]);
  let kept = 0;
  let sum = 0;
  while (kept < order.length && sum < 1 - 1e-4) sum += weights[order[kept++]];
  const chosen = kept <= CARRIERS ? order.slice(0, kept) : systematic(order, weights, CARRIERS);
  const even = kept > CARRIERS;
  const golden = 0.6180339887498949;
  return {
    patient: Int32Array.from(chosen),
    weight: Float64Array.from(chosen, (i) => (even ? 1 / CARRIERS : weights[i] / sum)),
    folliclesPerCm2: Float64Array.from(chosen, (i, k) =>
      Math.max(1, fit.densityMean[i] + fit.densitySd[i] * standard.quantile((0.5 + k * golden) % 1)),
    ),
  };
}

function systematic(order: readonly number[], weights: Float64Array, count: number): number[] {
  const chosen: number[] = [];
  let reached = 0;
  let index = -1;
  for (let k = 0; k < count; k++) {
    while (reached < (k + 0.5) / count && index < order.length - 1) reached += weights[order[++index]];
    chosen.push(order[index]);
  }
  return chosen;
}

/** Quantiles at `levels` of one quantity in one month of a scenario, linear between the middles of the weights. */
export function quantilesOf(
  bank: ForecastBank,
  carriers: Carriers,
  scenario: number,
  quantity: number,
  month: number,
): number[] {
  const { patient, weight, folliclesPerCm2 } = carriers;
  const row = bank.values[scenario][quantity];
  const count = patient.length;
  const values = new Float64Array(count);
  const order = new Uint16Array(count);
  for (let k = 0; k < count; k++) {
    const value = row[month * bank.size + patient[k]];
    values[k] = scalesWithDensity[quantity] ? value * folliclesPerCm2[k] : value;
    order[k] = k;
  }
  order.sort((a, b) => values[a] - values[b]);
  const found: number[] = [];
  let reached = 0;
  let before = values[order[0]];
  let beforeAt = 0;
  for (let k = 0; k < count; k++) {
    const at = reached + weight[order[k]] / 2;
    const value = values[order[k]];
    while (found.length < levels.length && levels[found.length] <= at)
      found.push(before + ((value - before) * (levels[found.length] - beforeAt)) / (at - beforeAt));
    reached += weight[order[k]];
    before = value;
    beforeAt = at;
  }
  while (found.length < levels.length) found.push(before);
  return found;
}
