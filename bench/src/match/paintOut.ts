/** A picture with some of its hairs painted out, then warped, lit anew and compressed anew: a second visit with a known loss. */
import { decodePicture, encodePicture } from "@anagen/clinic/pictures";
import { randomStream } from "@anagen/numerics";
import type { Raster } from "@anagen/trichometry";

type Point = readonly [number, number];

export interface PaintedHair {
  readonly root: Point;
  readonly tip: Point;
}

/** Half the width that is painted, and how far beside the shaft the skin is taken from, px. */
const half = 17;
const beside = 40;

/**
 * Hairs that can be painted out without touching another: no other hair's axis within two shaft widths, and skin to copy on
 * one side.
 */
export function standAlone(hairs: readonly PaintedHair[]): PaintedHair[] {
  return hairs.filter((hair) => {
    const others = hairs.filter((h) => h !== hair);
    return others.every((h) => apart(hair, h) > half + 18) && sideOf(hair, others) !== 0;
  });
}

/** Copies the skin beside each hair over it; the edge of the copy fades over a few pixels. */
export function paintOut(
  raster: Raster,
  chosen: readonly PaintedHair[],
  all: readonly PaintedHair[],
): Raster {
  const data = raster.data.slice();
  for (const hair of chosen) {
    const others = all.filter((h) => h !== hair);
    const side = sideOf(hair, others) || 1;
    const { ux, uy, length } = axisOf(hair);
    const [x0, x1] = [Math.min(hair.root[0], hair.tip[0]) - 30, Math.max(hair.root[0], hair.tip[0]) + 30];
    const [y0, y1] = [Math.min(hair.root[1], hair.tip[1]) - 30, Math.max(hair.root[1], hair.tip[1]) + 30];
    for (let y = Math.max(0, Math.floor(y0)); y <= Math.min(raster.height - 1, y1); y++) {
      for (let x = Math.max(0, Math.floor(x0)); x <= Math.min(raster.width - 1, x1); x++) {
        const [px, py] = [x - hair.root[0], y - hair.root[1]];
        const along = px * ux + py * uy;
        const off = Math.abs(py * ux - px * uy);
        // The root's shade under the skin reaches on behind the root.
        const out = Math.max(off - half, -24 - along, along - length - 16);
        const cover = Math.min(1, Math.max(0, 0.5 - out / 6));
        if (cover === 0) continue;
        const u = Math.min(raster.width - 1, Math.max(0, Math.round(x - side * beside * uy)));
        const v = Math.min(raster.height - 1, Math.max(0, Math.round(y + side * beside * ux)));
        for (let c = 0; c < 3; c++) {
          const at = 3 * (y * raster.width + x) + c;
          data[at] = Math.round(data[at] + cover * (raster.data[3 * (v * raster.width + u) + c] - data[at]));
        }
      }
    }
  }
  return { ...raster, data };
}

/** Turned, shifted, scaled, unevenly stretched, lit anew (gain, colour, slope) and saved as JPEG once more. */
export async function asSecondVisit(
  raster: Raster,
  seed: number,
): Promise<{ raster: Raster; sha256: string }> {
  const source = randomStream({ seed, stream: 0x2f1d });
  const between = (low: number, high: number) => low + (high - low) * source.uniform();
  const turn = between(-0.17, 0.17);
  const [sx, sy] = [between(0.95, 1.05), between(0.95, 1.05)];
  const [dx, dy] = [between(-0.1, 0.1) * raster.width, between(-0.1, 0.1) * raster.height];
  const [p, q] = [between(0, 6.28), between(0, 6.28)];
  const gains = [0, 1, 2].map(() => between(0.88, 1.12));
  const slope = between(-0.15, 0.15);
  const data = new Uint8Array(raster.data.length);
  const [cx, cy] = [raster.width / 2, raster.height / 2];
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  for (let y = 0, o = 0; y < raster.height; y++) {
    for (let x = 0; x < raster.width; x++, o += 3) {
      const u0 = x + 6 * Math.sin((2 * Math.PI * y) / 900 + p);
      const v0 = y + 6 * Math.sin((2 * Math.PI * x) / 1100 + q);
      const [a, b] = [(u0 - cx) * sx, (v0 - cy) * sy];
      const light = 1 + (slope * (x - cx)) / cx;
      for (let k = 0; k < 3; k++)
        data[o + k] = Math.min(
          255,
          Math.round(sample(raster, cx + c * a - s * b + dx, cy + s * a + c * b + dy, k) * gains[k] * light),
        );
    }
  }
  const file = await encodePicture({ ...raster, data }, "jpeg", { quality: Math.round(between(78, 92)) });
  const decoded = await decodePicture(file);
  if (!decoded.ok) throw new Error(decoded.problem.sentence);
  return { raster: decoded.raster, sha256: decoded.sha256 };
}

/** Bilinear; beyond the border the border's own value. */
function sample({ data, width, height }: Raster, x: number, y: number, channel: number): number {
  const i = Math.min(width - 2, Math.max(0, Math.floor(x)));
  const j = Math.min(height - 2, Math.max(0, Math.floor(y)));
  const [tx, ty] = [Math.min(1, Math.max(0, x - i)), Math.min(1, Math.max(0, y - j))];
  const at = 3 * (j * width + i) + channel;
  const top = data[at] + tx * (data[at + 3] - data[at]);
  const low = data[at + 3 * width] + tx * (data[at + 3 * width + 3] - data[at + 3 * width]);
  return top + ty * (low - top);
}

/** 1 or −1: the side on which no other hair lies where the skin is copied from; 0 where both are taken. */
function sideOf(hair: PaintedHair, others: readonly PaintedHair[]): -1 | 0 | 1 {
  const { ux, uy } = axisOf(hair);
  for (const side of [1, -1] as const) {
    const shifted = {
      root: [hair.root[0] - side * beside * uy, hair.root[1] + side * beside * ux] as const,
      tip: [hair.tip[0] - side * beside * uy, hair.tip[1] + side * beside * ux] as const,
    };
    if (others.every((h) => apart(shifted, h) > half + 12)) return side;
  }
  return 0;
}

function axisOf({ root, tip }: PaintedHair) {
  const length = Math.max(1, Math.hypot(tip[0] - root[0], tip[1] - root[1]));
  return { ux: (tip[0] - root[0]) / length, uy: (tip[1] - root[1]) / length, length };
}

/** Least distance of points along both axes, px. */
function apart(p: PaintedHair, q: PaintedHair): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = -1; i <= 11; i++) {
    for (let j = -1; j <= 11; j++) {
      const at = (h: PaintedHair, k: number): Point => [
        h.root[0] + ((h.tip[0] - h.root[0]) * k) / 10,
        h.root[1] + ((h.tip[1] - h.root[1]) * k) / 10,
      ];
      const [a, b] = [at(p, i), at(q, j)];
      least = Math.min(least, Math.hypot(a[0] - b[0], a[1] - b[1]));
    }
  }
  return least;
}
