/** Continues the picture smoothly to where its field of view has ended, so that the edge of the field is taken for no hair. */
import type { OutsideField } from "./outsideField.ts";
import type { Raster } from "./raster.ts";

/** Mean colours of cells and how much of each is known; the weight is 0 outside the field. */
interface Level {
  readonly width: number;
  readonly height: number;
  readonly colour: Float32Array;
  readonly weight: Float32Array;
}

/** A copy of the picture; its field of view keeps every byte. */
export function fillOutside(raster: Raster, outside: OutsideField): Raster {
  const { factor, width, height, data: mask } = outside;
  const { colour } = filled(knownCells(raster, outside));
  const data = raster.data.slice();
  for (let y = 0; y < raster.height; y++) {
    const cy = Math.min(height - 1, Math.floor(y / factor));
    for (let x = 0; x < raster.width; x++) {
      const cx = Math.min(width - 1, Math.floor(x / factor));
      if (mask[cy * width + cx] === 0) continue;
      const u = clamped((x + 0.5) / factor - 0.5, width);
      const v = clamped((y + 0.5) / factor - 0.5, height);
      for (let c = 0; c < 3; c++)
        data[3 * (y * raster.width + x) + c] = Math.round(between(colour, width, u, v, c));
    }
  }
  return { width: raster.width, height: raster.height, data };
}

const clamped = (at: number, length: number): number => Math.min(length - 1.001, Math.max(0, at));

function between(colour: Float32Array, width: number, u: number, v: number, c: number): number {
  const [x, y] = [Math.floor(u), Math.floor(v)];
  const [f, g] = [u - x, v - y];
  const at = (i: number, j: number) => colour[3 * (j * width + i) + c];
  return (
    (at(x, y) * (1 - f) + at(x + 1, y) * f) * (1 - g) + (at(x, y + 1) * (1 - f) + at(x + 1, y + 1) * f) * g
  );
}

function knownCells(
  { data, width: stride }: Raster,
  { factor, width, height, data: mask }: OutsideField,
): Level {
  const colour = new Float32Array(3 * width * height);
  const weight = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (mask[i] === 1) continue;
      weight[i] = 1;
      for (let v = y * factor; v < (y + 1) * factor; v++) {
        for (let o = 3 * (v * stride + x * factor), k = 0; k < 3 * factor; k++)
          colour[3 * i + (k % 3)] += data[o + k];
      }
      for (let c = 0; c < 3; c++) colour[3 * i + c] /= factor * factor;
    }
  }
  return { width, height, colour, weight };
}

/** Unknown cells take the level of the next coarser picture (pull and push; Gortler, Grzeszczuk, Szeliski & Cohen 1996). */
function filled(level: Level): Level {
  const { width, height, colour, weight } = level;
  if (!weight.includes(0) || (width <= 2 && height <= 2)) return level;
  const coarse = filled(halved(level));
  const out = colour.slice();
  for (let y = 0, i = 0; y < height; y++) {
    const v = clamped(y / 2 - 0.25, coarse.height);
    for (let x = 0; x < width; x++, i++) {
      if (weight[i] >= 1) continue;
      const u = clamped(x / 2 - 0.25, coarse.width);
      for (let c = 0; c < 3; c++) {
        const beyond = between(coarse.colour, coarse.width, u, v, c);
        out[3 * i + c] = weight[i] * colour[3 * i + c] + (1 - weight[i]) * beyond;
      }
    }
  }
  return { width, height, colour: out, weight };
}

function halved({ width, height, colour, weight }: Level): Level {
  const [w, h] = [Math.max(2, (width + 1) >> 1), Math.max(2, (height + 1) >> 1)];
  const out = { width: w, height: h, colour: new Float32Array(3 * w * h), weight: new Float32Array(w * h) };
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const j = Math.min(h - 1, y >> 1) * w + Math.min(w - 1, x >> 1);
      out.weight[j] += weight[i];
      for (let c = 0; c < 3; c++) out.colour[3 * j + c] += weight[i] * colour[3 * i + c];
    }
  }
  for (let j = 0; j < w * h; j++) {
    if (out.weight[j] > 0) for (let c = 0; c < 3; c++) out.colour[3 * j + c] /= out.weight[j];
    out.weight[j] = Math.min(1, out.weight[j]);
  }
  return out;
}
