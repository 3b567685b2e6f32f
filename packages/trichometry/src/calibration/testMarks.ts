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

/** Dark ticks on a bright, slightly uneven field, `pitch` px apart, the whole turned about its middle: a stage micrometer. */
export function micrometerPicture(pitch: number, turnDegrees: number): Raster {
  const [width, height, halfLength] = [800, 700, 300];
  const data = new Uint8Array(3 * width * height);
  const [cos, sin] = [Math.cos((turnDegrees * Math.PI) / 180), Math.sin((turnDegrees * Math.PI) / 180)];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x + 0.5 - width / 2, y + 0.5 - height / 2];
      const along = dx * cos + dy * sin;
      const tick = Math.round(along / pitch);
      const long = tick % 10 === 0 ? 80 : 50;
      const isTick = Math.abs(tick * pitch) <= halfLength && Math.abs(dy * cos - dx * sin) < long;
      const out = isTick ? Math.exp(-(((along - tick * pitch) / 1.6) ** 2)) : 0;
      const grey = Math.round(215 - (x / width) * 20 - 150 * out + ((x * 7 + y * 13 + x * y) % 5));
      data.fill(grey, 3 * (y * width + x), 3 * (y * width + x) + 3);
    }
  return { width, height, data };
}
