/** Pictures that tests draw themselves: a pale field with dark strokes where hairs would be. */
import { encodePicture } from "@anagen/clinic/pictures";
import type { Raster } from "@anagen/trichometry";

export interface SampleOptions {
  /** px, default 480. */
  readonly width?: number;
  /** px, default 360. */
  readonly height?: number;
  /** Strokes, each 14 px wide and 80 px long; default 8. */
  readonly strokes?: number;
}

export function sampleRaster({ width = 480, height = 360, strokes = 8 }: SampleOptions = {}): Raster {
  const data = new Uint8Array(width * height * 3).fill(200);
  for (let k = 0; k < strokes; k++) {
    const left = 40 + ((k * 97) % (width - 100));
    const top = 40 + ((k * 53) % (height - 160));
    for (let y = 0; y < 80; y++) {
      const from = 3 * ((top + y) * width + left + (y >> 2));
      data.fill(40, from, from + 3 * 14);
    }
  }
  return { width, height, data };
}

export function samplePicture(format: "jpeg" | "png", options: SampleOptions = {}): Promise<Uint8Array> {
  return encodePicture(sampleRaster(options), format);
}
