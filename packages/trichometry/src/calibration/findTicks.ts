/** Ruler or stage micrometer: ticks at equal distances, whichever way it lies. */

import { roundTo } from "../measurement/roundTo.ts";
import type { Raster } from "../picture/raster.ts";
import { type Comb, fitComb } from "./fitComb.ts";
import type { ScaleProposal } from "./scaleProposal.ts";
import { tickPositions } from "./tickPositions.ts";

/** Rows that are averaged into one profile, and how far the next strip lies, px. */
const stripHeight = 10;
const stripStep = 5;
/** Ticks are followed over so many px at least from the first strip's middle to the last one's: letters are lower. */
const leastHeight = 20;
/** How far the pitch may differ between strips of one ruler, and how askew its ticks may stand in them, px per px. */
const samePitch = 0.01;
const steepest = 0.15;
/** The picture is read in so many directions, 15 degrees apart: between two of them ticks stand askew by 0.13 at most. */
const directions = 12;

interface StripComb extends Comb {
  /** Middle of the strip, px. */
  readonly middle: number;
}

/** The ruler with the most ticks; null where there is none. */
export function findTicks(raster: Raster): ScaleProposal | null {
  let best: (Ruler & { readonly view: TurnedView }) | null = null;
  for (let k = 0; k < directions; k++) {
    const view = turnedView(raster, (k * Math.PI) / directions);
    const ruler = longestRuler(combsOf(view));
    if (ruler !== null && (best === null || ruler.last - ruler.first > best.last - best.first))
      best = { ...ruler, view };
  }
  return best === null ? null : proposalOf(best, best.view);
}

/** The picture's green, read along a direction; `along` and `across` start where the first pixel is met. */
interface TurnedView {
  readonly raster: Raster;
  readonly cos: number;
  readonly sin: number;
  readonly alongFrom: number;
  readonly acrossFrom: number;
  readonly length: number;
  readonly breadth: number;
}

function turnedView(raster: Raster, angle: number): TurnedView {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners = [0, raster.width].flatMap((x) => [0, raster.height].map((y) => [x, y] as const));
  const along = corners.map(([x, y]) => x * cos + y * sin);
  const across = corners.map(([x, y]) => y * cos - x * sin);
  const [alongFrom, acrossFrom] = [Math.min(...along), Math.min(...across)];
  return {
    raster,
    cos,
    sin,
    alongFrom,
    acrossFrom,
    length: Math.floor(Math.max(...along) - alongFrom),
    breadth: Math.floor(Math.max(...across) - acrossFrom),
  };
}

function combsOf(view: TurnedView): StripComb[] {
  const combs: StripComb[] = [];
  for (let from = 0; from + stripHeight <= view.breadth; from += stripStep) {
    const profile = profileOf(view, from);
    for (const sign of [1, -1] as const) {
      const comb = fitComb(tickPositions(profile, sign));
      if (comb !== null) combs.push({ ...comb, middle: from + stripHeight / 2 });
    }
  }
  return combs;
}

/** Mean green of the strip at each place along it; outside the picture the last value goes on, so that nothing stands out. */
function profileOf(view: TurnedView, from: number): Float64Array {
  const { raster, cos, sin, alongFrom, acrossFrom, length } = view;
  const { data, width, height } = raster;
  const profile = new Float64Array(length);
  const inside = new Uint8Array(length);
  for (let row = 0; row < stripHeight; row++) {
    const across = acrossFrom + from + row + 0.5;
    // A little more than 0, so that an exact pixel border is not missed by a rounding error.
    const [x0, y0] = [alongFrom * cos - across * sin + 1e-9, alongFrom * sin + across * cos + 1e-9];
    for (let k = 0; k < length; k++) {
      const x = x0 + (k + 0.5) * cos;
      const y = y0 + (k + 0.5) * sin;
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      profile[k] += data[3 * ((y | 0) * width + (x | 0)) + 1];
      inside[k]++;
    }
  }
  let last = 0;
  for (let k = 0; k < length; k++) {
    if (inside[k] > stripHeight / 2) last = profile[k] / inside[k];
    profile[k] = last;
  }
  return profile;
}

interface Ruler {
  readonly start: number;
  readonly pitch: number;
  readonly pitchSd: number;
  readonly first: number;
  readonly last: number;
  /** Strip middle that `start` belongs to. */
  readonly middle: number;
  /** How far the ticks move along the ruler for each px across it. */
  readonly slope: number;
}

/** Neighbouring strips with one pitch, whose ticks follow on from one another. */
function longestRuler(combs: readonly StripComb[]): Ruler | null {
  let best: Ruler | null = null;
  for (const comb of combs) {
    const group = [comb];
    for (const next of combs) {
      const before = group[group.length - 1];
      const step = next.middle - before.middle;
      if (step <= 0 || step > 2 * stripStep) continue;
      if (!isSameRuler(before, next)) continue;
      if (Math.abs(phaseBetween(before, next)) > steepest * step + 1) continue;
      group.push(next);
    }
    if (group[group.length - 1].middle - comb.middle < leastHeight) continue;
    const ruler = rulerOf(group);
    if (best === null || ruler.last - ruler.first > best.last - best.first) best = ruler;
  }
  return best;
}

/** Equal pitches; or one a few times the other, where hair hides short ticks and every fifth, say, is longer. */
function isSameRuler(a: Comb, b: Comb): boolean {
  const ratio = Math.max(a.pitch, b.pitch) / Math.min(a.pitch, b.pitch);
  const times = Math.round(ratio);
  return times <= 10 && Math.abs(ratio / times - 1) <= samePitch;
}

/** How far the ticks of `b` lie from those of `a`, px, the nearest ones taken. */
function phaseBetween(a: Comb, b: Comb): number {
  const pitch = Math.min(a.pitch, b.pitch);
  const off = (b.start - a.start) / pitch;
  return (off - Math.round(off)) * pitch;
}

/** How the ticks move across the ruler is followed from strip to strip: over several of them they may move by a pitch. */
function rulerOf(group: readonly StripComb[]): Ruler {
  const longest = group.reduce((best, comb) =>
    comb.last - comb.first > best.last - best.first ? comb : best,
  );
  let moved = 0;
  const path = group.map((comb, k) => {
    if (k > 0) moved += phaseBetween(group[k - 1], comb);
    return { at: comb.middle, moved };
  });
  const at = path.reduce((sum, p) => sum + p.at, 0) / path.length;
  const mean = path.reduce((sum, p) => sum + p.moved, 0) / path.length;
  const spread = path.reduce((sum, p) => sum + (p.at - at) ** 2, 0);
  const slope = path.reduce((sum, p) => sum + (p.at - at) * (p.moved - mean), 0) / spread;
  const { start, pitch, pitchSd, first, last, middle } = longest;
  return { start, pitch, pitchSd, first, last, middle, slope };
}

/** The distance between ticks that stand askew is measured across them, not along the strip. */
function proposalOf(ruler: Ruler, view: TurnedView): ScaleProposal {
  const { start, pitch, pitchSd, first, last, middle, slope } = ruler;
  const divisions = last - first;
  const norm = 1 / Math.sqrt(1 + slope * slope);
  const lengthPx = divisions * pitch * norm;
  const along = start + first * pitch;
  const place = (u: number, v: number): [number, number] => {
    const [a, b] = [view.alongFrom + u, view.acrossFrom + v];
    return [roundTo(a * view.cos - b * view.sin, 2), roundTo(a * view.sin + b * view.cos, 2)];
  };
  return {
    shape: "ruler",
    from: place(along, middle),
    to: place(along + lengthPx * norm, middle - lengthPx * norm * slope),
    lengthPx,
    relativeSd: Math.max(pitchSd / pitch, 0.1 / lengthPx),
    divisions,
    sentence: `${divisions + 1} ticks, ${(pitch * norm).toFixed(2)} px from one to the next.`,
  };
}
