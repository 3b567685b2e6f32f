/** From the contrast of a picture to its long shafts: traced, chosen, and joined through what hides them. */
import type { Plane } from "../picture/plane.ts";
import { chooseShafts } from "./chooseShafts.ts";
import { findHidden } from "./findHidden.ts";
import { findSeeds, type Seed } from "./findSeeds.ts";
import { joinEnds } from "./joinEnds.ts";
import { type LongLook, lookAtLong } from "./lookAtLong.ts";
import { toBorder } from "./toBorder.ts";
import { type TracedShaft, traceShafts } from "./traceShafts.ts";

/** Shafts at least this dark, as a share of the usual contrast, are clear. */
const clearFrom = 0.6;
const fewestClear = 3;
/**
 * Where clear shafts are wider than this (median, working pixels; 120 µm) the picture is looked at too finely, and limits in
 * pixels grow with how much wider they are than usual ones.
 */
const tooWide = 11;
const usualPx = 8;

export function longShafts(plane: Plane, usualContrast: number): TracedShaft[] {
  const look = lookAtLong(plane, usualContrast);
  const seeds = findSeeds(look);
  const width = usualWidth(seeds, usualContrast);
  const grain = width > tooWide ? width / usualPx : 1;
  const chosen = chooseShafts(traceShafts(look, { seeds, width, grain }), plane);
  const hidden = hiddenAmong(chosen, look);
  const all = hidden.length > 0 ? chooseShafts([...chosen, ...hidden], plane) : chosen;
  return joinEnds(all, plane, grain).map((shaft) => toBorder(shaft, plane));
}

/** Median width of the seeds on clear shafts. */
function usualWidth(seeds: readonly Seed[], usualContrast: number): number {
  const widths = seeds.filter((s) => s.contrast > clearFrom * usualContrast).map((s) => s.width);
  return widths.length > 0 ? median(widths) : 7.5;
}

function hiddenAmong(chosen: readonly TracedShaft[], { smooth, usualContrast }: LongLook): TracedShaft[] {
  const clear = chosen.filter((s) => s.level > clearFrom * usualContrast);
  if (clear.length < fewestClear) return [];
  const usual = { width: median(clear.map((s) => s.width)), level: median(clear.map((s) => s.level)) };
  return findHidden(smooth, chosen, usual);
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1];
