/** The samples of one cross-section: model, residuals and their part of the normal equations. */
import { exp } from "../portable/exp.ts";
import { boxHere } from "./boxHere.ts";
import type { Crossing } from "./crossings.ts";
import type { Member, ShaftState } from "./shaftState.ts";
import { type Box, perBox, type Step, shade, stepsOf } from "./stationModel.ts";

/** Parameters of a member: those of its box; the blur; and its skin. */
export const blurAt = perBox;
export const skinAt = perBox + 1;
export const skinTerms = 5;
export const perMember = skinAt + skinTerms;

export interface Problem {
  readonly members: readonly Member[];
  /** First parameter of each member, by the number of its shaft. */
  readonly place: ReadonlyMap<number, number>;
  /** States of the shafts that are held fixed. */
  readonly others: (shaft: number) => ShaftState;
}

/** Normal equations (the lower half of the matrix) and cost, which the stations add up to. */
export interface System {
  readonly matrix: Float64Array[];
  readonly gradient: Float64Array;
  cost: number;
}

/** Absolute residuals of one member, in the order in which they were met. */
export interface Residuals {
  readonly sizes: Float64Array;
  count: number;
}

/** Beyond so many standard deviations a residual counts by its size instead of its square. */
const huber = 2;

export function stateAt(values: Float64Array, at: number): ShaftState {
  return {
    shift: values[at],
    turn: values[at + 1],
    bow: values[at + 2],
    width: values[at + 3],
    depth: values[at + 4],
    rootEnd: values[at + 5],
    tipEnd: values[at + 6],
    logSigma: values[at + blurAt],
  };
}

/** Adds what the stations of one member say to a system, one after the other. */
export class StationSums {
  private readonly problem: Problem;
  private readonly values: Float64Array;
  private readonly system: System;
  /** Parameter of each derivative at this station, how many, the derivatives, and those that are not zero. */
  private readonly index: Int32Array;
  private count = 0;
  private readonly slopes: Float64Array;
  private readonly acting: Int32Array;
  private readonly sums: Float64Array;
  private readonly pulls: Float64Array;

  constructor(problem: Problem, values: Float64Array, system: System) {
    this.problem = problem;
    this.values = values;
    this.system = system;
    const most = perMember + perBox * (problem.members.length - 1);
    this.index = new Int32Array(most);
    this.slopes = new Float64Array(most);
    this.acting = new Int32Array(most);
    this.sums = new Float64Array(most * most);
    this.pulls = new Float64Array(most);
  }

  add(member: Member, station: number, spread: number, residuals: Residuals): void {
    const at = this.problem.place.get(member.shaft) ?? 0;
    const sigma = exp(this.values[at + blurAt]);
    const steps = stepsOf(this.boxes(member, station, at, sigma));
    this.sums.fill(0, 0, this.count * this.count);
    this.pulls.fill(0, 0, this.count);
    this.addSamples(member, station, { steps, sigma, spread }, residuals);
    this.scatter();
  }

  /** The boxes that are met here; sets which parameter each derivative belongs to. */
  private boxes(member: Member, station: number, at: number, sigma: number): Box[] {
    const { along, distance, length } = member.sections.stations[station];
    for (let q = 0; q < perMember; q++) this.index[q] = at + q;
    this.count = perMember;
    const own = { at: 0, along, cosine: 1, distance, length, slot: 0, sigma };
    const boxes = [boxHere(stateAt(this.values, at), own)];
    for (const crossing of member.crossings[station]) {
      if (crossing.vague) continue;
      const other = this.problem.place.get(crossing.shaft);
      if (other === undefined) {
        boxes.push(boxHere(this.problem.others(crossing.shaft), { ...crossing, slot: -1, sigma }));
        continue;
      }
      boxes.push(boxHere(stateAt(this.values, other), { ...crossing, slot: this.count, sigma }));
      for (let q = 0; q < perBox; q++) this.index[this.count++] = other + q;
    }
    return boxes;
  }

  private addSamples(
    { sections, crossings }: Member,
    station: number,
    { steps, sigma, spread }: { steps: readonly Step[]; sigma: number; spread: number },
    residuals: Residuals,
  ): void {
    const { offsets, levels } = sections;
    const { along } = sections.stations[station];
    const base = station * offsets.length;
    const slopes = this.slopes;
    for (let o = 0; o < offsets.length; o++) {
      const x = offsets[o];
      const level = levels[base + o];
      if (Number.isNaN(level) || isVague(crossings[station], x, sigma)) continue;
      slopes.fill(0, 0, this.count);
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
      this.system.cost += z <= huber ? z * z : huber * (2 * z - huber);
      this.addProducts((z <= huber ? 1 : huber / z) / (spread * spread), r);
    }
  }

  private addProducts(weight: number, residual: number): void {
    const slopes = this.slopes;
    const acting = this.acting;
    const sums = this.sums;
    const count = this.count;
    let n = 0;
    for (let p = 0; p < count; p++) {
      if (slopes[p] === 0) continue;
      acting[n++] = p;
      const w = weight * slopes[p];
      const row = p * count;
      this.pulls[p] += w * residual;
      for (let i = 0; i < n; i++) sums[row + acting[i]] += w * slopes[acting[i]];
    }
  }

  private scatter(): void {
    const { index, sums, pulls, count } = this;
    const { matrix, gradient } = this.system;
    for (let p = 0; p < count; p++) {
      const i = index[p];
      gradient[i] += pulls[p];
      for (let q = 0; q <= p; q++) {
        const j = index[q];
        if (i >= j) matrix[i][j] += sums[p * count + q];
        else matrix[j][i] += sums[p * count + q];
      }
    }
  }
}

/** Samples within the blurred reach of a shaft whose part here is not known. */
function isVague(crossings: readonly Crossing[], x: number, sigma: number): boolean {
  for (const c of crossings) if (c.vague && Math.abs(x - c.at) < c.reach + 1.5 * sigma) return true;
  return false;
}
