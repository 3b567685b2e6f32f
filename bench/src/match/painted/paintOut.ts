/** Paints hairs out of a picture: skin from beside them takes their place and is joined to the skin around without a seam. */
import type { Raster } from "@anagen/trichometry";
import type { Paintable } from "./paintableHairs.ts";
import { distanceToLine, type Point } from "./stroke.ts";

/** Rounds in which differences at the border spread inwards, and how far each goes beyond the mean of its neighbours. */
const rounds = 160;
const beyond = 1.85;

export function paintOut(raster: Raster, chosen: readonly Paintable[]): Raster {
  const data = raster.data.slice();
  for (const { stroke, from } of chosen) {
    const margin = stroke.half + 2;
    const x0 = Math.max(1, Math.floor(Math.min(stroke.root[0], stroke.tip[0]) - margin));
    const y0 = Math.max(1, Math.floor(Math.min(stroke.root[1], stroke.tip[1]) - margin));
    const x1 = Math.min(raster.width - 2, Math.ceil(Math.max(stroke.root[0], stroke.tip[0]) + margin));
    const y1 = Math.min(raster.height - 2, Math.ceil(Math.max(stroke.root[1], stroke.tip[1]) + margin));
    const [width, height] = [x1 - x0 + 1, y1 - y0 + 1];
    const painted = Uint8Array.from({ length: width * height }, (_, i) =>
      Number(distanceToLine(stroke, [x0 + (i % width), y0 + Math.floor(i / width)]) <= stroke.half),
    );
    const [dx, dy] = [Math.round(from[0]), Math.round(from[1])];
    for (let channel = 0; channel < 3; channel++) {
      const difference = Float32Array.from(painted, (isPainted, i) => {
        const [x, y] = [x0 + (i % width), y0 + Math.floor(i / width)];
        if (isPainted === 1) return 0;
        return smooth(raster, [x, y], channel) - smooth(raster, [x + dx, y + dy], channel);
      });
      spreadInwards(difference, painted, width);
      painted.forEach((isPainted, i) => {
        if (isPainted === 0) return;
        const [x, y] = [x0 + (i % width), y0 + Math.floor(i / width)];
        const copied = raster.data[3 * ((y + dy) * raster.width + x + dx) + channel] as number;
        const value = Math.round(copied + (difference[i] as number));
        data[3 * (y * raster.width + x) + channel] = Math.min(255, Math.max(0, value));
      });
    }
  }
  return { ...raster, data };
}

/** Mean over 5 × 5 px, so that no single grain of the border is drawn out into a line. */
function smooth({ data, width, height }: Raster, [x, y]: Point, channel: number): number {
  let sum = 0;
  for (let j = -2; j <= 2; j++)
    for (let i = -2; i <= 2; i++) {
      const [u, v] = [Math.min(width - 1, Math.max(0, x + i)), Math.min(height - 1, Math.max(0, y + j))];
      sum += data[3 * (v * width + u) + channel] as number;
    }
  return sum / 25;
}

/** The smoothest surface over the painted part with the values of its border (Laplace's equation, by over-relaxation). */
function spreadInwards(values: Float32Array, painted: Uint8Array, width: number): void {
  const inner = [...painted.keys()].filter(
    (i) => painted[i] === 1 && i >= width && i < painted.length - width,
  );
  for (let round = 0; round < rounds; round++)
    for (const i of inner) {
      const [a, b, c, d] = [values[i - 1], values[i + 1], values[i - width], values[i + width]] as number[];
      const mean = ((a as number) + (b as number) + (c as number) + (d as number)) / 4;
      values[i] = (values[i] as number) + beyond * (mean - (values[i] as number));
    }
}
