/** Pre-simulated patients of the prior, each in every scenario, month by month: what forecasts are read from. */
import { randomStream } from "@anagen/numerics";
import { posteriorDraw } from "../calibration/posterior.ts";
import { folliclesPerCm2 } from "../cycle/biology.ts";
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
import type { VisitReading } from "./visits.ts";

/** What is forecast. Densities in /cm², shed in hairs a day of 100 000 follicles, thickness in mm/cm². */
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
/** Quantities that the bank keeps per follicle and that scale with the patient's follicles/cm². */
export const scalesWithDensity: readonly boolean[] = [true, false, false, true, true, false, true];
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
  /** Patients simulated. Default 4000. */
  readonly size?: number;
  readonly seed: number;
  /** Number of the first patient, where threads share the work. Default 0. */
  readonly firstPatient?: number;
}

export interface ForecastBank {
  readonly plan: BankPlan;
  readonly scenarios: readonly { readonly id: ScenarioId; readonly name: string }[];
  /** Months kept, from 0 on. */
  readonly months: number;
  readonly size: number;
  readonly patients: readonly PriorPatient[];
  readonly coordinates: readonly Float64Array[];
  /** Number of each patient's draw of the calibrated population. */
  readonly populationDraws: readonly number[];
  /** [scenario][quantity][month × size + patient]; what scales with density is per follicle. */
  readonly values: readonly (readonly Float32Array[])[];
  /** Visits that this bank was already moved towards (see `refreshBank`): they are not counted a second time. */
  readonly conditionedOn: readonly VisitReading[];
}

/** Simulates the bank. About 5 ms a patient with six scenarios; progress is reported after each patient. */
export function buildForecastBank(
  plan: BankPlan,
  onProgress?: (done: number, of: number) => void,
): Outcome<ForecastBank> {
  const fault = faultOfPlan(plan);
  if (fault) return fault;
  const size = plan.size ?? 4000;
  const first = plan.firstPatient ?? 0;
  const numbers = Array.from({ length: size }, (_, i) => first + i);
  const coordinates = numbers.map((number) =>
    drawCoordinates(randomStream({ seed: plan.seed, stream: 0xba17, substream: number })),
  );
  return accepted(simulateBank(plan, coordinates, numbers, numbers, onProgress));
}

/** Simulates given patients: coordinates, draw of the population and number of their follicles' draws. */
export function simulateBank(
  plan: BankPlan,
  coordinates: readonly Float64Array[],
  populationDraws: readonly number[],
  numbers: readonly number[],
  onProgress?: (done: number, of: number) => void,
): ForecastBank {
  const size = coordinates.length;
  const months = (plan.horizonMonths ?? 36) + 1;
  const scenarios = scenariosOf({ ...plan, horizonDays: months * DAYS_PER_MONTH });
  const values = scenarios.map(() => quantities.map(() => new Float32Array(months * size)));
  const patients = coordinates.map((z, i) => patientOf(plan, z, populationDraws[i]));
  patients.forEach((patient, i) => {
    scenarios.forEach((scenario, s) => {
      const rows = simulateMonths({ patient, scenario, months, seed: plan.seed, number: numbers[i] });
      rows.forEach((row, q) => {
        for (let month = 0; month < months; month++) values[s][q][month * size + i] = row[month];
      });
    });
    onProgress?.(i + 1, size);
  });
  const shown = scenarios.map(({ id, name }) => ({ id, name }));
  return {
    plan,
    scenarios: shown,
    months,
    size,
    patients,
    coordinates,
    populationDraws,
    values,
    conditionedOn: [],
  };
}

export function patientOf(plan: BankPlan, coordinates: Float64Array, populationDraw: number): PriorPatient {
  return patientFrom(
    coordinates,
    plan.facts,
    posteriorDraw(populationDraw),
    plan.treatment?.nullProbability ?? 0,
  );
}

function faultOfPlan(plan: BankPlan): Outcome<never> | null {
  const facts = checkPatientFacts(plan.facts);
  if (!facts.ok) return facts;
  const months = plan.horizonMonths ?? 36;
  if (!(Number.isInteger(months) && months >= 1 && months <= 120))
    return refused("bank.horizon", `Invalid horizon: ${months} months; a whole number, 1 to 120`, months);
  const size = plan.size ?? 4000;
  if (!(Number.isInteger(size) && size >= 2 && size <= 1_000_000))
    return refused("bank.size", `Invalid size of the bank: ${size}; a whole number, 2 to 1 000 000`, size);
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

/** One patient in one scenario: a row of months for each quantity, from the follicles of about 1 cm². */
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
  const run = unwrap(
    simulatePopulation({
      biology: patient.biology,
      courses: scenario.courses(patient.response),
      follicles: folliclesPerCm2,
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
    rows[0][m] = seen.visible;
    rows[1][m] = seen.visible > 0 ? seen.meanDiameterUm : 0;
    rows[2][m] = seen.visible > 0 ? (100 * seen.growing) / seen.visible : 0;
    rows[3][m] = seen.terminal;
    rows[4][m] = seen.vellus;
    rows[5][m] = (shed * SCALP_FOLLICLES) / folliclesPerCm2;
    rows[6][m] = seen.thicknessUm / 1000;
  });
  return rows;
}
