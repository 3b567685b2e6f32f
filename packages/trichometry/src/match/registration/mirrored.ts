/** A constellation as a mirror shows it, left and right exchanged. */
import type { Constellation } from "./constellation.ts";

export function mirrored(c: Constellation): Constellation {
  const { frame } = c;
  const axis = 2 * frame.x + frame.width;
  const flip = ([x, y]: readonly [number, number]): [number, number] => [axis - x, y];
  return {
    ...c,
    points: c.points.map((p) => ({
      ...p,
      x: axis * c.umPerPixel - p.x,
      hair: { ...p.hair, path: p.hair.path.map(flip) },
    })),
    masked: c.masked.map((m) => ({ ...m, polygon: m.polygon.map(flip) })),
  };
}
