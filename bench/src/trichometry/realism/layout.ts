/** How the hairs of a picture lie: density, units, touching shafts, lengths, directions. */
import { axisDistance, type KnownHair, type KnownPicture, toSegment } from "./picture.ts";

export interface Layout {
  readonly hairsPerCm2: number;
  readonly unitsPerCm2: number;
  /** Units by size: one, two, three, four or more. */
  readonly unitSizes: readonly [number, number, number, number];
  /** Distance of each unit to the nearest other, mm. */
  readonly nearestUnitMm: readonly number[];
  /** Of each hair: distance of its axis to the nearest other axis, px at the picture's scale. */
  readonly nearestAxisPx: readonly number[];
  /** Of each hair: mean distance of its axis to another axis along its length, the least over the others, px. */
  readonly besideAxisPx: readonly number[];
  readonly lengthMm: readonly number[];
  /** Length of the mean direction vector. */
  readonly resultant: number;
  /** Pairs within a unit: root distance across the shafts, mm; angle, degrees, negative when the shafts close. */
  readonly pairs: readonly { acrossMm: number; closingDeg: number }[];
}

/** Roots nearer than this belong to one unit (design notes, section 7). */
const unitReachMm = 0.22;

export function layoutOf(picture: KnownPicture): Layout {
  const { hairs, raster } = picture;
  const mm = picture.umPerPixel / 1000;
  const areaCm2 = (raster.width * raster.height * mm * mm) / 100;
  const units = unitsOf(picture);
  const sizes: [number, number, number, number] = [0, 0, 0, 0];
  for (const unit of units) sizes[Math.min(4, unit.length) - 1]++;
  const centres = units.map((unit) => [
    unit.reduce((sum, i) => sum + hairs[i].root[0], 0) / unit.length,
    unit.reduce((sum, i) => sum + hairs[i].root[1], 0) / unit.length,
  ]);
  const angles = hairs.map((h) => Math.atan2(h.tip[1] - h.root[1], h.tip[0] - h.root[0]));
  const sum = angles.reduce(([c, s], a) => [c + Math.cos(a), s + Math.sin(a)], [0, 0]);
  return {
    hairsPerCm2: hairs.length / areaCm2,
    unitsPerCm2: units.length / areaCm2,
    unitSizes: sizes,
    nearestUnitMm: centres.map(
      (a, i) => mm * nearest(centres, i, (b) => Math.hypot(a[0] - b[0], a[1] - b[1])),
    ),
    nearestAxisPx: hairs.map((a, i) => nearest(hairs, i, (b) => axisDistance(a, b))),
    besideAxisPx: hairs.map((a, i) => nearest(hairs, i, (b) => meanDistance(a, b))),
    lengthMm: hairs.map((h) => mm * Math.hypot(h.tip[0] - h.root[0], h.tip[1] - h.root[1])),
    resultant: Math.hypot(sum[0], sum[1]) / Math.max(1, hairs.length),
    pairs: pairsOf(picture, angles),
  };
}

function meanDistance(a: KnownHair, b: KnownHair): number {
  const points = 20;
  let sum = 0;
  for (let k = 0; k < points; k++) {
    const t = k / (points - 1);
    const at = [a.root[0] + t * (a.tip[0] - a.root[0]), a.root[1] + t * (a.tip[1] - a.root[1])] as const;
    sum += toSegment(at, b.root, b.tip);
  }
  return sum / points;
}

function nearest<T>(all: readonly T[], own: number, distance: (other: T) => number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [i, other] of all.entries()) if (i !== own) least = Math.min(least, distance(other));
  return least;
}

function unitsOf({ hairs, umPerPixel }: KnownPicture): number[][] {
  const label = hairs.map((_, i) => i);
  const top = (i: number): number => (label[i] === i ? i : top(label[i]));
  for (const [i, a] of hairs.entries()) {
    for (let j = 0; j < i; j++) {
      const distance = Math.hypot(a.root[0] - hairs[j].root[0], a.root[1] - hairs[j].root[1]);
      if ((distance * umPerPixel) / 1000 < unitReachMm) label[top(i)] = top(j);
    }
  }
  const groups = new Map<number, number[]>();
  for (const i of hairs.keys()) groups.set(top(i), [...(groups.get(top(i)) ?? []), i]);
  return [...groups.values()];
}

function pairsOf({ hairs, umPerPixel }: KnownPicture, angles: readonly number[]): Layout["pairs"] {
  const mm = umPerPixel / 1000;
  const found: { acrossMm: number; closingDeg: number }[] = [];
  for (let i = 0; i < hairs.length; i++) {
    for (let j = 0; j < i; j++) {
      const [dx, dy] = [hairs[j].root[0] - hairs[i].root[0], hairs[j].root[1] - hairs[i].root[1]];
      if (Math.hypot(dx, dy) * mm >= unitReachMm) continue;
      const mean = Math.atan2(
        Math.sin(angles[i]) + Math.sin(angles[j]),
        Math.cos(angles[i]) + Math.cos(angles[j]),
      );
      const across = -dx * Math.sin(mean) + dy * Math.cos(mean);
      const turn = angles[j] - angles[i];
      const angle = Math.atan2(Math.sin(turn), Math.cos(turn)) * Math.sign(across || 1);
      found.push({ acrossMm: Math.abs(across) * mm, closingDeg: (angle * 180) / Math.PI });
    }
  }
  return found;
}
