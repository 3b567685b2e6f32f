/** Patient-level back-test: each simulated patient is measured with error, forecast from all the others, and looked up. */
import { type RandomStream, randomStream } from "@anagen/numerics";
import { chooseCarriers, quantilesOf } from "./bands.ts";
import { DAYS_PER_MONTH, type ForecastBank, type Quantity, quantities, scalesWithDensity } from "./bank.ts";
import { measurementErrors, type VisitReading } from "./visits.ts";
import { temper, weighBank } from "./weighBank.ts";

export interface BackTest {
  readonly patients: number;
  /** Share of true values inside the 90 % band, for each quantity and target month. */
  readonly coverage: readonly {
    readonly quantity: Quantity;
    readonly month: number;
    readonly inside: number;
  }[];
  readonly medianEffectiveSampleSize: number;
  /** Share of patients whose fan was kept wider than the readings allow. */
  readonly notNarrowed: number;
}

/** @param options.patients how many of the bank are tested @param options.visitMonths months of the simulated visits */
export function backTest(options: {
  readonly bank: ForecastBank;
  readonly patients: number;
  readonly visitMonths: readonly number[];
  readonly targetMonths: readonly number[];
  readonly tested: readonly Quantity[];
  readonly seed: number;
}): BackTest {
  const { bank, tested, targetMonths } = options;
  const scenario = Math.min(1, bank.scenarios.length - 1);
  const inside = new Map<string, number>();
  const sizes: number[] = [];
  let wide = 0;
  for (let patient = 0; patient < options.patients; patient++) {
    const stream = randomStream({ seed: options.seed, stream: 0xbac4, substream: patient });
    const visits = options.visitMonths.map((month) => measurePatient(bank, scenario, patient, month, stream));
    const fit = weighBank(bank, visits);
    fit.lnWeights[patient] = Number.NEGATIVE_INFINITY;
    const { weights, effectiveSampleSize, narrowed } = temper(fit.lnWeights);
    const carriers = chooseCarriers(weights, fit);
    sizes.push(effectiveSampleSize);
    if (!narrowed) wide++;
    for (const name of tested)
      for (const month of targetMonths) {
        const q = quantities.indexOf(name);
        const band = quantilesOf(bank, carriers, scenario, q, month);
        const truth = trueValue(bank, scenario, patient, q, month);
        const key = `${name}/${month}`;
        if (truth >= band[0] && truth <= band[4]) inside.set(key, (inside.get(key) ?? 0) + 1);
      }
  }
  return {
    patients: options.patients,
    coverage: tested.flatMap((quantity) =>
      targetMonths.map((month) => ({
        quantity,
        month,
        inside: (inside.get(`${quantity}/${month}`) ?? 0) / options.patients,
      })),
    ),
    medianEffectiveSampleSize: sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)],
    notNarrowed: wide / options.patients,
  };
}

/** A patient of the bank with the follicles/cm² of its own coordinate. */
export function trueValue(
  bank: ForecastBank,
  scenario: number,
  patient: number,
  quantity: number,
  month: number,
): number {
  const value = bank.values[scenario][quantity][month * bank.size + patient];
  if (!scalesWithDensity[quantity]) return value;
  const { folliclesPerCm2, densityCoordinate } = bank.patients[patient];
  return value * Math.max(1, folliclesPerCm2.mean + folliclesPerCm2.sd * densityCoordinate);
}

/** Density, diameter and growing share of a patient of the bank at a month, with the usual errors. */
export function measurePatient(
  bank: ForecastBank,
  scenario: number,
  patient: number,
  month: number,
  stream: RandomStream,
): VisitReading {
  const at = (q: number) => trueValue(bank, scenario, patient, q, month);
  const hairs = Math.max(1, Math.round(at(0)));
  const share = at(2) / 100;
  const spread = Math.sqrt((measurementErrors.overdispersion * share * (1 - share)) / hairs);
  return {
    day: Math.round(month * DAYS_PER_MONTH),
    density: { value: Math.min(600, Math.max(0, at(0) + measurementErrors.densitySd * stream.normal())) },
    meanDiameterUm: { value: Math.max(6, at(1) + measurementErrors.meanDiameterSdUm * stream.normal()) },
    anagen: { percent: 100 * Math.min(1, Math.max(0, share + spread * stream.normal())), hairs },
  };
}
