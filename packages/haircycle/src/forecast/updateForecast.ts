/** One patient's forecast: the bank weighted by what the visits measured. */
import { accepted, type Outcome, refused } from "../outcome/outcome.ts";
import { DAYS_PER_MONTH, type ForecastBank, type Quantity, quantities } from "./bank.ts";
import { lnLikelihood } from "./likelihood.ts";
import type { ScenarioId } from "./scenarios.ts";
import { checkVisits, type VisitReading } from "./visits.ts";

/** Quantile levels of every band. */
export const levels = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

export interface Band {
  /** One row for each month from 0 on: the quantiles at `levels`. */
  readonly months: readonly (readonly number[])[];
}

export interface Forecast {
  readonly scenarios: readonly {
    readonly id: ScenarioId;
    readonly name: string;
    readonly bands: Readonly<Record<Quantity, Band>>;
  }[];
  /** Effective number of simulated patients behind the bands. */
  readonly effectiveSampleSize: number;
  readonly bankSize: number;
  /** False when the readings say more than the bank can follow: the bands are then kept wider than the readings allow. */
  readonly narrowed: boolean;
  /** True when the effective size is below a fifth of the bank: re-simulating near the likely patients would sharpen it. */
  readonly refreshAdvised: boolean;
  /** Sentences for a person: why the fan is wide, what rests on the prior. */
  readonly reasons: readonly string[];
}

/** The bands are never drawn from fewer effective patients than this (design choice). */
export const SMALLEST_EFFECTIVE_SIZE = 60;
const REFRESH_BELOW = 0.2;

/** Weights the bank by the visits; visits out of order, without a test's name or beyond any scalp are refused. */
export function updateForecast(bank: ForecastBank, visits: readonly VisitReading[]): Outcome<Forecast> {
  const checked = checkVisits(visits);
  if (!checked.ok) return checked;
  const last = visits.at(-1);
  if (last && last.day > (bank.months - 1) * DAYS_PER_MONTH)
    return refused(
      "visits.beyond-bank",
      `The last visit is on day ${last.day}; the bank ends after ${bank.months - 1} months`,
      last.day,
    );
  const lnWeights = lnWeightsOf(bank, visits);
  const { weights, effectiveSampleSize, narrowed } = temper(lnWeights);
  return accepted({
    scenarios: bank.scenarios.map((scenario, s) => ({
      ...scenario,
      bands: Object.fromEntries(quantities.map((name, q) => [name, bandOf(bank, s, q, weights)])) as Record<
        Quantity,
        Band
      >,
    })),
    effectiveSampleSize,
    bankSize: bank.size,
    narrowed,
    refreshAdvised: effectiveSampleSize < REFRESH_BELOW * bank.size,
    reasons: reasonsFor(bank, visits, narrowed, effectiveSampleSize),
  });
}

/** ln weight of every patient of the bank; the past is that of the scenario "as treated" (or the only one). */
export function lnWeightsOf(bank: ForecastBank, visits: readonly VisitReading[]): Float64Array {
  const past = bank.values[Math.min(1, bank.scenarios.length - 1)];
  const at = new Float64Array(quantities.length);
  const lnWeights = new Float64Array(bank.size);
  for (let i = 0; i < bank.size; i++) {
    const valuesAt = (day: number, into = at) => {
      const place = Math.min(day / DAYS_PER_MONTH, bank.months - 1);
      const month = Math.min(Math.floor(place), Math.max(0, bank.months - 2));
      for (let q = 0; q < into.length; q++) {
        const a = past[q][month * bank.size + i];
        into[q] = a + (past[q][Math.min(month + 1, bank.months - 1) * bank.size + i] - a) * (place - month);
      }
      return into;
    };
    for (const visit of visits)
      lnWeights[i] += lnLikelihood(visit, bank.patients[i], (day) =>
        day === visit.day ? valuesAt(day) : valuesAt(day, new Float64Array(quantities.length)),
      );
  }
  return lnWeights;
}

/** Normalised weights w^t with the largest t ≤ 1 that leaves the smallest effective size. */
export function temper(lnWeights: Float64Array): {
  weights: Float64Array;
  effectiveSampleSize: number;
  narrowed: boolean;
} {
  const floor = Math.min(SMALLEST_EFFECTIVE_SIZE, lnWeights.length / 2);
  const whole = weigh(lnWeights, 1);
  if (whole.effectiveSampleSize >= floor) return { ...whole, narrowed: true };
  let low = 0;
  let high = 1;
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (weigh(lnWeights, middle).effectiveSampleSize >= floor) low = middle;
    else high = middle;
  }
  return { ...weigh(lnWeights, low), narrowed: false };
}

function weigh(
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

function bandOf(bank: ForecastBank, scenario: number, quantity: number, weights: Float64Array): Band {
  return {
    months: Array.from({ length: bank.months }, (_, month) =>
      weightedQuantiles(
        bank.values[scenario][quantity],
        bank.order[scenario][quantity],
        month * bank.size,
        weights,
      ),
    ),
  };
}

/** Quantiles at `levels` of one month in one pass over the sorted patients, linear between the middles of their weights. */
export function weightedQuantiles(
  values: Float32Array,
  order: Uint16Array,
  offset: number,
  weights: Float64Array,
): number[] {
  const found: number[] = [];
  let reached = 0;
  let before = Number.NaN;
  let beforeAt = 0;
  for (let k = 0; k < weights.length && found.length < levels.length; k++) {
    const patient = order[offset + k];
    const weight = weights[patient];
    if (weight === 0) continue;
    const value = values[offset + patient];
    const at = reached + weight / 2;
    while (found.length < levels.length && levels[found.length] <= at) {
      const share = Number.isNaN(before) ? 1 : (levels[found.length] - beforeAt) / (at - beforeAt);
      found.push(Number.isNaN(before) ? value : before + (value - before) * share);
    }
    reached += weight;
    before = value;
    beforeAt = at;
  }
  while (found.length < levels.length) found.push(before);
  return found;
}

function reasonsFor(
  bank: ForecastBank,
  visits: readonly VisitReading[],
  narrowed: boolean,
  effectiveSampleSize: number,
): string[] {
  const reasons: string[] = [];
  if (visits.length === 0) reasons.push("No visit yet: the fan is what is known of patients like this one.");
  if (visits.length === 1)
    reasons.push(
      "One visit only: it tells where the patient stands, not where the hair is going; the fan stays wide.",
    );
  if (!narrowed)
    reasons.push(
      `The readings are rare among the simulated patients (effective number kept at ${Math.round(effectiveSampleSize)} of ${bank.size}): the fan was not narrowed as far as the readings alone would allow.`,
    );
  const lastMonth = (visits.at(-1)?.day ?? 0) / DAYS_PER_MONTH;
  if (lastMonth < 12 && bank.plan.treatment)
    reasons.push(
      "Beyond month 12 the forecast rests on the prior: no trial has followed the decay that long.",
    );
  return reasons;
}
