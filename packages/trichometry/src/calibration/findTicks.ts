/** Ruler or stage micrometer: ticks at equal distances, level or upright, tilted by a few degrees at most. */
import type { Raster } from "../picture/raster.ts";
import { type Comb, fitComb } from "./fitComb.ts";
import type { ScaleProposal } from "./scaleProposal.ts";
import { tickPositions } from "./tickPositions.ts";

/** Rows that are averaged into one profile, and how far the next strip lies, px. */
const stripHeight = 10;
const stripStep = 5;
/** Ticks are followed over so many px at least from the first strip's middle to the last one's: letters are lower. */
const leastHeight = 20;
/** How far the pitch may differ between strips of one ruler, and how steep its ticks may stand, px per px. */
const samePitch = 0.01;
const steepest = 0.15;

interface StripComb extends Comb {
  /** Middle of the strip, px. */
  readonly middle: number;
}

/** The ruler with the most ticks; null where there is none. */
export function findTicks(raster: Raster): ScaleProposal | null {
  const candidates = [false, true].flatMap((turned) => {
    const found = longestRuler(combsOf(raster, turned));
    return found === null ? [] : [{ ...found, turned }];
  });
  const best = candidates.sort((a, b) => b.last - b.first - (a.last - a.first))[0];
  return best === undefined ? null : proposalOf(best);
}

function combsOf(raster: Raster, turned: boolean): StripComb[] {
  const [long, across] = turned ? [raster.height, raster.width] : [raster.width, raster.height];
  const combs: StripComb[] = [];
  for (let from = 0; from + stripHeight <= across; from += stripStep) {
    const profile = profileOf(raster, { turned, from, long });
    for (const sign of [1, -1] as const) {
      const comb = fitComb(tickPositions(profile, sign));
      if (comb !== null) combs.push({ ...comb, middle: from + stripHeight / 2 });
    }
  }
  return combs;
}

/** Mean green of the strip's rows, column by column (of its columns, row by row, where `turned`). */
function profileOf(
  { data, width }: Raster,
  { turned, from, long }: { turned: boolean; from: number; long: number },
): Float64Array {
  const profile = new Float64Array(long);
  for (let along = 0; along < long; along++) {
    let sum = 0;
    for (let k = 0; k < stripHeight; k++) {
      const [x, y] = turned ? [from + k, along] : [along, from + k];
      sum += data[3 * (y * width + x) + 1];
    }
    profile[along] = sum / stripHeight;
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
      if (Math.abs(next.pitch / before.pitch - 1) > samePitch) continue;
      if (Math.abs(phaseBetween(before, next)) > steepest * step + 1) continue;
      group.push(next);
    }
    if (group[group.length - 1].middle - comb.middle < leastHeight) continue;
    const ruler = rulerOf(group);
    if (best === null || ruler.last - ruler.first > best.last - best.first) best = ruler;
  }
  return best;
}

/** How far the ticks of `b` lie from those of `a`, px, the nearest ones taken. */
function phaseBetween(a: Comb, b: Comb): number {
  const off = (b.start - a.start) / a.pitch;
  return (off - Math.round(off)) * a.pitch;
}

function rulerOf(group: readonly StripComb[]): Ruler {
  const longest = group.reduce((best, comb) =>
    comb.last - comb.first > best.last - best.first ? comb : best,
  );
  const shifts = group.map((comb) => ({ at: comb.middle - longest.middle, by: phaseBetween(longest, comb) }));
  const at2 = shifts.reduce((sum, { at }) => sum + at * at, 0);
  const slope = at2 === 0 ? 0 : shifts.reduce((sum, { at, by }) => sum + at * by, 0) / at2;
  const { start, pitch, pitchSd, first, last, middle } = longest;
  return { start, pitch, pitchSd, first, last, middle, slope };
}

/** The distance between tilted ticks is measured across them, not along the picture's row. */
function proposalOf(ruler: Ruler & { readonly turned: boolean }): ScaleProposal {
  const { start, pitch, pitchSd, first, last, middle, slope, turned } = ruler;
  const divisions = last - first;
  const norm = 1 / Math.sqrt(1 + slope * slope);
  const lengthPx = divisions * pitch * norm;
  const along = start + first * pitch;
  const from = [along, middle] as const;
  const to = [along + lengthPx * norm, middle - lengthPx * norm * slope] as const;
  const place = ([u, v]: readonly [number, number]): [number, number] => (turned ? [v, u] : [u, v]);
  return {
    shape: "ruler",
    from: place(from),
    to: place(to),
    lengthPx,
    relativeSd: Math.max(pitchSd / pitch, 0.1 / lengthPx),
    divisions,
    sentence: `${divisions + 1} ticks, ${(pitch * norm).toFixed(2)} px from one to the next.`,
  };
}
