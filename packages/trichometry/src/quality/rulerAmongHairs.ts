/**
 * A ruler on the contact plate whose ticks were taken for hairs: parallel strokes that end on one line, at equal
 * distances. Its area is left out. Six hairs never stand so: among 150 hairs of a field less than once in a million.
 */
import type { MaskedPolygon } from "../counting/maskedArea.ts";
import { roundTo } from "../measurement/roundTo.ts";

type Place = readonly [number, number];
type Path = readonly Place[];

interface Stroke {
  readonly ends: readonly [Place, Place];
  /** Direction from the first end to the second, of length 1. */
  readonly along: Place;
}

/** Fewest ticks, share of the ticks between the outermost that must be seen, and smallest and largest distance, px. */
const fewestTicks = 6;
const leastSeen = 0.75;
const smallestPitch = 10;
const largestPitch = 260;
/** How far an end may lie from its place, px, and how far ticks may be from parallel and from upright on the ruler. */
const slackPx = 4;
const parallelCos = Math.cos((8 * Math.PI) / 180);
const uprightSin = Math.sin((60 * Math.PI) / 180);
/** How far the area reaches beyond the ticks that were seen, px. */
const margin = 8;

/** `paths`: centre-lines of everything that was found, px. Null where no ruler is among them. */
export function rulerAmongHairs(paths: readonly Path[]): MaskedPolygon | null {
  const strokes = paths.map(strokeOf);
  let best: Stroke[] = [];
  for (const [i, one] of strokes.entries())
    for (const other of strokes.slice(i + 1))
      for (const end of [0, 1] as const) {
        const chain = chainFrom(strokes, one, other, end);
        if (chain.length > best.length) best = chain;
      }
  return best.length < fewestTicks ? null : areaOf(best);
}

/** All strokes point into one half-plane, so that their ends can be compared. */
function strokeOf(path: Path): Stroke {
  const [a, b] = [path[0], path[path.length - 1]];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const forward = dy > 0 || (dy === 0 && dx > 0);
  const sign = forward ? 1 / length : -1 / length;
  return { ends: forward ? [a, b] : [b, a], along: [dx * sign, dy * sign] };
}

const isParallel = (a: Stroke, b: Stroke): boolean =>
  Math.abs(a.along[0] * b.along[0] + a.along[1] * b.along[1]) >= parallelCos;

/** The strokes at equal steps from `one` over `other` and on, to both sides; none where they cannot be a ruler's. */
function chainFrom(strokes: readonly Stroke[], one: Stroke, other: Stroke, end: 0 | 1): Stroke[] {
  if (!isParallel(one, other)) return [];
  const from = one.ends[end];
  let step: Place = [other.ends[end][0] - from[0], other.ends[end][1] - from[1]];
  const pitch = Math.sqrt(step[0] ** 2 + step[1] ** 2);
  const across = Math.abs(step[0] * one.along[1] - step[1] * one.along[0]) / (pitch || 1);
  if (pitch < smallestPitch || pitch > largestPitch || across < uprightSin) return [];
  const found: Stroke[] = [one];
  let outermost = [0, 0];
  for (const side of [1, -1] as const) {
    let missed = 0;
    for (let k = side; missed < 2; k += side) {
      const place: Place = [from[0] + k * step[0], from[1] + k * step[1]];
      const next = strokes.find((s) => isParallel(s, one) && isNear(s.ends[end], place));
      if (next === undefined) {
        missed++;
        continue;
      }
      missed = 0;
      found.push(next);
      step = [(next.ends[end][0] - from[0]) / k, (next.ends[end][1] - from[1]) / k];
      outermost = side === 1 ? [outermost[0], k] : [k, outermost[1]];
    }
  }
  return found.length >= leastSeen * (outermost[1] - outermost[0] + 1) ? found : [];
}

const isNear = (a: Place, b: Place): boolean => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 <= slackPx ** 2;

/** The rectangle around the ticks, along them and across, a tick's distance longer at both ends. */
function areaOf(ticks: readonly Stroke[]): MaskedPolygon {
  const [ux, uy] = ticks[0].along;
  const ends = ticks.flatMap((t) => t.ends);
  const alongs = ends.map(([x, y]) => x * ux + y * uy);
  const acrosses = ends.map(([x, y]) => y * ux - x * uy);
  const [a0, a1] = [Math.min(...alongs) - margin, Math.max(...alongs) + margin];
  const wide = (Math.max(...acrosses) - Math.min(...acrosses)) / (ticks.length - 1);
  const [c0, c1] = [Math.min(...acrosses) - wide, Math.max(...acrosses) + wide];
  const corner = (a: number, c: number): [number, number] => [
    roundTo(a * ux - c * uy, 2),
    roundTo(a * uy + c * ux, 2),
  ];
  return { reason: "ruler", polygon: [corner(a0, c0), corner(a1, c0), corner(a1, c1), corner(a0, c1)] };
}
