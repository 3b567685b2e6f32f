/**
 * Fits shafts that touch or overlap together: union of boxes under one Gaussian, on skin that varies smoothly, by damped
 * Gauss–Newton steps with Huber's weights (Huber 1964), under priors for what a picture alone does not tell.
 */
import { cholesky } from "@anagen/numerics";
import { exp } from "../portable/exp.ts";
import type { Crossing } from "./crossings.ts";
import type { CrossSections } from "./crossSections.ts";
import { type Box, perBox, shade, stepsOf } from "./stationModel.ts";

/** What the fit finds of one shaft, px and levels of light. */
export interface ShaftState {
  /** Offset of the axis from the path: shift + turn · along + bow · (1 − along²). */
  readonly shift: number;
  readonly turn: number;
  readonly bow: number;
  readonly width: number;
  /** Skin minus shaft; negative for a shaft that is lighter than the skin. */
  readonly depth: number;
  /** Natural logarithm of the blur, px. */
  readonly logSigma: number;
}

export interface Member {
  /** Number of the shaft. */
  readonly shaft: number;
  readonly sections: CrossSections;
  /** By station. */
  readonly crossings: readonly (readonly Crossing[])[];
  /** First guess, and the middle of the priors of width, depth and blur. */
  readonly start: ShaftState;
  /** Standard deviations of those priors: the width, px; the depth, levels; the logarithm of the blur. */
  readonly priorSd: { readonly width: number; readonly depth: number; readonly logSigma: number };
}

export interface FittedShaft {
  readonly state: ShaftState;
  /** Standard deviation of the width from noise and priors, px. */
  readonly widthSd: number;
  /** Robust spread of what the fit leaves, levels of light. */
  readonly residual: number;
}

/** Parameters of a member: shift, turn, bow, width, depth; the blur; and its skin. */
const blurAt = perBox;
const skinAt = perBox + 1;
const skinTerms = 5;
const perMember = skinAt + skinTerms;
/** Standard deviations of the priors of shift, turn and bow, px, and of the skin's slopes, levels. */
const pathSd = [3, 3, 1.5] as const;
const skinSd = 25;
const huber = 2;
const mostRounds = 9;
/** A round that lowers the cost by less than this share is the last. */
const enough = 1e-3;
/** Least spread of the residuals, levels of light: texture of the skin that a smooth surface does not follow. */
const leastSpread = 1.5;

/** Null when the system cannot be solved; `others` are the states of shafts that are held fixed. */
export function fitTogether(
  members: readonly Member[],
  others: (shaft: number) => ShaftState,
): FittedShaft[] | null {
  const place = new Map(members.map((m, k) => [m.shaft, k * perMember]));
  let values = startValues(members);
  let spread = members.map(() => 8);
  let damping = 0.01;
  let best = assemble({ members, place, others }, values, spread);
  for (let round = 0; round < mostRounds; round++) {
    const factor = cholesky(damped(best.matrix, damping));
    if (factor === null) return null;
    const tried = stepped(values, factor.solve(best.gradient), members);
    const next = assemble({ members, place, others }, tried, spread);
    if (next.cost <= best.cost) {
      const gained = best.cost - next.cost;
      values = tried;
      best = next;
      damping = Math.max(1e-4, damping / 5);
      if (round === 1 || round === 3) {
        spread = next.spread.map((s) => Math.max(leastSpread, s));
        best = assemble({ members, place, others }, values, spread);
      } else if (round > 3 && gained < enough * best.cost) break;
    } else damping = Math.min(100, damping * 10);
  }
  const inverse = cholesky(best.matrix)?.inverse();
  if (inverse === undefined) return null;
  return members.map((_, k): FittedShaft => {
    const at = k * perMember;
    return {
      state: stateAt(values, at),
      widthSd: Math.sqrt(inverse[at + 3][at + 3]),
      residual: spread[k],
    };
  });
}

const damped = (matrix: readonly Float64Array[], damping: number): Float64Array[] =>
  matrix.map((row, i) => {
    const copy = row.slice();
    copy[i] *= 1 + damping;
    return copy;
  });

function stateAt(values: Float64Array, at: number): ShaftState {
  const [shift, turn, bow, width, depth, logSigma] = values.subarray(at, at + skinAt);
  return { shift, turn, bow, width, depth, logSigma };
}

function startValues(members: readonly Member[]): Float64Array {
  const values = new Float64Array(members.length * perMember);
  members.forEach(({ start, sections }, k) => {
    const { shift, turn, bow, width, depth, logSigma } = start;
    values.set([shift, turn, bow, width, depth, logSigma, sections.skin], k * perMember);
  });
  return values;
}

function stepped(values: Float64Array, step: readonly number[], members: readonly Member[]): Float64Array {
  const next = values.map((v, i) => v + step[i]);
  members.forEach(({ start }, k) => {
    const at = k * perMember;
    const width = values[at + 3];
    next[at + 3] = Math.min(1.5 * width + 1, Math.max(0.6 * width, 0.3, next[at + 3]));
    const blur = start.logSigma;
    next[at + blurAt] = Math.min(blur + 0.8, Math.max(blur - 0.8, next[at + blurAt]));
  });
  return next;
}

interface Problem {
  readonly members: readonly Member[];
  /** First parameter of each member. */
  readonly place: ReadonlyMap<number, number>;
  readonly others: (shaft: number) => ShaftState;
}

interface System {
  readonly matrix: Float64Array[];
  readonly gradient: Float64Array;
  readonly cost: number;
  /** Robust standard deviation of each member's residuals. */
  readonly spread: number[];
}

/** Normal equations at the values: the priors and all samples of all members. */
function assemble(problem: Problem, values: Float64Array, spread: readonly number[]): System {
  const n = values.length;
  const matrix = Array.from({ length: n }, () => new Float64Array(n));
  const gradient = new Float64Array(n);
  let cost = addPriors(problem.members, values, matrix, gradient);
  const seen: number[] = [];
  problem.members.forEach((member, k) => {
    const residuals = { sizes: new Float64Array(member.sections.levels.length), count: 0 };
    for (let s = 0; s < member.sections.stations.length; s++) {
      const station = new StationSums(problem, values, k, s);
      cost += station.addSamples(spread[k], residuals);
      station.scatter(matrix, gradient);
    }
    const { sizes, count } = residuals;
    seen.push(count === 0 ? leastSpread : 1.4826 * sizes.subarray(0, count).sort()[count >> 1]);
  });
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) matrix[j][i] = matrix[i][j];
  return { matrix, gradient, cost, spread: seen };
}

function addPriors(
  members: readonly Member[],
  values: Float64Array,
  matrix: Float64Array[],
  gradient: Float64Array,
): number {
  let cost = 0;
  const add = (i: number, middle: number, sd: number) => {
    const d = middle - values[i];
    matrix[i][i] += 1 / (sd * sd);
    gradient[i] += d / (sd * sd);
    cost += (d / sd) ** 2;
  };
  members.forEach(({ start, priorSd }, k) => {
    const at = k * perMember;
    pathSd.forEach((sd, q) => {
      add(at + q, 0, sd);
    });
    add(at + 3, start.width, priorSd.width);
    add(at + 4, start.depth, priorSd.depth);
    add(at + blurAt, start.logSigma, priorSd.logSigma);
    for (let q = 1; q < skinTerms; q++) add(at + skinAt + q, 0, skinSd);
  });
  return cost;
}

/** The samples of one cross-section: model, residuals and their part of the normal equations. */
class StationSums {
  private readonly index: number[] = [];
  private readonly sums: Float64Array;
  private readonly pulls: Float64Array;
  private readonly boxes: Box[] = [];
  private readonly member: Member;
  private readonly station: number;
  private readonly values: Float64Array;

  constructor({ members, place, others }: Problem, values: Float64Array, k: number, station: number) {
    this.member = members[k];
    this.station = station;
    this.values = values;
    const at = k * perMember;
    const { along } = this.member.sections.stations[station];
    for (let q = 0; q < perMember; q++) this.index.push(at + q);
    this.boxes.push(boxOf(stateAt(values, at), { at: 0, along, cosine: 1 }, 0));
    for (const crossing of this.member.crossings[station]) {
      if (crossing.vague) continue;
      const other = place.get(crossing.shaft);
      if (other === undefined) {
        this.boxes.push(boxOf(others(crossing.shaft), crossing, -1));
        continue;
      }
      this.boxes.push(boxOf(stateAt(values, other), crossing, this.index.length));
      for (let q = 0; q < perBox; q++) this.index.push(other + q);
    }
    this.sums = new Float64Array(this.index.length * this.index.length);
    this.pulls = new Float64Array(this.index.length);
  }

  /** Returns the cost; adds the absolute residuals to `residuals`. */
  addSamples(spread: number, residuals: { sizes: Float64Array; count: number }): number {
    const { sections, crossings } = this.member;
    const { offsets, levels } = sections;
    const { along } = sections.stations[this.station];
    const base = this.station * offsets.length;
    const m = this.index.length;
    const slopes = new Float64Array(m);
    const steps = stepsOf(this.boxes);
    const sigma = exp(this.values[this.index[blurAt]]);
    let cost = 0;
    for (let o = 0; o < offsets.length; o++) {
      const x = offsets[o];
      const level = levels[base + o];
      if (Number.isNaN(level) || isVague(crossings[this.station], x, sigma)) continue;
      slopes.fill(0);
      slopes[skinAt] = 1;
      slopes[skinAt + 1] = along;
      slopes[skinAt + 2] = along * along;
      slopes[skinAt + 3] = x / 16;
      slopes[skinAt + 4] = (x * along) / 16;
      let model = shade(steps, x, sigma, slopes, blurAt);
      for (let q = skinAt; q < perMember; q++) model += slopes[q] * this.values[this.index[q]];
      const r = level - model;
      const size = Math.abs(r);
      residuals.sizes[residuals.count++] = size;
      const z = size / spread;
      cost += z <= huber ? z * z : huber * (2 * z - huber);
      const weight = (z <= huber ? 1 : huber / z) / (spread * spread);
      for (let p = 0; p < m; p++) {
        if (slopes[p] === 0) continue;
        const w = weight * slopes[p];
        this.pulls[p] += w * r;
        for (let q = 0; q <= p; q++) this.sums[p * m + q] += w * slopes[q];
      }
    }
    return cost;
  }

  scatter(matrix: Float64Array[], gradient: Float64Array): void {
    const m = this.index.length;
    for (let p = 0; p < m; p++) {
      const i = this.index[p];
      gradient[i] += this.pulls[p];
      for (let q = 0; q <= p; q++) {
        const j = this.index[q];
        if (i >= j) matrix[i][j] += this.sums[p * m + q];
        else matrix[j][i] += this.sums[p * m + q];
      }
    }
  }
}

function boxOf(state: ShaftState, where: Pick<Crossing, "at" | "along" | "cosine">, slot: number): Box {
  const { along, cosine } = where;
  const middle = where.at + (state.shift + state.turn * along + state.bow * (1 - along * along)) / cosine;
  const half = state.width / (2 * Math.abs(cosine));
  return { low: middle - half, high: middle + half, depth: state.depth, slot, along, cosine };
}

/** Samples within the blurred reach of a shaft whose part here is not known. */
function isVague(crossings: readonly Crossing[], x: number, sigma: number): boolean {
  for (const c of crossings) if (c.vague && Math.abs(x - c.at) < c.reach + 1.5 * sigma) return true;
  return false;
}
