/** Pre-simulated patients of the prior, each in every scenario, month by month: what forecasts are read from. */
import { randomStream } from "@anagen/numerics";
import { posteriorDraw } from "../calibration/posterior.ts";
import { observeRun } from "../observation/observeRun.ts";
import { accepted, type Outcome, refused, unwrap } from "../outcome/outcome.ts";
import { simulatePopulation } from "../population/simulatePopulation.ts";
import { checkCourse } from "../treatment/checkCourse.ts";
import type { Schedule, Treatment } from "../treatment/treatment.ts";
import {
  checkPatientFacts,
  drawCoordinates,
  type PatientFacts,
  type PriorPatient,
  patientFrom,
} from "./patientFacts.ts";
import { type Scenario, type ScenarioId, scenariosOf } from "./scenarios.ts";

/** What is kept for each month. Densities in /cm², shed in hairs a day of 100 000 follicles, thickness in mm/cm². */
export const quantities = [
  "density",
  "meanDiameterUm",
  "anagenPercent",
  "terminalPerCm2",
  "vellusPerCm2",
  "shedPerDay",
  "thicknessMmPerCm2",
] as const;
export type Quantity = (typeof quantities)[number];
export const DAYS_PER_MONTH = 30.4375;
const SCALP_FOLLICLES = 100_000;

export interface BankPlan {
  readonly facts: PatientFacts;
  readonly treatment: Treatment | null;
  readonly schedule: Schedule | null;
  /** Day of the latest visit: what is after it may still be chosen. */
  readonly nowDay: number;
  /** Months forecast from day 0 on, 1 to 120. Default 36. */
  readonly horizonMonths?: number;
  /** Patients simulated. Default 2000. */
  readonly size?: number;
  readonly seed: number;
  /** Number of the first patient, where threads share the work. Default 0. */
  readonly firstPatient?: number;
}

export interface ForecastBank {
  readonly plan: BankPlan;
  readonly scenarios: readonly { readonly id: ScenarioId; readonly name: string }[];
  readonly months: number;
  readonly size: number;
  readonly patients: readonly PriorPatient[];
  readonly coordinates: readonly Float64Array[];
  /** [scenario][quantity][month × size + patient]. */
  readonly values: readonly (readonly Float32Array[])[];
  /** Patients in rising order of each value, laid out as `values`: a weighted quantile is one pass. */
  readonly order: readonly (readonly Uint16Array[])[];
}

/** Simulates the bank. About 5 ms a patient with six scenarios; progress is reported after each patient. */
export function buildForecastBank(
  plan: BankPlan,
  onProgress?: (done: number, of: number) => void,
): Outcome<ForecastBank> {
  const fault = faultOfPlan(plan);
  if (fault) return fault;
  const size = plan.size ?? 2000;
  const months = (plan.horizonMonths ?? 36) + 1;
  const scenarios = scenariosOf({ ...plan, horizonDays: months * DAYS_PER_MONTH });
  const values = scenarios.map(() => quantities.map(() => new Float32Array(months * size)));
  const patients: PriorPatient[] = [];
  const coordinates: Float64Array[] = [];
  for (let i = 0; i < size; i++) {
    const number = (plan.firstPatient ?? 0) + i;
    const z = drawCoordinates(randomStream({ seed: plan.seed, stream: 0xba_17, substream: number }));
    const patient = patientFrom(z, plan.facts, posteriorDraw(number), plan.treatment?.nullProbability ?? 0);
    patients.push(patient);
    coordinates.push(z);
    scenarios.forEach((scenario, s) => {
      const rows = simulateMonths({ patient, scenario, months, seed: plan.seed, number });
      rows.forEach((row, q) => {
        for (let month = 0; month < months; month++) values[s][q][month * size + i] = row[month];
      });
    });
    onProgress?.(i + 1, size);
  }
  const shown = scenarios.map(({ id, name }) => ({ id, name }));
  const order = values.map((byQuantity) => byQuantity.map((rows) => sortMonths(rows, months, size)));
  return accepted({ plan, scenarios: shown, months, size, patients, coordinates, values, order });
}

function faultOfPlan(plan: BankPlan): Outcome<never> | null {
  const facts = checkPatientFacts(plan.facts);
  if (!facts.ok) return facts;
  const months = plan.horizonMonths ?? 36;
  if (!(Number.isInteger(months) && months >= 1 && months <= 120))
    return refused("bank.horizon", `Invalid horizon: ${months} months; a whole number, 1 to 120`, months);
  const size = plan.size ?? 2000;
  if (!(Number.isInteger(size) && size >= 2 && size <= 65_535))
    return refused("bank.size", `Invalid size of the bank: ${size}; a whole number, 2 to 65535`, size);
  if ((plan.treatment === null) !== (plan.schedule === null))
    return refused(
      "bank.schedule",
      "A treatment needs a schedule, and a schedule a treatment",
      plan.schedule,
    );
  if (!plan.treatment || !plan.schedule) return null;
  const course = checkCourse({ treatment: plan.treatment, schedule: plan.schedule });
  return course.ok ? null : course;
}

/** One patient in one scenario: a row of months for each quantity. The patch is 1 cm². */
export function simulateMonths(options: {
  readonly patient: PriorPatient;
  readonly scenario: Scenario;
  readonly months: number;
  readonly seed: number;
  /** Number of the patient's draws: the same in every scenario. */
  readonly number: number;
}): Float64Array[] {
  const { patient, scenario, months } = options;
  const days = Array.from({ length: months }, (_, m) => Math.round(m * DAYS_PER_MONTH));
  const follicles = Math.max(1, Math.round(patient.folliclesPerCm2));
  const run = unwrap(
    simulatePopulation({
      biology: patient.biology,
      courses: scenario.courses(patient.response),
      follicles,
      seed: options.seed,
      patient: options.number,
      startDay: patient.startDay,
      fromDay: 0,
      untilDay: Math.round(months * DAYS_PER_MONTH) + 1,
      observationDays: days,
    }),
  );
  const rows = quantities.map(() => new Float64Array(months));
  observeRun(run).forEach((seen, m) => {
    const span = run.shed.subarray(days[m], Math.round((m + 1) * DAYS_PER_MONTH));
    const shed = span.reduce((a, b) => a + b, 0) / span.length;
    rows[0][m] = seen.visible * follicles;
    rows[1][m] = seen.visible > 0 ? seen.meanDiameterUm : 0;
    rows[2][m] = seen.visible > 0 ? (100 * seen.growing) / seen.visible : 0;
    rows[3][m] = seen.terminal * follicles;
    rows[4][m] = seen.vellus * follicles;
    rows[5][m] = (shed * SCALP_FOLLICLES) / follicles;
    rows[6][m] = (seen.thicknessUm * follicles) / 1000;
  });
  return rows;
}

function sortMonths(rows: Float32Array, months: number, size: number): Uint16Array {
  const order = new Uint16Array(months * size);
  const one = new Uint16Array(size);
  for (let month = 0; month < months; month++) {
    for (let i = 0; i < size; i++) one[i] = i;
    one.sort((a, b) => rows[month * size + a] - rows[month * size + b]);
    order.set(one, month * size);
  }
  return order;
}
