/** Weighs the patients of a bank by what the visits measured. */
import { DAYS_PER_MONTH, type ForecastBank, quantities } from "./bank.ts";
import { fitPatient } from "./likelihood.ts";
import type { VisitReading } from "./visits.ts";

/** Bands are never drawn from fewer effective patients than this (design choice). */
export const SMALLEST_EFFECTIVE_SIZE = 50;

export interface BankFit {
  readonly lnWeights: Float64Array;
  /** Follicles/cm² of each patient given the readings: mean and standard deviation. */
  readonly densityMean: Float64Array;
  readonly densitySd: Float64Array;
}

/** `visits` are all visits, those that a moved bank already knows included. The past is that of the scenario "as treated", or the only one; between months values are taken as straight lines. */
export function weighBank(bank: ForecastBank, visits: readonly VisitReading[]): BankFit {
  const lnWeights = new Float64Array(bank.size);
  const densityMean = new Float64Array(bank.size);
  const densitySd = new Float64Array(bank.size);
  const { conditionedOn } = bank;
  const days = [
    ...new Set(
      [...visits, ...conditionedOn].flatMap((v) => (v.matched ? [v.day, v.matched.sinceDay] : [v.day])),
    ),
  ];
  const rows = days.map(() => new Float64Array(quantities.length));
  for (let i = 0; i < bank.size; i++) {
    days.forEach((day, k) => {
      valuesOn(bank, i, day, rows[k]);
    });
    const valuesAt = (day: number) => rows[days.indexOf(day)];
    const fit = fitPatient(visits, bank.patients[i], valuesAt);
    const known =
      conditionedOn.length > 0 ? fitPatient(conditionedOn, bank.patients[i], valuesAt).lnLikelihood : 0;
    lnWeights[i] = fit.lnLikelihood - known;
    densityMean[i] = fit.folliclesPerCm2.mean;
    densitySd[i] = fit.folliclesPerCm2.sd;
  }
  return { lnWeights, densityMean, densitySd };
}

function valuesOn(bank: ForecastBank, patient: number, day: number, into: Float64Array): void {
  const past = bank.values[Math.min(1, bank.scenarios.length - 1)];
  const place = Math.min(day / DAYS_PER_MONTH, bank.months - 1);
  const month = Math.min(Math.floor(place), bank.months - 2);
  for (let q = 0; q < into.length; q++) {
    const a = past[q][month * bank.size + patient];
    into[q] = a + (past[q][(month + 1) * bank.size + patient] - a) * (place - month);
  }
}

export interface Weights {
  readonly weights: Float64Array;
  readonly effectiveSampleSize: number;
  /** False when the weights had to be flattened to keep the smallest effective size. */
  readonly narrowed: boolean;
}

/** Normalised weights w^t with the largest t ≤ 1 that leaves the smallest effective size. */
export function temper(lnWeights: Float64Array): Weights {
  const floor = Math.min(SMALLEST_EFFECTIVE_SIZE, lnWeights.length / 2);
  const whole = normalise(lnWeights, 1);
  if (whole.effectiveSampleSize >= floor) return { ...whole, narrowed: true };
  let low = 0;
  let high = 1;
  for (let i = 0; i < 25; i++) {
    const middle = (low + high) / 2;
    if (normalise(lnWeights, middle).effectiveSampleSize >= floor) low = middle;
    else high = middle;
  }
  return { ...normalise(lnWeights, low), narrowed: false };
}

function normalise(
  lnWeights: Float64Array,
  power: number,
): { weights: Float64Array; effectiveSampleSize: number } {
  let top = Number.NEGATIVE_INFINITY;
  for (const w of lnWeights) if (w > top) top = w;
  const weights = new Float64Array(lnWeights.length);
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < weights.length; i++) {
    weights[i] = Math.exp(power * (lnWeights[i] - top));
    sum += weights[i];
    squares += weights[i] ** 2;
  }
  for (let i = 0; i < weights.length; i++) weights[i] /= sum;
  return { weights, effectiveSampleSize: (sum * sum) / squares };
}
