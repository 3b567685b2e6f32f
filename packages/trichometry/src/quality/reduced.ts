/** The picture made small by whole cells, for questions that need no detail. */
import type { Raster } from "../picture/raster.ts";

export interface Reduced {
  /** Picture pixels along the side of a pixel of the small picture. */
  readonly factor: number;
  readonly width: number;
  readonly height: number;
  readonly green: Float32Array;
  /** The least of the three channels. */
  readonly least: Float32Array;
}

/** Longest side of the small picture at most, px: a shaft of a contact picture is then some 6 px wide. */
const lookedAt = 480;

export function reduced(raster: Raster): Reduced {
  const factor = Math.max(1, Math.ceil(Math.max(raster.width, raster.height) / lookedAt));
  const width = Math.floor(raster.width / factor);
  const height = Math.floor(raster.height / factor);
  const green = new Float32Array(width * height);
  const least = new Float32Array(width * height);
  const { data } = raster;
  const row = 3 * raster.width;
  const step = 3 * factor;
  const share = factor * factor;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      let r = 0;
      let g = 0;
      let b = 0;
      let o = y * factor * row + x * step;
      for (let v = 0; v < factor; v++, o += row) {
        for (let u = o; u < o + step; u += 3) {
          r += data[u];
          g += data[u + 1];
          b += data[u + 2];
        }
      }
      green[i] = g / share;
      least[i] = (r < g ? (r < b ? r : b) : g < b ? g : b) / share;
    }
  }
  return { factor, width, height, green, least };
}
