/** The second picture as the first camera would have seen it, so that both lie on each other pixel by pixel. */
import type { Raster } from "../picture/raster.ts";
import { mapPoint } from "./mapPoint.ts";
import type { Transform } from "./schema.ts";

/** A picture of the first one's size; grey where the second one shows nothing. Bilinear, for people to look at. */
export function warpToBefore(
  after: Raster,
  transform: Transform,
  size: { readonly width: number; readonly height: number },
): Raster {
  const data = new Uint8Array(size.width * size.height * 3).fill(outside);
  for (let y = 0, o = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++, o += 3) {
      const [u, v] = mapPoint(transform, [x, y]);
      const i = Math.floor(u);
      const j = Math.floor(v);
      if (i < 0 || j < 0 || i + 1 >= after.width || j + 1 >= after.height) continue;
      const p = 3 * (j * after.width + i);
      const q = p + 3 * after.width;
      for (let c = 0; c < 3; c++) {
        const top = after.data[p + c] + (u - i) * (after.data[p + 3 + c] - after.data[p + c]);
        const low = after.data[q + c] + (u - i) * (after.data[q + 3 + c] - after.data[q + c]);
        data[o + c] = Math.round(top + (v - j) * (low - top));
      }
    }
  }
  return { width: size.width, height: size.height, data };
}

/** Grey level where there is nothing to show. */
const outside = 38;
