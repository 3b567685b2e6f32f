/**
 * Fits shafts that touch or overlap together: union of boxes under one Gaussian, on skin that varies smoothly, by damped
 * Gauss–Newton steps with Huber's weights (Huber 1964), under priors for what a picture alone does not tell.
 */
import { cholesky } from "@anagen/numerics";
import { exp } from "../portable/exp.ts";
import type { Member, ShaftState } from "./shaftState.ts";
import {
  blurAt,
  type Problem,
  perMember,
  type Residuals,
  StationSums,
  type System,
  skinAt,
  skinTerms,
  stateAt,
} from "./stationSums.ts";

export interface FittedShaft {
  readonly state: ShaftState;
  /** Standard deviation of the width from noise and priors, px. */
  readonly widthSd: number;
  /** Robust spread of what the fit leaves, levels of light. */
  readonly residual: number;
}

/** Standard deviations of the priors of shift, turn and bow and of the ends, px, and of the skin's slopes, levels. */
const pathSd = [3, 3, 1.5] as const;
const endSd = 4;
const skinSd = 25;
const mostRounds = 8;
/** A round that lowers the cost by less than this share is the last. */
const enough = 4e-3;
/** Spread of the residuals to begin with, levels of light, and after which rounds it is taken from them. */
const firstSpread = 8;
const spreadRounds: readonly number[] = [1, 3];
/** Least spread of the residuals, levels of light: texture of the skin that a smooth surface does not follow. */
const leastSpread = 1.5;
/** Null when the system cannot be solved; `others` are the states of shafts that are held fixed. */
export function fitTogether(
  members: readonly Member[],
  others: (shaft: number) => ShaftState,
): FittedShaft[] | null {
  const place = new Map(members.map((m, k) => [m.shaft, k * perMember]));
  const problem = { members, place, others };
  let values = startValues(members);
  let spread = members.map(() => firstSpread);
  let damping = 0.01;
  let best = assemble(problem, values, spread);
  for (let round = 0; round < mostRounds; round++) {
    const factor = cholesky(damped(best.system.matrix, damping));
    if (factor === null) return null;
    const tried = stepped(values, factor.solve(best.system.gradient), members);
    const next = assemble(problem, tried, spread);
    if (next.system.cost <= best.system.cost) {
      const gained = best.system.cost - next.system.cost;
      values = tried;
      best = next;
      damping = Math.max(1e-4, damping / 5);
      if (spreadRounds.includes(round)) {
        spread = next.residuals.map(robustSpread);
        best = assemble(problem, values, spread);
      } else if (round > 3 && gained < enough * best.system.cost) break;
    } else damping = Math.min(100, damping * 10);
  }
  const inverse = cholesky(best.system.matrix)?.inverse();
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

function startValues(members: readonly Member[]): Float64Array {
  const values = new Float64Array(members.length * perMember);
  members.forEach(({ start, sections }, k) => {
    const { shift, turn, bow, width, depth, rootEnd, tipEnd, logSigma } = start;
    values.set([shift, turn, bow, width, depth, rootEnd, tipEnd, logSigma, sections.skin], k * perMember);
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

/** Normal equations at the values, from the priors and all samples of all members; the residuals of each member. */
function assemble(
  problem: Problem,
  values: Float64Array,
  spread: readonly number[],
): { system: System; residuals: Residuals[] } {
  const n = values.length;
  const matrix = Array.from({ length: n }, () => new Float64Array(n));
  const system = { matrix, gradient: new Float64Array(n), cost: 0 };
  addPriors(problem.members, values, system);
  const sums = new StationSums(problem, values, system);
  const residuals = problem.members.map((member, k) => {
    const seen = { sizes: new Float64Array(member.sections.levels.length), count: 0 };
    const own = member.noise * spread[k];
    for (let s = 0; s < member.sections.stations.length; s++) sums.add(member, s, own, seen);
    return seen;
  });
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) matrix[j][i] = matrix[i][j];
  return { system, residuals };
}

const robustSpread = ({ sizes, count }: Residuals): number =>
  count === 0 ? leastSpread : Math.max(leastSpread, 1.4826 * sizes.subarray(0, count).sort()[count >> 1]);

function addPriors(members: readonly Member[], values: Float64Array, system: System): void {
  const { matrix, gradient } = system;
  const add = (i: number, middle: number, sd: number) => {
    const d = middle - values[i];
    matrix[i][i] += 1 / (sd * sd);
    gradient[i] += d / (sd * sd);
    system.cost += (d / sd) ** 2;
  };
  members.forEach(({ start, priorSd, opacity }, k) => {
    const at = k * perMember;
    pathSd.forEach((sd, q) => {
      add(at + q, 0, sd);
    });
    add(at + 3, start.width, priorSd.width);
    if (opacity === null) add(at + 4, start.depth, priorSd.depth);
    else addOpacity(opacity, priorSd.depth, { values, at, system });
    add(at + 5, 0, endSd);
    add(at + 6, 0, endSd);
    add(at + blurAt, start.logSigma, priorSd.logSigma);
    for (let q = 1; q < skinTerms; q++) add(at + skinAt + q, 0, skinSd);
  });
}

/** The prior of a depth that goes with the width: full · (1 − exp(−width / widthPx)). */
function addOpacity(
  { full, widthPx }: NonNullable<Member["opacity"]>,
  sd: number,
  { values, at, system }: { values: Float64Array; at: number; system: System },
): void {
  const passed = exp(-values[at + 3] / widthPx);
  const slope = (full * passed) / widthPx;
  const weight = 1 / (sd * sd);
  const r = full * (1 - passed) - values[at + 4];
  system.matrix[at + 4][at + 4] += weight;
  system.matrix[at + 4][at + 3] -= weight * slope;
  system.matrix[at + 3][at + 3] += weight * slope * slope;
  system.gradient[at + 4] += weight * r;
  system.gradient[at + 3] -= weight * slope * r;
  system.cost += weight * r * r;
}
