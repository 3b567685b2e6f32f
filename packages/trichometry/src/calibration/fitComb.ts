/** Ticks at equal distances among ticks, hairs and specks: the longest comb that nearly every tooth of is there. */
import type { Tick } from "./tickPositions.ts";

export interface Comb {
  /** Place of tooth 0 and distance between teeth, px. */
  readonly start: number;
  readonly pitch: number;
  /** Standard deviation of the pitch from the fit, px. */
  readonly pitchSd: number;
  /** Numbers of the outermost teeth that were seen. */
  readonly first: number;
  readonly last: number;
}

/** Fewest teeth, smallest pitch (px), share of teeth that must be seen, and how unlike in depth they may be. */
const fewestTeeth = 6;
const smallestPitch = 6;
const leastSeen = 0.85;
const mostUnlike = 0.35;
/** How far a tooth may lie from its place: a share of the pitch and a part of a pixel. */
const slackShare = 0.05;
const slackPx = 0.6;

export function fitComb(ticks: readonly Tick[]): Comb | null {
  let best: Comb | null = null;
  for (let i = 0; i < ticks.length; i++)
    for (const ahead of [1, 2, 3]) {
      const other = ticks[i + ahead];
      if (other === undefined || other.at - ticks[i].at < smallestPitch) continue;
      const comb = grow(ticks, i, other.at - ticks[i].at);
      if (comb !== null && (best === null || comb.last - comb.first > best.last - best.first)) best = comb;
    }
  return best;
}

interface Tooth {
  readonly number: number;
  readonly at: number;
  readonly depth: number;
}

/** Goes on to both sides tooth by tooth, the pitch refitted each time; one tooth in a row may be hidden. */
function grow(ticks: readonly Tick[], seed: number, roughPitch: number): Comb | null {
  const teeth: Tooth[] = [{ number: 0, ...ticks[seed] }];
  let line = { start: ticks[seed].at, pitch: roughPitch };
  for (const step of [1, -1] as const) {
    let missed = 0;
    for (let number = step; missed < 2; number += step) {
      const place = line.start + number * line.pitch;
      const slack = slackShare * line.pitch + slackPx;
      const tick = nearest(ticks, place);
      if (tick === null || Math.abs(tick.at - place) > slack) missed++;
      else {
        missed = 0;
        teeth.push({ number, ...tick });
        if (teeth.length > 2) line = fitLine(teeth);
      }
    }
  }
  return combOf(teeth);
}

function combOf(all: readonly Tooth[]): Comb | null {
  const teeth = withoutStrays(all);
  if (teeth.length < fewestTeeth) return null;
  const numbers = teeth.map(({ number }) => number);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  if (all.length < leastSeen * (last - first + 1)) return null;
  const depth = meanOf(teeth, (tooth) => tooth.depth);
  const unlike = Math.sqrt(meanOf(teeth, (tooth) => (tooth.depth - depth) ** 2));
  if (unlike > mostUnlike * depth) return null;
  const { start, pitch } = fitLine(teeth);
  const sd = Math.sqrt(
    (meanOf(teeth, ({ number, at }) => (at - start - number * pitch) ** 2) * teeth.length) /
      (teeth.length - 2),
  );
  if (sd > (slackShare * pitch + slackPx) / 2) return null;
  const middle = meanOf(teeth, ({ number }) => number);
  const spread = meanOf(teeth, ({ number }) => (number - middle) ** 2) * teeth.length;
  return { start, pitch, pitchSd: sd / Math.sqrt(spread), first, last };
}

/** Without teeth that a hair beside them drew away: farther from the line than three robust standard deviations. */
function withoutStrays(teeth: readonly Tooth[]): readonly Tooth[] {
  if (teeth.length < fewestTeeth) return teeth;
  const off = middleLine(teeth);
  const sizes = teeth.map((tooth) => Math.abs(off(tooth))).sort((a, b) => a - b);
  const limit = Math.max(0.15, 3 * 1.4826 * sizes[sizes.length >> 1]);
  return teeth.filter((tooth) => Math.abs(off(tooth)) <= limit);
}

/** Distance from the line whose slope is the median of all pairs' slopes (Theil and Sen). */
function middleLine(teeth: readonly Tooth[]): (tooth: Tooth) => number {
  const slopes: number[] = [];
  for (let a = 0; a < teeth.length; a++)
    for (let b = 0; b < a; b++)
      slopes.push((teeth[a].at - teeth[b].at) / (teeth[a].number - teeth[b].number));
  const pitch = medianOf(slopes);
  const start = medianOf(teeth.map(({ at, number }) => at - number * pitch));
  return ({ at, number }) => at - start - number * pitch;
}

const medianOf = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1];
const meanOf = (teeth: readonly Tooth[], f: (tooth: Tooth) => number): number =>
  teeth.reduce((sum, tooth) => sum + f(tooth), 0) / teeth.length;

function fitLine(teeth: readonly Tooth[]): { start: number; pitch: number } {
  const n = teeth.length;
  const k = teeth.reduce((sum, { number }) => sum + number, 0) / n;
  const x = teeth.reduce((sum, { at }) => sum + at, 0) / n;
  const kk = teeth.reduce((sum, { number }) => sum + (number - k) ** 2, 0);
  const kx = teeth.reduce((sum, { number, at }) => sum + (number - k) * (at - x), 0);
  const pitch = kx / kk;
  return { start: x - pitch * k, pitch };
}

/** Ticks stand from left to right. */
function nearest(ticks: readonly Tick[], place: number): Tick | null {
  let low = 0;
  let high = ticks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ticks[middle].at < place) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [ticks[low - 1], ticks[low]];
  if (before === undefined) return after ?? null;
  if (after === undefined) return before;
  return place - before.at < after.at - place ? before : after;
}
