/** Scale marks drawn into test pictures, other than those that the renderer draws. */
import type { Raster } from "../picture/raster.ts";
import { renderScalp } from "../render/renderScalp.ts";

export type Rgb = readonly [number, number, number];

/** Scalp as the renderer draws it, which marks are then drawn into. */
export function scalpPicture(seed: number, widthPx = 900, heightPx = 700): Raster {
  return renderScalp({ seed, widthPx, heightPx }).raster;
}

/** Fills whole pixels: columns x to x + width − 1, rows y to y + height − 1. */
export function drawRectangle(
  { data, width: pictureWidth }: Raster,
  area: { x: number; y: number; width: number; height: number },
  colour: Rgb,
): void {
  for (let y = area.y; y < area.y + area.height; y++)
    for (let x = area.x; x < area.x + area.width; x++) data.set(colour, 3 * (y * pictureWidth + x));
}

/** Dark ticks on a bright, slightly uneven field, every `pitch` px, tilted: a stage micrometer. */
export function micrometerPicture(pitch: number, tiltDegrees: number): Raster {
  const [width, height] = [800, 600];
  const data = new Uint8Array(3 * width * height);
  const slope = Math.tan((tiltDegrees * Math.PI) / 180);
  const norm = Math.cos((tiltDegrees * Math.PI) / 180);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const across = (x + 0.5 - 60 - slope * (y + 0.5 - 300)) * norm;
      const tick = Math.round(across / pitch);
      const long = tick % 10 === 0 ? 80 : 50;
      const isTick = tick >= 0 && tick <= Math.floor(650 / pitch) && Math.abs(y - 300) < long;
      const out = isTick ? Math.exp(-(((across - tick * pitch) / 1.6) ** 2)) : 0;
      const grey = Math.round(215 - (x / width) * 20 - 150 * out + ((x * 7 + y * 13) % 5));
      data.fill(grey, 3 * (y * width + x), 3 * (y * width + x) + 3);
    }
  return { width, height, data };
}
