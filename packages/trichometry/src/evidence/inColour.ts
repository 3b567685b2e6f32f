/** The picture at the working scale, seen in a combination of its colours. */
import { averageRow, cellSpans } from "../picture/cellSpans.ts";
import { orderStatistic } from "../picture/orderStatistic.ts";
import type { Plane } from "../picture/plane.ts";
import type { Raster } from "../picture/raster.ts";
import { exp } from "../portable/exp.ts";
import { log } from "../portable/log.ts";
import type { ColourView } from "./colourViews.ts";

/** Logarithm of each channel at the working scale. */
export interface LogColours {
  readonly width: number;
  readonly height: number;
  readonly channels: readonly [Float32Array, Float32Array, Float32Array];
}

/** Channels are held above this level, so that noise in black does not count as colour. */
const darkest = 4;

export function logColours(
  raster: Raster,
  factor: number,
  size: { width: number; height: number },
): LogColours {
  const { width, height } = size;
  const columns = cellSpans(width, factor, raster.width);
  const rows = cellSpans(height, factor, raster.height);
  const line = new Float64Array(3 * width);
  const channels = [0, 1, 2].map(() => new Float32Array(width * height)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  for (let y = 0, i = 0; y < height; y++) {
    averageRow(raster, y, columns, rows, line);
    for (let x = 0; x < width; x++, i++) {
      for (let c = 0; c < 3; c++) channels[c][i] = log(Math.max(darkest, line[3 * x + c]));
    }
  }
  return { width, height, channels };
}

/** Brightness red^a · green^b · blue^c, 100 where each channel has its median. */
export function inColour({ width, height, channels }: LogColours, { weights }: ColourView): Plane {
  const middle = channels.map((c) => orderStatistic(c.slice(), c.length, c.length >> 1));
  const [r, g, b] = channels;
  const [wr, wg, wb] = weights;
  const zero = log(100) - wr * middle[0] - wg * middle[1] - wb * middle[2];
  const data = new Float32Array(width * height);
  for (let i = 0; i < data.length; i++) data[i] = exp(zero + wr * r[i] + wg * g[i] + wb * b[i]);
  return { width, height, data };
}
