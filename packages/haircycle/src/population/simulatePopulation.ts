/**
 * The follicle population, event by event: four events a cycle and not a thousand days. Follicles are independent
 * semi-Markov processes (Halloy et al 2000, PNAS 97:8328); every draw is addressed by (seed, patient; follicle, cycle,
 * purpose), so that treated and untreated runs share every draw and any split of the follicles gives the same bytes.
 */
import { philox4x32 } from "@anagen/numerics";
import { type Biology, phaseNames } from "../cycle/biology.ts";
import { checkBiology } from "../cycle/checkBiology.ts";
import {
  drawFrom,
  lengthBiasedTable,
  type QuantileTable,
  unitLognormalTable,
  unitTable,
} from "../cycle/quantileTable.ts";
import { accepted, type Outcome, refused } from "../outcome/outcome.ts";
import { checkCourse } from "../treatment/checkCourse.ts";
import type { Course } from "../treatment/treatment.ts";
import { type Clock, endOfStay } from "./clock.ts";
import { type Environment, makeEnvironment } from "./environment.ts";
import {
  accumulate,
  BIN_UM,
  BINS,
  DIAMETER_STEPS,
  type DiameterRecord,
  emptyRun,
  type PopulationRun,
} from "./populationRun.ts";
import { type StartState, startShares } from "./startState.ts";

export interface PopulationPlan {
  readonly biology: Biology;
  readonly courses?: readonly Course[];
  /** Follicles simulated, a whole number of at least 1. */
  readonly follicles: number;
  /** Number of the first follicle; another thread takes the next ones. Default 0. */
  readonly firstFollicle?: number;
  /** Unsigned 32-bit integers: the draws are a function of them alone. */
  readonly seed: number;
  readonly patient?: number;
  /** Renewal equilibrium of the healthy scalp holds here; at or before `fromDay`. Default `fromDay`. */
  readonly startDay?: number;
  /** Where the follicles stand at the start. Default "equilibrium". */
  readonly startState?: StartState;
  /** Records begin and end here, whole days; day 0 is the baseline visit. */
  readonly fromDay: number;
  readonly untilDay: number;
  /** Days on which visible hairs are sorted by diameter, rising, from `fromDay` to `untilDay`. Default every 30 days. */
  readonly observationDays?: readonly number[];
  /** From anagen onset until a hair shows at the surface, days. Default 21 (design choice: 2–4 weeks). */
  readonly emergenceLagDays?: number;
  /** Calendar day of the year of day 0, for the season. Default 1. */
  readonly dayOfYear?: number;
}

const INITIAL = 1;
const STAYS = 0;
const NO_CYCLE = 0xffffffff;
const NEVER = Number.POSITIVE_INFINITY;

/** Simulates the plan; refuses impossible plans with the first broken rule. */
export function simulatePopulation(plan: PopulationPlan): Outcome<PopulationRun> {
  const fault = faultOfPlan(plan);
  if (fault) return fault;
  const shares = startShares(plan.biology, plan.startState ?? "equilibrium");
  if (!shares.ok) return shares;
  const engine = new Follicles(plan, shares.value);
  const first = plan.firstFollicle ?? 0;
  for (let follicle = first; follicle < first + plan.follicles; follicle++) engine.live(follicle);
  return accepted(accumulate(engine.run));
}

function faultOfPlan(plan: PopulationPlan): Outcome<never> | null {
  const biology = checkBiology(plan.biology);
  if (!biology.ok) return biology;
  for (const course of plan.courses ?? []) {
    const checked = checkCourse(course);
    if (!checked.ok) return checked;
  }
  const { follicles, fromDay, untilDay } = plan;
  if (!(Number.isInteger(follicles) && follicles >= 1))
    return refused(
      "plan.follicles",
      `Invalid number of follicles: ${follicles}; a whole number of at least 1`,
      follicles,
    );
  if (!(Number.isInteger(fromDay) && Number.isInteger(untilDay) && untilDay > fromDay))
    return refused(
      "plan.window",
      `Invalid window: day ${fromDay} to day ${untilDay}; whole days, the end after the start`,
      [fromDay, untilDay],
    );
  const startDay = plan.startDay ?? fromDay;
  if (!(Number.isInteger(startDay) && startDay <= fromDay))
    return refused(
      "plan.start",
      `Invalid start: day ${startDay}; a whole day not after the first day recorded, ${fromDay}`,
      startDay,
    );
  const days = plan.observationDays ?? [];
  const wrong = days.findIndex(
    (day, i) =>
      !(Number.isInteger(day) && day >= fromDay && day <= untilDay && (i === 0 || day > days[i - 1])),
  );
  if (wrong >= 0)
    return refused(
      "plan.observation-days",
      `Invalid observation day: ${days[wrong]}; whole days, rising, within the window from ${fromDay} to ${untilDay}`,
      days[wrong],
    );
  const lag = plan.emergenceLagDays ?? 21;
  return lag >= 0
    ? null
    : refused("plan.emergence-lag", `Invalid emergence lag: ${lag} days; at least 0`, lag);
}

/** Every 30 days from the first to the last day of the window. */
function everyThirtyDays(fromDay: number, untilDay: number): number[] {
  return Array.from({ length: Math.floor((untilDay - fromDay) / 30) + 1 }, (_, i) => fromDay + 30 * i);
}

/** One patient's follicles. A class only because the hot loop wants its tables at fixed places; nothing else sees it. */
class Follicles {
  readonly run: PopulationRun;
  private readonly words = new Uint32Array(4);
  private readonly environment: Environment;
  private readonly clocks: readonly Clock[];
  private readonly means: Float64Array;
  private readonly shares: Float64Array;
  private readonly stays: readonly QuantileTable[];
  private readonly biased: readonly QuantileTable[];
  private readonly diameters: QuantileTable;
  private readonly firstObservation: Int32Array;
  private readonly biology: Biology;
  private readonly seed: number;
  private readonly patient: number;
  private readonly start: number;
  private readonly from: number;
  private readonly until: number;
  private readonly lag: number;
  private readonly synchronised: boolean;

  constructor(plan: PopulationPlan, shares: Float64Array) {
    this.shares = shares;
    const { biology, fromDay, untilDay } = plan;
    this.biology = biology;
    this.seed = plan.seed;
    this.patient = plan.patient ?? 0;
    this.start = plan.startDay ?? fromDay;
    this.from = fromDay;
    this.until = untilDay;
    this.lag = plan.emergenceLagDays ?? 21;
    this.synchronised = plan.startState === "synchronised";
    const observationDays = Int32Array.from(plan.observationDays ?? everyThirtyDays(fromDay, untilDay));
    this.run = emptyRun(plan.follicles, fromDay, untilDay - fromDay, observationDays);
    this.environment = makeEnvironment({
      biology,
      courses: plan.courses ?? [],
      startDay: this.start,
      endDay: untilDay,
      dayOfYear: plan.dayOfYear ?? 1,
    });
    const { thickening } = this.environment;
    if (thickening)
      observationDays.forEach((day, i) => {
        this.run.shaftFactor[i] = thickening[Math.min(day - this.start, thickening.length - 1)];
      });
    this.clocks = this.environment.clocks;
    const laws = phaseNames.map((name) => biology.phases[name]);
    this.means = Float64Array.from(laws, (law) => law.meanDays);
    this.stays = laws.map(unitTable);
    this.biased = laws.map(lengthBiasedTable);
    this.diameters = unitLognormalTable(biology.diameter.cv);
    this.firstObservation = firstObservationAt(observationDays, fromDay, untilDay);
  }

  /** One follicle from the start to the end of the window. */
  live(follicle: number): void {
    const words = this.words;
    const means = this.means;
    const clocks = this.clocks;
    const until = this.until;
    const lag = this.lag;
    const m = this.biology.miniaturisation;
    philox4x32(this.seed, this.patient, follicle, NO_CYCLE, INITIAL, 0, words);
    const synchronised = this.synchronised;
    const age = synchronised ? 0 : (words[1] + 0.5) / 2 ** 32;
    const fullDiameter = this.biology.diameter.meanUm * drawFrom(this.diameters, words[2]);
    const onset = m && words[3] / 2 ** 32 < m.susceptibleShare ? this.onsetOf(m, words[3]) : NEVER;
    let phase = this.initialPhase(words[0]);
    const lostFrom = this.biology.lossPerYear > 0 ? this.lossOf(follicle) : NEVER;
    philox4x32(this.seed, this.patient, follicle, 0, STAYS, 0, words);
    let cycle = 0;
    const stay = means[phase] * drawFrom((synchronised ? this.stays : this.biased)[phase], words[phase]);
    let end = endOfStay(clocks[phase], this.start, (1 - age) * stay);
    let ratio = 1;
    let diameter = fullDiameter;
    let shownFrom = phase === 0 ? this.start - age * stay + lag : -NEVER;
    let kenogenMean = means[3];
    this.run.phaseCounts[phase][0]++;
    for (;;) {
      if (phase === 0) {
        this.recordHair(this.run.growing, shownFrom, end, diameter);
        if (end > shownFrom) shownFrom = end;
      } else if (phase === 2 || (phase === 1 && end >= until)) {
        this.recordHair(this.run.resting, shownFrom, end, diameter);
      }
      if (end >= until) return;
      const now = end;
      if (phase === 3) {
        if (now >= lostFrom) {
          this.move(3, 4, now);
          return;
        }
        cycle++;
        philox4x32(this.seed, this.patient, follicle, cycle, STAYS, 0, words);
        if (m) ratio = this.nextRatio(ratio, now, now >= onset);
        const weakened = ratio < 1 && m !== null;
        diameter = fullDiameter * ratio;
        shownFrom = now + lag;
        const mean = weakened ? Math.max(m.anagenFloorDays, means[0] * ratio ** m.anagenExponent) : means[0];
        kenogenMean = weakened ? means[3] + m.kenogenSlopeDays * (1 - ratio) : means[3];
        this.move(3, 0, now);
        phase = 0;
        end = endOfStay(clocks[0], now, mean * drawFrom(this.stays[0], words[0]));
      } else {
        if (phase === 2) this.recordShed(now);
        this.move(phase, phase + 1, now);
        phase++;
        const mean = phase === 3 ? kenogenMean : means[phase];
        end = endOfStay(clocks[phase], now, mean * drawFrom(this.stays[phase], words[phase]));
      }
    }
  }

  /** In equilibrium phase i has the probability m_i / m, whatever the laws. */
  private initialPhase(bits: number): number {
    const shares = this.shares;
    let rest = (bits + 0.5) / 2 ** 32;
    for (let phase = 0; phase < 3; phase++) {
      rest -= shares[phase];
      if (rest < 0) return phase;
    }
    return 3;
  }

  /** The low part of the same uniform that chose the susceptible follicles: uniform again within them. */
  private onsetOf(m: NonNullable<Biology["miniaturisation"]>, bits: number): number {
    return m.onsetDay + ((bits + 0.5) / 2 ** 32 / m.susceptibleShare) * m.onsetSpreadDays;
  }

  /** Exponential life: the irreversible loss knows no age. */
  private lossOf(follicle: number): number {
    philox4x32(this.seed, this.patient, follicle, NO_CYCLE, INITIAL, 1, this.words);
    const years = Math.log((this.words[0] + 0.5) / 2 ** 32) / Math.log1p(-this.biology.lossPerYear);
    return this.start + 365.25 * years;
  }

  private nextRatio(ratio: number, now: number, begun: boolean): number {
    const m = this.biology.miniaturisation!;
    const { protection, recovery } = this.environment;
    const day = (now - this.start) | 0;
    let next = ratio;
    if (begun) {
      const kept = protection === null ? 0 : protection[day];
      next = Math.max(Math.min(ratio, m.floorRatio), ratio * (1 - (1 - m.factorPerCycle) * (1 - kept)));
    }
    return recovery === null || next === 1 ? next : next + recovery[day] * (1 - next);
  }

  /** The follicle leaves one phase and enters another; the day counts from the next midnight on. */
  private move(left: number, entered: number, now: number): void {
    const place = now <= this.from ? 0 : Math.ceil(now - this.from);
    this.run.phaseCounts[left][place]--;
    this.run.phaseCounts[entered][place]++;
  }

  private recordShed(now: number): void {
    if (now >= this.from) this.run.shed[(now - this.from) | 0]++;
  }

  /** A hair of one diameter that can be seen from one moment to another. */
  private recordHair(record: DiameterRecord, shownFrom: number, until: number, diameter: number): void {
    const from = this.from;
    const firstObservation = this.firstObservation;
    const days = this.run.days;
    const begins = shownFrom <= from ? 0 : shownFrom > this.until ? days + 1 : Math.ceil(shownFrom - from);
    const ends = until <= from ? 0 : until > this.until ? days + 1 : Math.ceil(until - from);
    const first = firstObservation[begins];
    const last = firstObservation[ends];
    if (last <= first) return;
    const steps = (diameter * DIAMETER_STEPS + 0.5) | 0;
    const bin = Math.min(BINS - 1, (steps / (DIAMETER_STEPS * BIN_UM)) | 0);
    record.counts[first * BINS + bin]++;
    record.counts[last * BINS + bin]--;
    record.sum[first] += steps;
    record.sum[last] -= steps;
    record.sumOfSquares[first] += steps * steps;
    record.sumOfSquares[last] -= steps * steps;
  }
}

/** For each day index (and one beyond the window) the first observation at or after it. */
function firstObservationAt(observationDays: Int32Array, fromDay: number, untilDay: number): Int32Array {
  const days = untilDay - fromDay;
  const first = new Int32Array(days + 2);
  let at = 0;
  for (let i = 0; i <= days; i++) {
    while (at < observationDays.length && observationDays[at] < fromDay + i) at++;
    first[i] = at;
  }
  first[days + 1] = observationDays.length;
  return first;
}
