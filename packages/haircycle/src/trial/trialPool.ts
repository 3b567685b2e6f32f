/** Simulated people for a trial: two patches each, one that may be treated and one that never is. */
import { randomStream } from "@anagen/numerics";
import { posteriorDraw } from "../calibration/posterior.ts";
import { type Quantity, quantities, scalesWithDensity, simulateMonths } from "../forecast/bank.ts";
import { drawCoordinates, type PatientFacts, patientFrom } from "../forecast/patientFacts.ts";
import type { Schedule, Treatment } from "../treatment/treatment.ts";

/** True values by person and month, in the endpoint's unit. */
export interface TrialPool {
  readonly size: number;
  readonly months: number;
  /** The patch treated, the same patch left alone, another patch of the same head left alone: person × months. */
  readonly treated: Float64Array;
  readonly untreated: Float64Array;
  readonly otherPatch: Float64Array;
}

export interface TrialPoolPlan {
  readonly facts: PatientFacts;
  readonly treatment: Treatment;
  readonly schedule: Schedule;
  readonly endpoint: Quantity;
  readonly months: number;
  readonly size: number;
  readonly seed: number;
  /** Share of people in whom the treatment does nothing: 0 asks for the power if it works, its own null mass for assurance. */
  readonly nullProbability: number;
}

export function simulateTrialPool(
  plan: TrialPoolPlan,
  onProgress?: (done: number, of: number) => void,
): TrialPool {
  const { size, months } = plan;
  const quantity = quantities.indexOf(plan.endpoint);
  const rows = () => new Float64Array(size * months);
  const pool = { size, months, treated: rows(), untreated: rows(), otherPatch: rows() };
  for (let person = 0; person < size; person++) {
    const stream = randomStream({ seed: plan.seed, stream: 0x7e1a, substream: person });
    const patient = patientFrom(
      drawCoordinates(stream),
      plan.facts,
      posteriorDraw(person),
      plan.nullProbability,
    );
    const { mean, sd } = patient.folliclesPerCm2;
    const scale = scalesWithDensity[quantity] ? Math.max(1, mean + sd * patient.densityCoordinate) : 1;
    const course = { treatment: plan.treatment, schedule: plan.schedule, response: patient.response };
    const left = { id: "untreated", name: "untreated", courses: () => [] } as const;
    const given = { id: "as-treated", name: "as treated", courses: () => [course] } as const;
    for (const [into, scenario, number] of [
      [pool.treated, given, 2 * person],
      [pool.untreated, left, 2 * person],
      [pool.otherPatch, left, 2 * person + 1],
    ] as const) {
      const values = simulateMonths({ patient, scenario, months, seed: plan.seed, number })[quantity];
      for (let month = 0; month < months; month++) into[person * months + month] = scale * values[month];
    }
    onProgress?.(person + 1, size);
  }
  return pool;
}
