/** How sharp the sharpest edges of a picture are: the standard deviation of their blur. */
import type { Raster } from "../picture/raster.ts";

/** Smallest step across an edge that counts as the edge of a shaft, grey levels. */
const smallestStep = 35;
/** Slope from which a place is looked at, grey levels per px: a step of 50 levels blurred by 8 px. */
const smallestSlope = 2.5;
/** Edges looked at, and wanted before anything is said. */
const mostEdges = 4000;
const fewestEdges = 40;
/** The sharpest share of the edges stands for the optics; the rest lies out of the focal plane. */
const sharpest = 0.25;
/** Edges harder than this (px) were drawn on the picture, by a viewer's text and lines, and say nothing of the lens. */
const drawnBelow = 0.6;
/** Largest number of pixels looked at; larger pictures are averaged down by a whole factor. */
const mostPixels = 2_000_000;
/** Variance of the smoothing before the slope (binomial of five) and of the difference over two pixels, px². */
const ownVariance = 1 + 1 / 3;
/** A flat end is reached when the level has not risen for so many px. */
const patience = 4;

interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/**
 * Blur of the edges, picture px (standard deviation), or null when the picture has no edge of a shaft. An edge of height
 * h blurred by a Gaussian of deviation s has the slope h / (s √(2π)), so that s = h / (slope · √(2π)); the height is read
 * between the flat ends on both sides of the steepest point. Noise would end the walk to the flat end too early and make
 * everything look sharp, so the picture is smoothed first and the smoothing's own variance taken off again.
 */
export function edgeBlur(raster: Raster): number | null {
  const factor = Math.max(1, Math.ceil(Math.sqrt((raster.width * raster.height) / mostPixels)));
  const plane = smoothedGreen(raster, factor);
  const places = steepPlaces(plane);
  const every = Math.max(1, Math.floor(places.length / mostEdges));
  const found: number[] = [];
  for (let i = 0; i < places.length; i += every) {
    const blur = blurAt(plane, places[i]);
    if (blur !== null) found.push(blur);
  }
  if (found.length < fewestEdges) return null;
  const photographed = found.filter((blur) => blur >= drawnBelow);
  const told = (photographed.length < fewestEdges ? found : photographed).sort((a, b) => a - b);
  return Math.round(told[Math.floor(sharpest * told.length)] * factor * 1000) / 1000;
}

/**
 * Green, averaged down by a whole factor, smoothed along the rows and then down the columns. Five smoothed rows are kept,
 * row y in place y mod 5.
 */
function smoothedGreen(raster: Raster, factor: number): Plane {
  const width = Math.floor(raster.width / factor);
  const height = Math.floor(raster.height / factor);
  const out = new Float32Array(width * height);
  const line = new Float32Array(width);
  const ring = Array.from({ length: 5 }, () => new Float32Array(width));
  for (let y = 0; y < height; y++) {
    readGreen(raster, factor, y, line);
    smoothLine(line, ring[y % 5]);
    if (y < 2 || y >= height - 2) out.set(ring[y % 5], y * width);
    if (y < 4) continue;
    const [a, b, c, d, e] = [y + 1, y + 2, y + 3, y + 4, y].map((k) => ring[k % 5]);
    for (let x = 0, i = (y - 2) * width; x < width; x++, i++) {
      out[i] = (a[x] + e[x] + 4 * (b[x] + d[x]) + 6 * c[x]) / 16;
    }
  }
  return { width, height, data: out };
}

function readGreen(raster: Raster, factor: number, y: number, line: Float32Array): void {
  const { data } = raster;
  if (factor === 1) {
    for (let x = 0, o = 3 * y * raster.width + 1; x < line.length; x++, o += 3) line[x] = data[o];
    return;
  }
  for (let x = 0; x < line.length; x++) {
    let sum = 0;
    for (let v = 0; v < factor; v++) {
      const row = 3 * ((y * factor + v) * raster.width + x * factor) + 1;
      for (let u = 0; u < factor; u++) sum += data[row + 3 * u];
    }
    line[x] = sum / (factor * factor);
  }
}

/** Binomial of five; two pixels at either end stay as they are. */
function smoothLine(line: Float32Array, out: Float32Array): void {
  const n = line.length;
  for (let x = 2; x < n - 2; x++) {
    out[x] = (line[x - 2] + line[x + 2] + 4 * (line[x - 1] + line[x + 1]) + 6 * line[x]) / 16;
  }
  for (const x of [0, 1, n - 2, n - 1]) out[x] = line[x];
}

/** Pixels (every other one) whose slope is steep and steeper than that 2 px up and down the slope. */
function steepPlaces(plane: Plane): number[] {
  const { width, height, data } = plane;
  const places: number[] = [];
  for (let y = 4; y < height - 4; y += 2) {
    for (let x = 4, o = y * width + 4; x < width - 4; x += 2, o += 2) {
      const gx = (data[o + 1] - data[o - 1]) / 2;
      const gy = (data[o + width] - data[o - width]) / 2;
      const slope2 = gx * gx + gy * gy;
      if (slope2 < smallestSlope * smallestSlope) continue;
      const slope = Math.sqrt(slope2);
      const ahead = Math.round((2 * gy) / slope) * width + Math.round((2 * gx) / slope);
      if (slopeAt(plane, o + ahead) < slope && slopeAt(plane, o - ahead) < slope) places.push(o);
    }
  }
  return places;
}

function slopeAt({ width, data }: Plane, o: number): number {
  const gx = (data[o + 1] - data[o - 1]) / 2;
  const gy = (data[o + width] - data[o - width]) / 2;
  return Math.sqrt(gx * gx + gy * gy);
}

/** Blur of the edge that is steepest here, or null where the step is too small. */
function blurAt(plane: Plane, o: number): number | null {
  const { width, data } = plane;
  const slope = slopeAt(plane, o);
  const dx = (data[o + 1] - data[o - 1]) / (2 * slope);
  const dy = (data[o + width] - data[o - width]) / (2 * slope);
  const y = Math.floor(o / width);
  const x = o - y * width;
  const rise = flatEnd(plane, x, y, dx, dy) - data[o];
  const fall = data[o] + flatEnd(plane, x, y, -dx, -dy, -1);
  if (rise + fall < smallestStep || Math.min(rise, fall) < 0.2 * (rise + fall)) return null;
  const measured = (rise + fall) / (slope * Math.sqrt(2 * Math.PI));
  return Math.sqrt(Math.max(0.04, measured * measured - ownVariance));
}

/** Highest level (of the negative, for `sign` −1) up to where it has not risen for `patience` px. */
function flatEnd(plane: Plane, x: number, y: number, dx: number, dy: number, sign = 1): number {
  let level = sign * bilinear(plane, x, y);
  let at = 0;
  for (let t = 1; t <= 40 && t - at <= patience; t++) {
    const next = sign * bilinear(plane, x + t * dx, y + t * dy);
    if (next > level) {
      level = next;
      at = t;
    }
  }
  return level;
}

function bilinear({ width, height, data }: Plane, x: number, y: number): number {
  const cx = Math.min(width - 1.001, Math.max(0, x));
  const cy = Math.min(height - 1.001, Math.max(0, y));
  const i = Math.floor(cx);
  const j = Math.floor(cy);
  const fx = cx - i;
  const fy = cy - j;
  const o = j * width + i;
  const top = data[o] * (1 - fx) + data[o + 1] * fx;
  const low = data[o + width] * (1 - fx) + data[o + width + 1] * fx;
  return top * (1 - fy) + low * fy;
}
