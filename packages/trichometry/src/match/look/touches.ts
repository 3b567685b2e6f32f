/** Whether two shafts lie against each other. */
import type { Ribbon } from "../../shafts/ribbon.ts";
import { axisDistance } from "./axisDistance.ts";

/** `gap` is what may lie between their edges, px. */
export function touches(p: Ribbon, q: Ribbon, gap: number): boolean {
  const pad = (p.width + q.width) / 2 + gap;
  const apartX = Math.max(
    Math.min(p.ax, p.bx) - Math.max(q.ax, q.bx),
    Math.min(q.ax, q.bx) - Math.max(p.ax, p.bx),
  );
  const apartY = Math.max(
    Math.min(p.ay, p.by) - Math.max(q.ay, q.by),
    Math.min(q.ay, q.by) - Math.max(p.ay, p.by),
  );
  if (apartX > pad || apartY > pad) return false;
  return Math.min(axisDistance(p, q).least, axisDistance(q, p).least) < pad;
}
