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
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      let [r, g, b] = [0, 0, 0];
      for (let v = 0; v < factor; v++) {
        for (let u = 0, o = 3 * ((y * factor + v) * raster.width + x * factor); u < factor; u++, o += 3) {
          r += raster.data[o];
          g += raster.data[o + 1];
          b += raster.data[o + 2];
        }
      }
      green[i] = g / (factor * factor);
      least[i] = Math.min(r, g, b) / (factor * factor);
    }
  }
  return { factor, width, height, green, least };
}
