/** Traces every shaft of a picture of long hair from the places where it lies free, the clearest first. */
import type { Plane } from "../picture/plane.ts";
import type { Seed } from "./findSeeds.ts";
import { followShaft, type Track, type TrackPoint } from "./followShaft.ts";
import type { LongLook } from "./lookAtLong.ts";
import { textureAt } from "./texture.ts";

export interface TracedShaft {
  /** At steps of two working pixels, from one end to the other. */
  readonly points: readonly TrackPoint[];
  readonly width: number;
  /** Contrast on the axis. */
  readonly level: number;
  readonly ends: readonly [Track["end"], Track["end"]];
  /** Contrast over the texture of the skin around. */
  readonly clearness: number;
}

/** Least clearness times the root of the length over which both edges are seen (working pixels). */
const leastEvidence = 55;

/** Shortest shaft, working pixels, and the least points of it with both edges seen. */
const shortest = 14;
const fewestBoth = 4;

export interface TraceStart {
  readonly seeds: readonly Seed[];
  /** Width of the picture's usual shaft, working pixels, and how much more finely than usual it is looked at. */
  readonly width: number;
  readonly grain: number;
}

export function traceShafts(
  { plane, smooth, texture }: LongLook,
  { seeds, width: usual, grain }: TraceStart,
): TracedShaft[] {
  const rank = (s: Seed): number =>
    s.contrast * Math.min(1, s.width / usual) * (s.width > 1.35 * usual ? 0.5 : 1);
  const ranked = seeds.map((seed) => ({ seed, rank: rank(seed) }));
  ranked.sort((a, b) => b.rank - a.rank || a.seed.y - b.seed.y || a.seed.x - b.seed.x);
  const covered = new Uint8Array(plane.width * plane.height);
  const found: TracedShaft[] = [];
  for (const { seed } of ranked) {
    if (covered[Math.round(seed.y) * plane.width + Math.round(seed.x)]) continue;
    const shaft = traceFrom(smooth, seed, textureAt(texture, seed.x, seed.y), grain);
    if (shaft === null) continue;
    cover(covered, plane, shaft);
    found.push(shaft);
  }
  return found;
}

function traceFrom(smooth: Plane, seed: Seed, texture: number, grain: number): TracedShaft | null {
  const forth = followShaft(smooth, seed);
  const back = followShaft(smooth, { ...seed, ux: -seed.ux, uy: -seed.uy });
  const points = [...back.points.slice(1).reverse(), ...forth.points];
  const both = points.filter((p) => p.edges === 2).length;
  const width = (forth.width + back.width) / 2;
  const clearness = seed.contrast / texture;
  if (points.length * 2 < shortest * grain || both < fewestBoth) return null;
  if (clearness * Math.sqrt((both * 2) / grain) < leastEvidence) return null;
  return { points, width, level: seed.level, ends: [back.end, forth.end], clearness };
}

/** Marks the pixels of a shaft and one beside it. */
export function cover(covered: Uint8Array, plane: Plane, shaft: TracedShaft): void {
  const reach = shaft.width / 2 + 1;
  for (const { x, y } of shaft.points) {
    const [top, bottom] = [
      Math.max(0, Math.ceil(y - reach)),
      Math.min(plane.height - 1, Math.floor(y + reach)),
    ];
    for (let v = top; v <= bottom; v++) {
      const half = Math.sqrt(Math.max(0, reach * reach - (v - y) ** 2));
      const from = Math.max(0, Math.ceil(x - half));
      const to = Math.min(plane.width - 1, Math.floor(x + half));
      if (to >= from) covered.fill(1, v * plane.width + from, v * plane.width + to + 1);
    }
  }
}
