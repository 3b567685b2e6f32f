/** Joins the ends of traced pieces that continue one another, through what hides them: the best joints over all ends at once. */
import { assignOptimally } from "@anagen/numerics";
import type { Plane } from "../picture/plane.ts";
import type { TrackPoint } from "./followShaft.ts";
import { endOf, jointCost } from "./joint.ts";
import type { TracedShaft } from "./traceShafts.ts";

/** A joint that costs more is none. */
const dearest = 14;

/** `grain`: how much more finely than usual the picture is looked at. */
export function joinEnds(shafts: readonly TracedShaft[], plane: Plane, grain = 1): TracedShaft[] {
  const ends = shafts.flatMap((shaft, piece) => [endOf(shaft, piece, false), endOf(shaft, piece, true)]);
  const costs = ends.map((p, i) =>
    Float64Array.from(ends, (q, j) => {
      if (i === j) return dearest;
      const cost = jointCost(p, q, { shafts, plane, grain });
      return cost === null ? 4 * dearest : 2 * cost;
    }),
  );
  const chosen = ends.length > 0 ? assignOptimally(costs) : [];
  const partner = ends.map(() => -1);
  chosen.forEach((j, i) => {
    if (i < j && chosen[j] === i && costs[i][j] < 2 * dearest) {
      partner[i] = j;
      partner[j] = i;
    }
  });
  return chained(shafts, partner);
}

function chained(shafts: readonly TracedShaft[], partner: readonly number[]): TracedShaft[] {
  const done = shafts.map(() => false);
  const out: TracedShaft[] = [];
  const walk = (start: number): void => {
    const pieces: TracedShaft[] = [];
    for (let end = start; end >= 0 && !done[end >> 1]; ) {
      const piece = end >> 1;
      done[piece] = true;
      pieces.push(end & 1 ? reversed(shafts[piece]) : shafts[piece]);
      end = partner[end ^ 1];
    }
    out.push(pieces.length === 1 ? pieces[0] : asOne(pieces));
  };
  partner.forEach((other, end) => {
    if (other < 0 && !done[end >> 1]) walk(end);
  });
  // What is left are rings; each opens where it began.
  shafts.forEach((_, piece) => {
    if (!done[piece]) walk(2 * piece);
  });
  return out;
}

const reversed = (s: TracedShaft): TracedShaft => ({
  ...s,
  points: [...s.points].reverse(),
  ends: [s.ends[1], s.ends[0]],
});

function asOne(pieces: readonly TracedShaft[]): TracedShaft {
  const points: TrackPoint[] = [];
  for (const piece of pieces) appendOnward(points, piece.points);
  const total = pieces.reduce((sum, p) => sum + p.points.length, 0);
  const mean = (of: (p: TracedShaft) => number): number =>
    pieces.reduce((sum, p) => sum + of(p) * p.points.length, 0) / total;
  return {
    points,
    width: mean((p) => p.width),
    level: mean((p) => p.level),
    clearness: Math.max(...pieces.map((p) => p.clearness)),
    ends: [pieces[0].ends[0], pieces[pieces.length - 1].ends[1]],
  };
}

/** Ends that overlap are taken back until the way leads on; the gap is filled with hidden points. */
function appendOnward(points: TrackPoint[], next: readonly TrackPoint[]): void {
  if (points.length === 0) {
    points.push(...next);
    return;
  }
  const inner = next[Math.min(next.length - 1, 3)];
  const leadsOn = (p: TrackPoint, q: TrackPoint): boolean =>
    (next[0].x - q.x) * (q.x - p.x) + (next[0].y - q.y) * (q.y - p.y) > 0 ||
    (inner.x - next[0].x) * (next[0].x - q.x) + (inner.y - next[0].y) * (next[0].y - q.y) > 0;
  while (points.length > 4 && !leadsOn(points[points.length - 3], points[points.length - 1])) points.pop();
  const last = points[points.length - 1];
  const gap = Math.sqrt((next[0].x - last.x) ** 2 + (next[0].y - last.y) ** 2);
  for (let k = 2; k < gap; k += 2) {
    const f = k / gap;
    points.push({ x: last.x + f * (next[0].x - last.x), y: last.y + f * (next[0].y - last.y), edges: 0 });
  }
  points.push(...next);
}
