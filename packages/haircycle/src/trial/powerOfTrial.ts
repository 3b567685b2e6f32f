/** How often a trial of a given size would find an effect: simulated people, measured with error, some lost on the way. */
import { type RandomStream, randomStream, studentT } from "@anagen/numerics";
import { type Quantity, quantities } from "../forecast/bank.ts";
import { checkPatientFacts, type PatientFacts } from "../forecast/patientFacts.ts";
import { measurementErrors } from "../forecast/visits.ts";
import { accepted, type Outcome, refused } from "../outcome/outcome.ts";
import { checkCourse } from "../treatment/checkCourse.ts";
import type { Schedule, Treatment } from "../treatment/treatment.ts";
import { simulateTrialPool, type TrialPool } from "./trialPool.ts";

export interface TrialPlan {
  readonly facts: PatientFacts;
  readonly treatment: Treatment;
  readonly schedule: Schedule;
  /** "parallel": two groups of people; "split-scalp": treated and untreated patch on each head. */
  readonly design: "parallel" | "split-scalp";
  readonly endpoint: Quantity;
  /** Month of the endpoint; the change since month 0 is compared. */
  readonly month: number;
  /** Share of people without an endpoint, 0 to below 1. Default 0.15 (design choice). */
  readonly dropOut?: number;
  /** Standard deviation of one measurement, in the endpoint's unit. Default `measurementErrors.bySd`. */
  readonly measurementSd?: number;
  /** Two-sided level. Default 0.05. */
  readonly alpha?: number;
  /** People simulated from whom trials are drawn. Default 1000. */
  readonly poolSize?: number;
  /** Trials simulated for each size. Default 2000. */
  readonly trials?: number;
  readonly seed: number;
  /** Share of people in whom the treatment does nothing. Default 0: the power if it works. */
  readonly nullProbability?: number;
}

export interface PowerResult {
  /** People a group ("parallel") or in all ("split-scalp"). */
  readonly people: number;
  readonly power: number;
  /** 95 % interval of the power from the number of trials simulated. */
  readonly low: number;
  readonly high: number;
}

export interface PowerReport {
  readonly sizes: readonly PowerResult[];
  /** Smallest number of people that reaches the wanted power; null when 2000 do not. */
  readonly wanted: { readonly power: number; readonly people: number | null };
  /** Mean true difference between treated and untreated change, in the endpoint's unit. */
  readonly trueDifference: number;
  /** Share of trials that find an effect where there is none, at the largest size asked for. */
  readonly falsePositives: number;
}

/** @param options.sizes people a group (or in all for split scalp), each at least 3 @param options.wantedPower default 0.8 */
export function powerOfTrial(
  plan: TrialPlan,
  options: {
    readonly sizes: readonly number[];
    readonly wantedPower?: number;
    readonly onProgress?: (done: number, of: number) => void;
  },
): Outcome<PowerReport> {
  const fault = faultOfPlan(plan, options.sizes);
  if (fault) return fault;
  const months = plan.month + 1;
  const pool = simulateTrialPool(
    {
      facts: plan.facts,
      treatment: plan.treatment,
      schedule: plan.schedule,
      endpoint: plan.endpoint,
      months,
      size: plan.poolSize ?? 1000,
      seed: plan.seed,
      nullProbability: plan.nullProbability ?? 0,
    },
    options.onProgress,
  );
  const count = plan.trials ?? 2000;
  const shareFound = (people: number, trials: number, effect: boolean) => {
    const stream = randomStream({ seed: plan.seed, stream: effect ? 0xf0 : 0x0f, substream: people });
    let found = 0;
    for (let t = 0; t < trials; t++) if (runTrial(plan, pool, people, effect, stream)) found++;
    return found / trials;
  };
  const sizes = options.sizes.map((people) => withInterval(people, shareFound(people, count, true), count));
  const power = options.wantedPower ?? 0.8;
  return accepted({
    sizes,
    wanted: { power, people: smallestSize((people) => shareFound(people, count, true) >= power) },
    trueDifference: trueDifference(pool, plan.month),
    falsePositives: shareFound(Math.max(...options.sizes), count, false),
  });
}

function faultOfPlan(plan: TrialPlan, sizes: readonly number[]): Outcome<never> | null {
  const facts = checkPatientFacts(plan.facts);
  if (!facts.ok) return facts;
  const course = checkCourse({ treatment: plan.treatment, schedule: plan.schedule });
  if (!course.ok) return course;
  const wrong = sizes.find((size) => !(Number.isInteger(size) && size >= 3));
  if (wrong !== undefined)
    return refused("trial.size", `Invalid number of people: ${wrong}; a whole number of at least 3`, wrong);
  if (!(Number.isInteger(plan.month) && plan.month >= 1 && plan.month <= 60))
    return refused(
      "trial.month",
      `Invalid month of the endpoint: ${plan.month}; a whole number, 1 to 60`,
      plan.month,
    );
  const dropOut = plan.dropOut ?? 0;
  if (!(dropOut >= 0 && dropOut < 1))
    return refused("trial.drop-out", `Invalid drop-out: ${dropOut}; at least 0, below 1`, dropOut);
  const alpha = plan.alpha ?? 0.05;
  if (!(alpha > 0 && alpha < 1))
    return refused("trial.alpha", `Invalid level: ${alpha}; above 0, below 1`, alpha);
  if (!quantities.includes(plan.endpoint))
    return refused(
      "trial.endpoint",
      `Unknown endpoint: ${plan.endpoint}; one of ${quantities.join(", ")}`,
      plan.endpoint,
    );
  return null;
}

/** One trial: true when its test of the change is below the level. */
function runTrial(
  plan: TrialPlan,
  pool: TrialPool,
  people: number,
  effect: boolean,
  stream: RandomStream,
): boolean {
  const treated = effect ? pool.treated : pool.untreated;
  const first: number[] = [];
  const second: number[] = [];
  for (let k = 0; k < people; k++) {
    const change = measuredChange(plan, pool, treated, stream);
    if (plan.design === "parallel") {
      const other = measuredChange(plan, pool, pool.untreated, stream);
      if (change !== null) first.push(change.value);
      if (other !== null) second.push(other.value);
    } else if (change !== null) {
      first.push(change.value - changeOf(plan, pool, pool.otherPatch, change.person, stream));
    }
  }
  const p = plan.design === "parallel" ? welch(first, second) : oneSample(first);
  return p < (plan.alpha ?? 0.05);
}

/** A person drawn from the pool and measured twice; null when lost before the endpoint. */
function measuredChange(plan: TrialPlan, pool: TrialPool, values: Float64Array, stream: RandomStream) {
  const person = Math.floor(stream.uniform() * pool.size);
  const lost = stream.uniform() < (plan.dropOut ?? 0.15);
  const value = changeOf(plan, pool, values, person, stream);
  return lost ? null : { person, value };
}

function changeOf(
  plan: TrialPlan,
  pool: TrialPool,
  values: Float64Array,
  person: number,
  stream: RandomStream,
): number {
  const sd = plan.measurementSd ?? measurementErrors.bySd[plan.endpoint];
  const change = values[person * pool.months + plan.month] - values[person * pool.months];
  return change + sd * (stream.normal() + stream.normal());
}

function moments(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return { mean, variance: values.reduce((s, v) => s + (v - mean) ** 2, 0) / (values.length - 1) };
}

/** Two-sided p of Welch's test; 1 when a group has fewer than two people. */
function welch(a: readonly number[], b: readonly number[]): number {
  if (a.length < 2 || b.length < 2) return 1;
  const [x, y] = [moments(a), moments(b)];
  const [va, vb] = [x.variance / a.length, y.variance / b.length];
  const df = (va + vb) ** 2 / (va ** 2 / (a.length - 1) + vb ** 2 / (b.length - 1));
  return 2 * studentT({ degreesOfFreedom: df }).survival(Math.abs(x.mean - y.mean) / Math.sqrt(va + vb));
}

function oneSample(a: readonly number[]): number {
  if (a.length < 2) return 1;
  const { mean, variance } = moments(a);
  return (
    2 * studentT({ degreesOfFreedom: a.length - 1 }).survival(Math.abs(mean) / Math.sqrt(variance / a.length))
  );
}

function withInterval(people: number, power: number, trials: number): PowerResult {
  const centre = (power + 1.92 / trials) / (1 + 3.84 / trials);
  const half = (1.96 * Math.sqrt((power * (1 - power)) / trials + 0.96 / trials ** 2)) / (1 + 3.84 / trials);
  return { people, power, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Doubles until the power is reached, then halves the bracket. */
function smallestSize(reaches: (people: number) => boolean): number | null {
  let high = 8;
  while (!reaches(high)) {
    if (high >= 2000) return null;
    high = Math.min(2000, high * 2);
  }
  let low = high === 8 ? 3 : high / 2;
  while (high - low > Math.max(1, 0.02 * high)) {
    const middle = Math.round((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function trueDifference(pool: TrialPool, month: number): number {
  let sum = 0;
  for (let person = 0; person < pool.size; person++)
    sum += pool.treated[person * pool.months + month] - pool.untreated[person * pool.months + month];
  return sum / pool.size;
}
