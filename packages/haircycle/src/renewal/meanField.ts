/**
 * The second way to the same numbers: expected flows between the phases of an infinite population, by renewal equations
 * on a grid of days. No draw is made, so that it is smooth in every parameter and fast enough to fit with.
 */
import type { Biology } from "../cycle/biology.ts";
import { phaseNames } from "../cycle/biology.ts";
import { checkBiology } from "../cycle/checkBiology.ts";
import { accepted, type Outcome, refused } from "../outcome/outcome.ts";
import { passedAt } from "../population/clock.ts";
import { type Environment, makeEnvironment } from "../population/environment.ts";
import { type StartState, startShares } from "../population/startState.ts";
import { checkCourse } from "../treatment/checkCourse.ts";
import type { Course } from "../treatment/treatment.ts";
import { convolved, interpolate } from "./convolve.ts";
import { classRatios } from "./diameterClasses.ts";
import { type StayCurve, stayCurve } from "./stayCurve.ts";

export interface MeanFieldPlan {
  readonly biology: Biology;
  readonly courses?: readonly Course[];
  /** Healthy equilibrium holds here, a whole day. */
  readonly startDay: number;
  readonly untilDay: number;
  /** Where the follicles stand at the start. Default "equilibrium". */
  readonly startState?: StartState;
  /** Width of the grid, days. Default 5; the error falls with its square. */
  readonly stepDays?: number;
  /** Calendar day of the year of day 0. Default 1. */
  readonly dayOfYear?: number;
  /**
   * A solution of the same scalp without treatment on the same grid and as long as day 0 at least: its days before 0 are
   * taken over instead of being computed again. Give `fineClasses` to both.
   */
  readonly history?: MeanField;
  /** Use the finer classes of diameter that a treatment needs, also without one. Default: only with a treatment. */
  readonly fineClasses?: boolean;
}

/** Expected numbers per follicle. Row by row: grid point × class of miniaturisation. */
export interface MeanField {
  readonly startDay: number;
  readonly stepDays: number;
  /** Grid points: day `startDay + i × stepDays`, i = 0 … points − 1. */
  readonly points: number;
  /** Diameter / full diameter of each class; the first is 1. */
  readonly ratios: Float64Array;
  /** Share of all follicles in anagen, catagen, telogen, kenogen, by grid point and class. */
  readonly occupancy: readonly Float64Array[];
  /** Share that entered and left each phase between grid points i and i + 1, by class. */
  readonly entries: readonly Float64Array[];
  readonly exits: readonly Float64Array[];
  /** The same for the healthy process blind to any onset; one class. */
  readonly blind: { readonly entries: readonly Float64Array[]; readonly exits: readonly Float64Array[] };
  /** Hairs shed per follicle and day between grid points i and i + 1, all classes together. */
  readonly shed: Float64Array;
  readonly environment: Environment;
}

/** Solves the renewal equations. Irreversible loss is refused: a share that leaves for good has its own equations. */
export function meanField(plan: MeanFieldPlan): Outcome<MeanField> {
  const checked = checkBiology(plan.biology);
  if (!checked.ok) return checked;
  for (const course of plan.courses ?? []) {
    const sound = checkCourse(course);
    if (!sound.ok) return sound;
  }
  if (plan.biology.lossPerYear > 0)
    return refused(
      "mean-field.loss",
      `The mean-field equations carry no irreversible loss; ${plan.biology.lossPerYear} a year was asked for`,
      plan.biology.lossPerYear,
    );
  const stepDays = plan.stepDays ?? 5;
  if (!(stepDays > 0 && plan.untilDay > plan.startDay))
    return refused(
      "mean-field.grid",
      `Invalid grid: step ${stepDays} days from day ${plan.startDay} to ${plan.untilDay}`,
      stepDays,
    );
  const shares = startShares(plan.biology, plan.startState ?? "equilibrium");
  if (!shares.ok) return shares;
  return accepted(new Flows(plan, stepDays, shares.value).solve());
}

interface Blind {
  readonly entries: readonly Float64Array[];
  readonly exits: readonly Float64Array[];
}

/** Flows through four phases of each class, step by step. */
class Flows {
  private readonly biology: Biology;
  private readonly environment: Environment;
  private readonly startDay: number;
  private readonly step: number;
  private readonly steps: number;
  private readonly synchronised: boolean;
  private readonly shares: Float64Array;
  private readonly ratios: Float64Array;
  private readonly curves: readonly StayCurve[];
  /** Operational time at grid points and at the middles between them, for each phase. */
  private readonly atPoint: readonly Float64Array[];
  private readonly atMiddle: readonly Float64Array[];
  private readonly history: MeanField | null;
  /** For phases whose clock is steady: share leaving by steps since entry, for each class (and the healthy mean first). */
  private readonly kernels: readonly (readonly Float64Array[] | null)[];

  constructor(plan: MeanFieldPlan, step: number, shares: Float64Array) {
    this.shares = shares;
    const { biology, startDay } = plan;
    this.biology = biology;
    this.startDay = startDay;
    this.step = step;
    this.synchronised = plan.startState === "synchronised";
    this.steps = Math.ceil((plan.untilDay - startDay) / step);
    this.environment = makeEnvironment({
      biology,
      courses: plan.courses ?? [],
      startDay,
      endDay: Math.ceil(startDay + this.steps * step),
      dayOfYear: plan.dayOfYear ?? 1,
    });
    const treated = this.environment.recovery !== null || this.environment.protection !== null;
    this.ratios = classRatios(biology, plan.fineClasses ?? treated);
    this.curves = phaseNames.map((name) => stayCurve(biology.phases[name]));
    const times = (offset: number, count: number) =>
      this.environment.clocks.map((clock) =>
        Float64Array.from({ length: count }, (_, i) => passedAt(clock, startDay + (i + offset) * step)),
      );
    this.atPoint = times(0, this.steps + 1);
    this.atMiddle = times(0.5, this.steps);
    this.history = plan.history ?? null;
    this.kernels = this.environment.clocks.map((clock, phase) =>
      clock.steady ? Array.from(this.ratios, (ratio) => this.kernel(phase, this.meanOf(phase, ratio))) : null,
    );
  }

  /** Share of those who enter in a step that leaves in the same step, the next, … when time runs evenly. */
  private kernel(phase: number, mean: number): Float64Array {
    const curve = this.curves[phase];
    const scale = (curve.perUnit / mean) * this.step;
    const reach = Math.min(this.steps, Math.ceil((curve.cdf.length - 1) / scale + 1));
    const gone = (steps: number) => interpolate(curve.cdf, Math.max(0, steps * scale));
    const first = phase === 0 ? 1 : 0;
    return Float64Array.from({ length: reach + 1 }, (_, lag) =>
      lag < first ? 0 : gone(lag + 0.5) - (lag === first ? 0 : gone(lag - 0.5)),
    );
  }

  solve(): MeanField {
    const { steps, ratios } = this;
    const classes = ratios.length;
    const m = this.biology.miniaturisation;
    const empty = () => Array.from({ length: 4 }, () => new Float64Array(steps * classes));
    const entries = empty();
    const exits = empty();
    /** The healthy process itself, blind to any onset: its anagen onsets say who is still waiting (see `restarts`). */
    const single = () => Array.from({ length: 4 }, () => new Float64Array(steps));
    const blind = { entries: single(), exits: single() };
    const known = this.takeOver(entries, exits, blind);
    for (let i = known; i < steps; i++) {
      if (m) this.advance(i, 0, 1, blind.entries, blind.exits, true);
      for (let c = 0; c < classes; c++) this.advance(i, c, classes, entries, exits, c === 0);
      this.restarts(i, entries, exits, blind, m !== null);
    }
    return this.result(entries, exits, blind);
  }

  /** Copies the steps that end by day 0 from the given history; returns how many. */
  private takeOver(entries: Float64Array[], exits: Float64Array[], blind: Blind): number {
    const { history } = this;
    if (!history) return 0;
    const classes = this.ratios.length;
    if (
      history.ratios.length !== classes ||
      history.stepDays !== this.step ||
      history.points <= -this.startDay / this.step
    )
      throw new RangeError("The history given to meanField has another grid or ends before day 0");
    const known = Math.min(this.steps, Math.floor(-this.startDay / this.step));
    for (let phase = 0; phase < 4; phase++) {
      entries[phase].set(history.entries[phase].subarray(0, known * classes));
      exits[phase].set(history.exits[phase].subarray(0, known * classes));
      blind.entries[phase].set(history.blind.entries[phase].subarray(0, known));
      blind.exits[phase].set(history.blind.exits[phase].subarray(0, known));
    }
    return known;
  }

  /** Exits of step i from each phase of a class, given the entries of the steps before and of this one. */
  private advance(
    i: number,
    c: number,
    classes: number,
    entries: readonly Float64Array[],
    exits: readonly Float64Array[],
    initial: boolean,
  ): void {
    for (let phase = 0; phase < 4; phase++) {
      const mean = this.meanOf(phase, this.ratios[classes === 1 ? 0 : c]);
      if (phase > 0) entries[phase][i * classes + c] = exits[phase - 1][i * classes + c];
      let out = this.leaving(phase, mean, i, c, classes, entries[phase]);
      if (initial) out += this.leavingInitially(phase, i);
      exits[phase][i * classes + c] = out;
    }
  }

  /** Σ over entry steps j of E_j [F(t_{i+1}) − F(t_i)], entries taken at the middle of their step. */
  private leaving(
    phase: number,
    mean: number,
    i: number,
    c: number,
    classes: number,
    entries: Float64Array,
  ): number {
    const kernel = this.kernels[phase]?.[c];
    if (kernel) return convolved(kernel, entries, i, c, classes);
    const curve = this.curves[phase];
    const points = this.atPoint[phase];
    const middles = this.atMiddle[phase];
    const scale = curve.perUnit / mean;
    const { cdf } = curve;
    const top = cdf.length - 1;
    const endPoint = points[i + 1];
    const startPoint = points[i];
    // A hair that starts to grow in this step cannot end in it: its anagen exits are counted from the next step on.
    const newest = phase === 0 ? i - 1 : i;
    let total = 0;
    for (let j = newest; j >= 0; j--) {
      const early = j === newest ? 0 : (startPoint - middles[j]) * scale;
      if (early >= top) break;
      const entered = entries[j * classes + c];
      if (entered === 0) continue;
      const late = (endPoint - middles[j]) * scale;
      const e = early | 0;
      const l = late | 0;
      const before = cdf[e] + (cdf[e + 1] - cdf[e]) * (early - e);
      const after = l >= top ? 1 : cdf[l] + (cdf[l + 1] - cdf[l]) * (late - l);
      total += entered * (after - before);
    }
    return total;
  }

  /** Those who were in the phase at the start: rate share × (1 − F(t)) / mean inside a stay, F'(t) from anagen after a common start. */
  private leavingInitially(phase: number, i: number): number {
    const curve = this.curves[phase];
    if (this.synchronised) return phase === 0 ? this.leavingTogether(i) : 0;
    const mean = this.biology.phases[phaseNames[phase]].meanDays;
    const points = this.atPoint[phase];
    return this.shares[phase] * (curve.gone(points[i + 1] / mean) - curve.gone(points[i] / mean));
  }

  private leavingTogether(i: number): number {
    const { cdf, perUnit } = this.curves[0];
    const points = this.atPoint[0];
    const gone = (passed: number) =>
      interpolate(cdf, (passed / this.biology.phases.anagen.meanDays) * perUnit);
    return gone(points[i + 1]) - gone(points[i]);
  }

  private meanOf(phase: number, ratio: number): number {
    const law = this.biology.phases[phaseNames[phase]];
    const m = this.biology.miniaturisation;
    if (ratio === 1 || !m) return law.meanDays;
    if (phase === 0) return Math.max(m.anagenFloorDays, law.meanDays * ratio ** m.anagenExponent);
    return phase === 3 ? law.meanDays + m.kenogenSlopeDays * (1 - ratio) : law.meanDays;
  }

  /**
   * Entries into anagen in this step. A follicle's own onset is independent of its cycle, so that those still healthy
   * enter with the blind flow times the share not yet begun; the rest of those who leave healthy kenogen take a first step down.
   */
  private restarts(
    i: number,
    entries: readonly Float64Array[],
    exits: readonly Float64Array[],
    blind: Blind,
    miniaturising: boolean,
  ): void {
    const { ratios } = this;
    const classes = ratios.length;
    const next = i * classes;
    if (!miniaturising) {
      entries[0][next] = exits[3][next];
      return;
    }
    blind.entries[0][i] = blind.exits[3][i];
    const day = Math.min((i + 0.5) * this.step, this.environment.endDay - this.startDay) | 0;
    const waiting = blind.exits[3][i] * (1 - this.begun(this.startDay + (i + 0.5) * this.step));
    entries[0][next] += Math.min(waiting, exits[3][i * classes]);
    this.stepDown(1, Math.max(0, exits[3][i * classes] - waiting), day, entries[0], next);
    for (let c = 1; c < classes; c++)
      this.stepDown(ratios[c], exits[3][i * classes + c], day, entries[0], next);
  }

  /** Share of follicles whose own onset has come. */
  private begun(day: number): number {
    const m = this.biology.miniaturisation!;
    const share =
      m.onsetSpreadDays === 0 ? (day >= m.onsetDay ? 1 : 0) : (day - m.onsetDay) / m.onsetSpreadDays;
    return m.susceptibleShare * Math.min(1, Math.max(0, share));
  }

  /** Puts a flow into the class of its next diameter, split between the two nearest so that the mean ratio is kept. */
  private stepDown(ratio: number, flow: number, day: number, into: Float64Array, row: number): void {
    if (flow === 0) return;
    const { ratios } = this;
    const m = this.biology.miniaturisation!;
    const { protection, recovery } = this.environment;
    const kept = protection === null ? 0 : protection[day];
    let next = Math.max(Math.min(ratio, m.floorRatio), ratio * (1 - (1 - m.factorPerCycle) * (1 - kept)));
    if (recovery !== null) next += recovery[day] * (1 - next);
    let c = 1;
    while (c < ratios.length - 1 && ratios[c] > next) c++;
    const above = ratios[c - 1];
    const below = ratios[c];
    const upper = Math.min(1, Math.max(0, (next - below) / (above - below)));
    into[row + c - 1] += flow * upper;
    into[row + c] += flow * (1 - upper);
  }

  private result(entries: readonly Float64Array[], exits: readonly Float64Array[], blind: Blind): MeanField {
    const { steps, ratios } = this;
    const classes = ratios.length;
    const occupancy = entries.map((inflow, phase) => {
      const held = new Float64Array((steps + 1) * classes);
      held[0] = this.shares[phase];
      for (let k = 0; k < steps * classes; k++) held[k + classes] = held[k] + inflow[k] - exits[phase][k];
      return held;
    });
    const shed = new Float64Array(steps);
    for (let k = 0; k < steps * classes; k++) shed[Math.floor(k / classes)] += exits[2][k] / this.step;
    return {
      startDay: this.startDay,
      stepDays: this.step,
      points: steps + 1,
      ratios,
      occupancy,
      entries,
      exits,
      blind,
      shed,
      environment: this.environment,
    };
  }
}
