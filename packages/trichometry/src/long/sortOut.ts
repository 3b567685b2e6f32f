/** Of shafts that were traced twice over, keeps one; where one runs onto another's axis, it is cut there. */
import type { TracedShaft } from "./traceShafts.ts";

/** Shortest piece that is kept, working pixels. */
const shortest = 14;

/** Those with the most edges to show for it come first; the others yield to them. */
export function sortOut(shafts: readonly TracedShaft[]): TracedShaft[] {
  const kept: TracedShaft[] = [];
  const worth = (s: TracedShaft): number => s.points.reduce((sum, p) => sum + [-0.5, 0.3, 1][p.edges], 0);
  for (const shaft of [...shafts].sort((a, b) => worth(b) - worth(a))) {
    for (const piece of freePieces(shaft, kept)) kept.push(piece);
  }
  return kept;
}

/** The parts of a shaft that do not run along another's axis; short stretches along one, as at a crossing, stay in. */
function freePieces(shaft: TracedShaft, others: readonly TracedShaft[]): TracedShaft[] {
  const near = others.filter((other) => boxesMeet(shaft, other));
  const along = shaft.points.map((_, i) => near.some((other) => runsAlong(shaft, i, other)));
  const allowed = Math.max(6, 2.5 * shaft.width) / 2;
  const pieces: [number, number][] = [];
  let from = -1;
  let last = -1;
  along.forEach((isAlong, i) => {
    if (isAlong) return;
    if (from >= 0 && i - last - 1 > allowed) {
      pieces.push([from, last]);
      from = -1;
    }
    if (from < 0) from = i;
    last = i;
  });
  if (from >= 0) pieces.push([from, last]);
  const whole = shaft.points.length;
  return pieces
    .filter(([a, b]) => (b - a) * 2 >= Math.max(shortest, 1.5 * shaft.width))
    .map(([a, b]) => ({
      ...shaft,
      points: shaft.points.slice(a, b + 1),
      ends: [a === 0 ? shaft.ends[0] : "lost", b === whole - 1 ? shaft.ends[1] : "lost"] as const,
    }));
}

/** Whether point `i` lies on the other's axis, or within the other, and both run the same way there. */
function runsAlong(shaft: TracedShaft, i: number, other: TracedShaft): boolean {
  const { x, y } = shaft.points[i];
  const reach = Math.max(
    0.35 * Math.max(shaft.width, other.width),
    0.5 * (other.width - shaft.width) + 0.2 * shaft.width,
  );
  let best = (reach + 0.5) ** 2;
  let at = -1;
  other.points.forEach((p, k) => {
    const d = (p.x - x) ** 2 + (p.y - y) ** 2;
    if (d < best) {
      best = d;
      at = k;
    }
  });
  if (at < 0 || !standsAlone(other, at)) return false;
  const [ux, uy] = directionAt(shaft.points, i);
  const [vx, vy] = directionAt(other.points, at);
  return Math.abs(ux * vx + uy * vy) > 0.94;
}

/** Whether the other shows both its edges around there, so that what is dark is no wider than it is. */
function standsAlone({ points }: TracedShaft, at: number): boolean {
  let both = 0;
  let n = 0;
  for (let k = Math.max(0, at - 3); k <= Math.min(points.length - 1, at + 3); k++) {
    if (points[k].edges === 2) both++;
    n++;
  }
  return 2 * both > n;
}

export function directionAt(points: TracedShaft["points"], i: number): [number, number] {
  const a = points[Math.max(0, i - 2)];
  const b = points[Math.min(points.length - 1, i + 2)];
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const size = Math.sqrt(dx * dx + dy * dy);
  return size > 0 ? [dx / size, dy / size] : [1, 0];
}

function boxesMeet(a: TracedShaft, b: TracedShaft): boolean {
  const margin = a.width + b.width;
  const [p, q] = [boxOf(a), boxOf(b)];
  return (
    p.left - margin < q.right &&
    q.left - margin < p.right &&
    p.top - margin < q.bottom &&
    q.top - margin < p.bottom
  );
}

function boxOf({ points }: TracedShaft) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, right, top, bottom };
}
