/** A picture with known hairs, from the renderer or from a set annotated by people, in one form for both. */
import type { Raster } from "@anagen/trichometry";

export interface KnownHair {
  readonly root: readonly [number, number];
  readonly tip: readonly [number, number];
}

export interface KnownPicture {
  readonly raster: Raster;
  readonly umPerPixel: number;
  readonly hairs: readonly KnownHair[];
  /** Area that shows marks of the viewer and no skin, px. */
  readonly noSkin: readonly { x: number; y: number; width: number; height: number }[];
}

/** Distance between two shafts' axes (straight segments), px; 0 where they cross. */
export function axisDistance(a: KnownHair, b: KnownHair): number {
  if (crosses(a, b)) return 0;
  return Math.min(
    toSegment(a.root, b.root, b.tip),
    toSegment(a.tip, b.root, b.tip),
    toSegment(b.root, a.root, a.tip),
    toSegment(b.tip, a.root, a.tip),
  );
}

export function toSegment(
  [px, py]: readonly [number, number],
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): number {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

function crosses(a: KnownHair, b: KnownHair): boolean {
  const side = (p: readonly number[], q: readonly number[], r: readonly number[]) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return (
    side(a.root, a.tip, b.root) !== side(a.root, a.tip, b.tip) &&
    side(b.root, b.tip, a.root) !== side(b.root, b.tip, a.tip)
  );
}

/** Mean of the channels, 0–255. */
export function brightness({ width, height, data }: Raster): Float32Array {
  const out = new Float32Array(width * height);
  for (let i = 0, o = 0; i < out.length; i++, o += 3) out[i] = (data[o] + data[o + 1] + data[o + 2]) / 3;
  return out;
}
