/** How well two ends of traced shafts continue one another. */
import type { Plane } from "../picture/plane.ts";
import type { TrackPoint } from "./followShaft.ts";
import { contrastAt } from "./shaftSection.ts";
import type { TracedShaft } from "./traceShafts.ts";

/** Longest gap: over bright skin and where hair hides it, in widths and working pixels. */
const longestOpen = { widths: 1.5, px: 10 };
const longestHidden = { widths: 12, px: 60 };
/** Standard deviations of a true joint: angle (radians), offset from the line ahead (px and share of the gap), log width, level. */
const sd = { angle: 0.15, offset: 1.5, offsetShare: 0.08, width: 0.2, level: 0.25 };
const farAhead = 40;

export interface End {
  readonly piece: number;
  readonly isLast: boolean;
  readonly x: number;
  readonly y: number;
  readonly ux: number;
  readonly uy: number;
  /** Change of direction per px, outwards. */
  readonly bend: number;
}

export function endOf({ points, width }: TracedShaft, piece: number, isLast: boolean): End {
  const n = points.length;
  const at = (k: number): TrackPoint => points[isLast ? n - 1 - k : k];
  const reach = Math.min(n - 1, Math.max(6, Math.round(0.75 * width)));
  const [tip, middle, far] = [at(0), at(reach >> 1), at(reach)];
  const [ax, ay] = unit(tip.x - middle.x, tip.y - middle.y);
  const [bx, by] = unit(middle.x - far.x, middle.y - far.y);
  const turn = bx * ay - by * ax;
  const bend = turn / Math.max(4, reach);
  // The direction at the tip: that of the last half, turned on by a quarter of the way.
  const on = turn / 2;
  const [ux, uy] = unit(ax - on * ay, ay + on * ax);
  return { piece, isLast, x: tip.x, y: tip.y, ux, uy, bend };
}

function unit(x: number, y: number): [number, number] {
  const size = Math.sqrt(x * x + y * y);
  return size > 0 ? [x / size, y / size] : [1, 0];
}

export interface JointView {
  readonly shafts: readonly TracedShaft[];
  readonly plane: Plane;
  /** How much more finely than usual the picture is looked at; limits in pixels grow with it. */
  readonly grain: number;
}

/** Null where two ends cannot belong together; else squared deviations over their spread. */
export function jointCost(p: End, q: End, { shafts, plane, grain }: JointView): number | null {
  const [a, b] = [shafts[p.piece], shafts[q.piece]];
  if (p.piece === q.piece) return null;
  if (a.ends[p.isLast ? 1 : 0] === "border" || b.ends[q.isLast ? 1 : 0] === "border") return null;
  const dx = q.x - p.x;
  const dy = q.y - p.y;
  const gap = Math.sqrt(dx * dx + dy * dy);
  const width = (a.width + b.width) / 2;
  if (gap > Math.max(longestHidden.px * grain, longestHidden.widths * width)) return null;
  const ahead = (dx * (p.ux - q.ux) + dy * (p.uy - q.uy)) / 2;
  if (ahead < -1.5 * width) return null;
  const cosine = -(p.ux * q.ux + p.uy * q.uy);
  if (cosine < 0.3) return null;
  const way = Math.min(farAhead * grain, Math.max(0, ahead));
  const bend = Math.max(-0.03, Math.min(0.03, (p.bend - q.bend) / 2));
  const angle = p.ux * -q.uy + p.uy * q.ux - bend * way;
  const half = (bend * way * way) / 4;
  const asideP = -dx * p.uy + dy * p.ux - half * 2;
  const asideQ = dx * q.uy - dy * q.ux + half * 2;
  const offset = Math.min(Math.abs(asideP), Math.abs(asideQ));
  const far = Math.max(Math.abs(asideP), Math.abs(asideQ));
  const spread = sd.offset + sd.offsetShare * gap;
  const ratio = (a.width - b.width) / width;
  const level = (a.level - b.level) / (a.level + b.level);
  const open = openWay(p, q, gap, Math.min(a.level, b.level), plane);
  if (open > Math.max(longestOpen.px * grain, longestOpen.widths * width)) return null;
  return (
    (angle / sd.angle) ** 2 +
    (offset / spread) ** 2 +
    0.3 * (far / (2 * spread)) ** 2 +
    (ratio / sd.width) ** 2 / 2 +
    (level / sd.level) ** 2 +
    open / (3 * grain) +
    gap / (4 * width)
  );
}

/** How much of the gap lies on bright skin, working pixels. */
function openWay(p: End, q: End, gap: number, level: number, plane: Plane): number {
  const steps = Math.max(1, Math.round(gap));
  let open = 0;
  for (let k = 0; k <= steps; k++) {
    const f = k / steps;
    const place = { x: p.x + f * (q.x - p.x), y: p.y + f * (q.y - p.y), ux: p.ux, uy: p.uy };
    if (contrastAt(plane, place, 0) < 0.45 * level) open++;
  }
  return open;
}
