/** Brightness of a picture without grain: the mean of the channels over 5 × 5 px. */
import type { Raster } from "@anagen/trichometry";
import type { Point } from "./stroke.ts";

/** Grey level at the nearest pixel; not a number outside the picture. */
export type Grey = (p: Point) => number;

export function smoothGrey({ width, height, data }: Raster): Grey {
  const rows = new Float32Array(width * height);
  const smooth = new Float32Array(width * height);
  const clamp = (v: number, most: number) => Math.min(most, Math.max(0, v));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let k = -2; k <= 2; k++) {
        const at = 3 * (y * width + clamp(x + k, width - 1));
        sum += (data[at] as number) + (data[at + 1] as number) + (data[at + 2] as number);
      }
      rows[y * width + x] = sum / 15;
    }
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let k = -2; k <= 2; k++) sum += rows[clamp(y + k, height - 1) * width + x] as number;
      smooth[y * width + x] = sum / 5;
    }
  }
  return ([x, y]) => {
    const [i, j] = [Math.round(x), Math.round(y)];
    return i < 0 || j < 0 || i >= width || j >= height ? Number.NaN : (smooth[j * width + i] as number);
  };
}
