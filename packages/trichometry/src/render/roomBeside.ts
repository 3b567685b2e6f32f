/** Whether a shaft has room beside its neighbours: pressed to the glass, shafts lie side by side and only cross or touch. */

export interface LyingShaft {
  /** mm on the scalp. */
  readonly rootMm: readonly [number, number];
  /** Radians. */
  readonly azimuth: number;
  readonly lengthMm: number;
  readonly diameterUm: number;
}

/**
 * How often shafts lie so near each other, relative to directions drawn without regard to the neighbour: mean distance of the
 * axes along the shaft in mean diameters, and the share that is kept. Set so that the distances of rendered axes have the
 * distribution that people marked on real frames (docs/validation/renderer.md); what hides behind another nobody marked.
 */
const kept: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.22, 0.01],
  [0.36, 0.15],
  [0.5, 0.38],
  [0.65, 0.6],
  [0.85, 1],
];

/** Share of shafts that stay where they are with these neighbours, 0–1. */
export function roomBeside(shaft: LyingShaft, neighbours: readonly LyingShaft[]): number {
  return neighbours.reduce((share, other) => share * shareKept(nearness(shaft, other)), 1);
}

function shareKept(ratio: number): number {
  for (let i = 1; i < kept.length; i++) {
    const [from, low] = kept[i - 1];
    const [to, high] = kept[i];
    if (ratio < to) return low + ((high - low) * (ratio - from)) / (to - from);
  }
  return 1;
}

/** Visible length of usual stubble, mm: at it the directions of a scalp's shafts are drawn. */
export const stubbleMm = 0.39;

/** After so many draws a shaft stays where the last one put it. */
export const mostTries = 10;

const stations = 8;

/** Mean distance of either axis from the other, the lesser of both, in mean diameters. */
function nearness(a: LyingShaft, b: LyingShaft): number {
  const diameterMm = (a.diameterUm + b.diameterUm) / 2000;
  return Math.min(meanDistance(a, b), meanDistance(b, a)) / diameterMm;
}

function meanDistance(a: LyingShaft, b: LyingShaft): number {
  const [ux, uy] = [Math.cos(a.azimuth), Math.sin(a.azimuth)];
  const [vx, vy] = [Math.cos(b.azimuth), Math.sin(b.azimuth)];
  let sum = 0;
  for (let k = 0; k < stations; k++) {
    const along = (a.lengthMm * (k + 0.5)) / stations;
    const x = a.rootMm[0] + ux * along - b.rootMm[0];
    const y = a.rootMm[1] + uy * along - b.rootMm[1];
    const t = Math.min(b.lengthMm, Math.max(0, x * vx + y * vy));
    sum += Math.hypot(x - vx * t, y - vy * t);
  }
  return sum / stations;
}
