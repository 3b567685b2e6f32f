/** Patient-level back-test: each simulated patient is measured with error, forecast from all the others, and looked up. */
import { type RandomStream, randomStream } from "@anagen/numerics";
import { DAYS_PER_MONTH, type ForecastBank, type Quantity, quantities } from "./bank.ts";
import { lnWeightsOf, temper, weightedQuantiles } from "./updateForecast.ts";
import { measurementErrors, type VisitReading } from "./visits.ts";

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
    const visits = options.visitMonths.map((month) => measure(bank, scenario, patient, month, stream));
    const lnWeights = lnWeightsOf(bank, visits);
    lnWeights[patient] = Number.NEGATIVE_INFINITY;
    const { weights, effectiveSampleSize, narrowed } = temper(lnWeights);
    sizes.push(effectiveSampleSize);
    if (!narrowed) wide++;
    for (const name of tested)
      for (const month of targetMonths) {
        const q = quantities.indexOf(name);
        const values = bank.values[scenario][q];
        const band = weightedQuantiles(values, bank.order[scenario][q], month * bank.size, weights);
        const truth = values[month * bank.size + patient];
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

/** Density, diameter and growing share of a patient of the bank at a month, with the usual errors. */
export function measure(
  bank: ForecastBank,
  scenario: number,
  patient: number,
  month: number,
  stream: RandomStream,
): VisitReading {
  const at = (q: number) => bank.values[scenario][q][month * bank.size + patient];
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
