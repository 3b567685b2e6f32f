/** One patient's forecast: the bank weighted by what the visits measured. */
import { accepted, type Outcome, refused } from "../outcome/outcome.ts";
import { chooseCarriers, quantilesOf } from "./bands.ts";
import { DAYS_PER_MONTH, type ForecastBank, type Quantity, quantities } from "./bank.ts";
import type { ScenarioId } from "./scenarios.ts";
import { checkVisits, type VisitReading } from "./visits.ts";
import { temper, weighBank } from "./weighBank.ts";

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
  const fit = weighBank(bank, visits);
  const { weights, effectiveSampleSize, narrowed } = temper(fit.lnWeights);
  const carriers = chooseCarriers(weights, fit);
  const months = Array.from({ length: bank.months }, (_, month) => month);
  return accepted({
    scenarios: bank.scenarios.map((scenario, s) => ({
      ...scenario,
      bands: Object.fromEntries(
        quantities.map((name, q) => [
          name,
          { months: months.map((m) => quantilesOf(bank, carriers, s, q, m)) },
        ]),
      ) as unknown as Record<Quantity, Band>,
    })),
    effectiveSampleSize,
    bankSize: bank.size,
    narrowed,
    refreshAdvised: effectiveSampleSize < REFRESH_BELOW * bank.size,
    reasons: reasonsFor(bank, visits, narrowed, effectiveSampleSize),
  });
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
  if (lastMonth <= 12 && bank.plan.treatment)
    reasons.push(
      "Beyond month 12 the forecast rests on the prior: no trial has followed the decay that long.",
    );
  return reasons;
}
