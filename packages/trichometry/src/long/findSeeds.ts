/** Places where a single shaft lies free, with its direction and width: where tracing begins. */
import type { Plane } from "../picture/plane.ts";
import { lineDirection, ridge } from "../thin/ridge.ts";
import type { LongLook } from "./lookAtLong.ts";
import { contrastAt, edgesFromAxis, type Place } from "./shaftSection.ts";
import { textureAt } from "./texture.ts";

export interface Seed extends Place {
  readonly width: number;
  /** Contrast on the axis. */
  readonly level: number;
  /** How much it stands out from the skin beside it. */
  readonly contrast: number;
}

/** Scales of the ridge filter, working pixels: shafts of 2 to 18 px have a ridge at one of them. */
const scales = [1.4, 2.8, 5] as const;
/** Half the stretch over which a seed must be even, and the widest shaft, working pixels. */
const stretch = 5;
const widest = 20;
/** Least ridge strength: a share of the usual contrast for dark areas, or times the texture of the skin for thin lines. */
const leastShare = 0.15;
const leastOverTexture = 2.2;

export function findSeeds({ plane, smooth, texture, usualContrast }: LongLook): Seed[] {
  const seeds: Seed[] = [];
  for (const scale of scales) {
    const look = ridge(plane, scale);
    const { width, height, data } = look.strength;
    const margin = Math.ceil(scale) + 2;
    for (let y = margin; y < height - margin; y++) {
      for (let x = margin + (y & 1); x < width - margin; x += 2) {
        const own = data[y * width + x];
        const least = Math.min(leastShare * usualContrast, leastOverTexture * textureAt(texture, x, y));
        if (own < (scale === scales[0] ? least : leastShare * usualContrast)) continue;
        const [ux, uy] = lineDirection(look.smooth, x, y);
        const seed = seedAt(smooth, { x, y, ux, uy });
        if (seed !== null && seed.width < 4.5 * scale && seed.width > 0.6 * scale) seeds.push(seed);
      }
    }
  }
  return seeds;
}

/** Null where the sections before, at and behind the place are not those of one free shaft. */
function seedAt(smooth: Plane, place: Place): Seed | null {
  const level = contrastAt(smooth, place, 0);
  if (level <= 0) return null;
  const most = widest / 2 + 2;
  const sections = [-stretch, 0, stretch].map((ahead) =>
    edgesFromAxis(smooth, place, ahead, level / 2, most),
  );
  const [before, here, after] = sections;
  if (before === null || here === null || after === null) return null;
  const widths = [before, here, after].map(([left, right]) => right - left);
  const middles = [before, here, after].map(([left, right]) => (left + right) / 2);
  const width = (widths[0] + widths[1] + widths[2]) / 3;
  if (width > widest || Math.max(...widths) - Math.min(...widths) > 0.25 * width + 1) return null;
  if (Math.abs(middles[0] - 2 * middles[1] + middles[2]) > 1.5) return null;
  const outside = [-stretch, 0, stretch].flatMap((ahead, k) => [
    contrastAt(smooth, place, middles[k] - widths[k] / 2 - 2, ahead),
    contrastAt(smooth, place, middles[k] + widths[k] / 2 + 2, ahead),
  ]);
  if (outside.some((v) => v > 0.45 * level)) return null;
  const turn = (middles[2] - middles[0]) / (2 * stretch);
  if (Math.abs(turn) > 0.35) return null;
  const [vx, vy] = [place.ux - turn * place.uy, place.uy + turn * place.ux];
  const size = Math.sqrt(vx * vx + vy * vy);
  const beside = outside.reduce((sum, v) => sum + v, 0) / outside.length;
  return {
    x: place.x - middles[1] * place.uy,
    y: place.y + middles[1] * place.ux,
    ux: vx / size,
    uy: vy / size,
    width,
    level,
    contrast: level - beside,
  };
}
