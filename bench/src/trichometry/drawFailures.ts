/** The worst rendered pictures, drawn: where found and true hairs do not agree. */
import type { Raster } from "@anagen/trichometry";
import { type RenderedKind, type RenderedTrial, renderKind } from "./renderedTrial.ts";

type Line = readonly (readonly [number, number])[];
type Colour = readonly [number, number, number];

/** Colour-blind safe: missed, found but not there, right. */
const missed: Colour = [213, 94, 0];
const extra: Colour = [0, 114, 178];
const right: Colour = [255, 255, 255];
const tile = { width: 640, height: 512 };

export interface Failure {
  readonly kind: RenderedKind;
  readonly trial: RenderedTrial;
}

/** Two columns of pictures at half size, each with its lines: white right, orange missed, blue found where there is none. */
export function drawFailures(failures: readonly Failure[]): Raster {
  const rows = Math.ceil(failures.length / 2);
  const sheet: Raster = {
    width: 2 * tile.width,
    height: rows * tile.height,
    data: new Uint8Array(3 * 2 * tile.width * rows * tile.height),
  };
  failures.forEach((failure, i) => {
    place(halved(marked(failure)), sheet, (i % 2) * tile.width, Math.floor(i / 2) * tile.height);
  });
  return sheet;
}

function marked({ kind, trial }: Failure): Raster {
  const { raster } = renderKind(kind, trial.seed);
  const found = new Set(trial.pairs.map((p) => p.hair));
  const seen = new Set(trial.pairs.map((p) => p.truth));
  for (const { path } of trial.result.hairs.filter((h) => h.counted && found.has(h)))
    draw(raster, path, right);
  for (const { path } of trial.truth.filter((h) => !seen.has(h))) draw(raster, path, missed);
  for (const { path } of trial.result.hairs.filter((h) => h.counted && !found.has(h)))
    draw(raster, path, extra);
  return raster;
}

function draw({ width, height, data }: Raster, line: Line, colour: Colour): void {
  for (let i = 1; i < line.length; i++) {
    const [[x0, y0], [x1, y1]] = [line[i - 1], line[i]];
    const steps = Math.ceil(2 * Math.hypot(x1 - x0, y1 - y0));
    for (let k = 0; k <= steps; k++) {
      const x = x0 + ((x1 - x0) * k) / steps;
      const y = y0 + ((y1 - y0) * k) / steps;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const [u, v] = [Math.round(x) + dx, Math.round(y) + dy];
          if (u >= 0 && v >= 0 && u < width && v < height) data.set(colour, 3 * (v * width + u));
        }
      }
    }
  }
}

function halved({ width, height, data }: Raster): Raster {
  const half = { width: width >> 1, height: height >> 1 };
  const out = new Uint8Array(3 * half.width * half.height);
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) {
      for (let c = 0; c < 3; c++) {
        const o = 3 * (2 * y * width + 2 * x) + c;
        out[3 * (y * half.width + x) + c] =
          (data[o] + data[o + 3] + data[o + 3 * width] + data[o + 3 * width + 3]) / 4;
      }
    }
  }
  return { ...half, data: out };
}

function place(from: Raster, to: Raster, left: number, top: number): void {
  for (let y = 0; y < Math.min(from.height, tile.height); y++) {
    const row = from.data.subarray(
      3 * y * from.width,
      3 * (y * from.width + Math.min(from.width, tile.width)),
    );
    to.data.set(row, 3 * ((top + y) * to.width + left));
  }
}
