/**
 * Resample and move: a new, smaller bank near the patients that the visits make likely, each simulated afresh. The move
 * z′ = ρ z + √(1 − ρ²) ξ leaves the standard normal prior of the coordinates as it is (preconditioned Crank–Nicolson),
 * so that only the likelihoods decide.
 */
import { randomStream } from "@anagen/numerics";
import { accepted, type Outcome } from "../outcome/outcome.ts";
import { DAYS_PER_MONTH, type ForecastBank, patientOf, simulateBank, simulateMonths } from "./bank.ts";
import { fitPatient } from "./likelihood.ts";
import { drawCoordinates } from "./patientFacts.ts";
import { scenariosOf } from "./scenarios.ts";
import { checkVisits, type VisitReading } from "./visits.ts";
import { temper, weighBank } from "./weighBank.ts";

/**
 * @param options.particles patients of the new bank, default 300
 * @param options.moves moves of each patient, default 4
 * @param options.step √(1 − ρ²), 0 to 1, default 0.35
 */
export function refreshBank(options: {
  readonly bank: ForecastBank;
  readonly visits: readonly VisitReading[];
  readonly seed: number;
  readonly particles?: number;
  readonly moves?: number;
  readonly step?: number;
}): Outcome<{ readonly bank: ForecastBank; readonly accepted: number }> {
  const { bank, visits } = options;
  const checked = checkVisits(visits);
  if (!checked.ok) return checked;
  const { plan } = bank;
  const particles = options.particles ?? 300;
  const step = options.step ?? 0.35;
  const stream = randomStream({ seed: options.seed, stream: 0x3e5a });
  const { lnWeights } = weighBank(bank, visits);
  const { weights } = temper(lnWeights);
  const parents = resample(weights, particles, stream.uniform());
  const months = Math.min(bank.months, Math.ceil((visits.at(-1)?.day ?? 0) / DAYS_PER_MONTH) + 2);
  const scenarios = scenariosOf({ ...plan, horizonDays: bank.months * DAYS_PER_MONTH });
  const scenario = scenarios[Math.min(1, scenarios.length - 1)];
  const states = parents.map((i) => ({
    z: bank.coordinates[i],
    draw: bank.populationDraws[i],
    number: i,
    ln: lnWeights[i],
  }));
  let moved = 0;
  let nextNumber = 0x4000_0000;
  for (let move = 0; move < (options.moves ?? 4); move++)
    for (const state of states) {
      const fresh = drawCoordinates(stream);
      const z = state.z.map((value, k) => Math.sqrt(1 - step * step) * value + step * fresh[k]);
      const number = nextNumber++;
      const patient = patientOf(plan, z, state.draw);
      const rows = simulateMonths({ patient, scenario, months, seed: plan.seed, number });
      const { lnLikelihood } = fitPatient(visits, patient, (day) => {
        const place = Math.min(day / DAYS_PER_MONTH, months - 1);
        const month = Math.min(Math.floor(place), months - 2);
        return rows.map((row) => row[month] + (row[month + 1] - row[month]) * (place - month));
      });
      if (Math.log(stream.uniform()) >= lnLikelihood - state.ln) continue;
      Object.assign(state, { z, number, ln: lnLikelihood });
      moved++;
    }
  const fresh = simulateBank(
    plan,
    states.map((s) => s.z),
    states.map((s) => s.draw),
    states.map((s) => s.number),
  );
  return accepted({
    bank: { ...fresh, conditionedOn: visits },
    accepted: moved / (particles * (options.moves ?? 4)),
  });
}

function resample(weights: Float64Array, count: number, start: number): number[] {
  const chosen: number[] = [];
  let reached = weights[0];
  let index = 0;
  for (let k = 0; k < count; k++) {
    while (reached < (k + start) / count && index < weights.length - 1) reached += weights[++index];
    chosen.push(index);
  }
  return chosen;
}
