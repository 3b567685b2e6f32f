/** Finds the thin shafts that are too faint to stand out as dark areas, by tracing ridges. */
import type { Plane } from "../picture/plane.ts";
import { sample } from "../picture/sample.ts";
import type { Ribbon } from "../shafts/ribbon.ts";
import { lineDirection, ridge } from "./ridge.ts";

export interface ThinOptions {
  /** Smoothing across the line, working pixels. */
  readonly sigma: number;
  /** Mean ridge strength over the seed's stretch and lowest running mean while tracing, as multiples of the noise. */
  readonly seed: number;
  readonly follow: number;
  /** Shortest thin shaft, working pixels. */
  readonly minLength: number;
  /** Lowest mean strength × √length, multiples of the noise. */
  readonly minScore: number;
  /** The ends of a trace that stay below this share of its stronger half are cut off; 0 keeps all. */
  readonly trimBelow: number;
}

export interface ThinShaft {
  readonly ribbon: Ribbon;
  /** Mean ridge strength in multiples of the noise. */
  readonly strength: number;
  /** Mean contrast on the axis less that beside it. */
  readonly contrast: number;
  /** Root mean square distance of the traced points from the straight line, working pixels. */
  readonly roughness: number;
}

/** Half the stretch over which a seed is judged, working pixels. */
const stretch = 7;
/** Longest way over pixels that another shaft covers, working pixels. */
const longestHidden = 14;

interface Field {
  readonly strength: Plane;
  readonly smooth: Plane;
  /** 1 where a thick shaft or an accepted thin one lies. */
  readonly taken: Uint8Array;
  readonly noise: NoiseGrid;
}

/** `covered` marks the pixels that thick shafts explain (their blurred rim too); it is extended by what is found. */
export function findThinShafts(darkness: Plane, covered: Uint8Array, options: ThinOptions): ThinShaft[] {
  const { strength, smooth } = ridge(darkness, options.sigma);
  const noise = noiseGrid(strength, covered);
  const field: Field = { strength, smooth, taken: covered, noise };
  const found: ThinShaft[] = [];
  for (const { x, y, ux, uy } of seeds(field, options)) {
    if (covered[y * darkness.width + x]) continue;
    const traced: [number, number][] = [
      ...trace(field, x, y, -ux, -uy, options).reverse(),
      [x, y],
      ...trace(field, x, y, ux, uy, options),
    ];
    const points = trimmed(field, traced, options.trimBelow);
    const shaft = judge(field, darkness, points, options);
    if (shaft === null) continue;
    cover(field, points);
    found.push(shaft);
  }
  return found;
}

/** Side of a cell of the noise grid, and cells to either side that are pooled. */
const cell = 24;
const pooled = 2;

/**
 * Upper quartile of the ridge strength on free skin within 60 working pixels: glittering skin has more texture than
 * smooth skin, also within one picture. One value for each cell of a grid.
 */
function noiseGrid(strength: Plane, covered: Uint8Array): NoiseGrid {
  const columns = Math.ceil(strength.width / cell);
  const rows = Math.ceil(strength.height / cell);
  const histograms = new Int32Array(columns * rows * noiseBins);
  const { width, data } = strength;
  const cellOf = Int32Array.from({ length: width }, (_, x) => noiseBins * Math.floor(x / cell));
  for (let y = 0, i = 0; y < strength.height; y++) {
    const first = Math.floor(y / cell) * columns * noiseBins;
    for (let x = 0; x < width; x++, i++) {
      const value = data[i];
      if (value <= 0 || covered[i]) continue;
      const bin = value * binsPerUnit;
      histograms[first + cellOf[x] + (bin < noiseBins ? bin | 0 : noiseBins - 1)]++;
    }
  }
  const level = new Float32Array(columns * rows);
  const sum = new Int32Array(noiseBins);
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      sum.fill(0);
      for (let v = Math.max(0, j - pooled); v <= Math.min(rows - 1, j + pooled); v++) {
        for (let u = Math.max(0, i - pooled); u <= Math.min(columns - 1, i + pooled); u++) {
          const from = (v * columns + u) * noiseBins;
          for (let b = 0; b < noiseBins; b++) sum[b] += histograms[from + b];
        }
      }
      level[j * columns + i] = upperQuartile(sum);
    }
  }
  return { columns, level };
}

const noiseBins = 128;
const binsPerUnit = 1600;
/** The quantisation of 8-bit pictures alone gives about this much. */
const leastNoise = 0.004;

function upperQuartile(bins: Int32Array): number {
  let n = 0;
  for (const count of bins) n += count;
  let sum = 0;
  for (let b = 0; b < bins.length; b++) {
    sum += bins[b];
    if (sum >= 0.75 * n && n > 0) return Math.max(leastNoise, (b + 0.5) / binsPerUnit);
  }
  return 0.02;
}

interface NoiseGrid {
  readonly columns: number;
  readonly level: Float32Array;
}

const noiseAt = (noise: NoiseGrid, x: number, y: number): number =>
  noise.level[Math.floor(y / cell) * noise.columns + Math.floor(x / cell)];

interface Seed {
  readonly x: number;
  readonly y: number;
  readonly ux: number;
  readonly uy: number;
  readonly mean: number;
}

/** Ridge maxima across the line whose neighbourhood along it is strong too, strongest first. */
function seeds(field: Field, options: ThinOptions): Seed[] {
  const { strength, smooth, taken, noise } = field;
  const { width, height, data } = strength;
  const list: Seed[] = [];
  for (let y = 4; y < height - 4; y++) {
    for (let x = 4; x < width - 4; x++) {
      const i = y * width + x;
      if (data[i] <= 0 || taken[i]) continue;
      const level = noiseAt(noise, x, y);
      if (data[i] < options.follow * level) continue;
      const [ux, uy] = lineDirection(smooth, x, y);
      if (data[i] < sample(strength, x - uy, y + ux) || data[i] < sample(strength, x + uy, y - ux)) continue;
      let sum = 0;
      for (let t = -stretch; t <= stretch; t++)
        sum += Math.min(sample(strength, x + t * ux, y + t * uy), 3 * data[i]);
      const mean = sum / (2 * stretch + 1);
      if (mean >= options.seed * level) list.push({ x, y, ux, uy, mean: mean / level });
    }
  }
  return list.sort((p, q) => q.mean - p.mean || p.y - q.y || p.x - q.x);
}

/** Follows the ridge from a seed one way; stops where it fades, or stays hidden behind another shaft for too long. */
function trace(
  field: Field,
  x0: number,
  y0: number,
  ux0: number,
  uy0: number,
  options: ThinOptions,
): [number, number][] {
  const { strength, taken } = field;
  const noise = noiseAt(field.noise, x0, y0);
  const points: [number, number][] = [];
  let [x, y, ux, uy] = [x0, y0, ux0, uy0];
  let level = options.seed * noise;
  let hidden = 0;
  let keep = 0;
  for (let n = 0; n < 300; n++) {
    let best = -1;
    let bestSide = 0;
    // Turn by up to ±0.12 rad: look five pixels ahead and take the strongest.
    for (let side = -2; side <= 2; side++) {
      const a = side * 0.06;
      const vx = ux - a * uy;
      const vy = uy + a * ux;
      let sum = 0;
      for (let t = 1; t <= 5; t++) sum += sample(strength, x + t * vx, y + t * vy);
      sum *= 1 - 0.03 * Math.abs(side);
      if (sum > best) {
        best = sum;
        bestSide = side;
      }
    }
    const px = Math.round(x + ux);
    const py = Math.round(y + uy);
    if (px < 1 || py < 1 || px >= strength.width - 1 || py >= strength.height - 1) break;
    const isHidden = taken[py * strength.width + px] === 1;
    const a = isHidden ? 0 : bestSide * 0.06;
    const vx = ux - a * uy;
    const vy = uy + a * ux;
    const size = Math.sqrt(vx * vx + vy * vy);
    ux = vx / size;
    uy = vy / size;
    x += ux;
    y += uy;
    points.push([x, y]);
    if (isHidden) {
      hidden++;
      if (hidden > longestHidden) break;
      continue;
    }
    level += 0.2 * (Math.min(sample(strength, x, y), 8 * noise) - level);
    if (level < options.follow * noise) break;
    hidden = 0;
    if (sample(strength, x, y) > options.follow * noise) keep = points.length;
  }
  return points.slice(0, keep);
}

/** The stretch of a trace whose strength above `share` of that of its stronger half adds up to most. */
function trimmed({ strength, taken }: Field, points: [number, number][], share: number): [number, number][] {
  if (share <= 0 || points.length < 4) return points;
  const { width } = strength;
  const along = points.map(([x, y]) =>
    taken[Math.round(y) * width + Math.round(x)] ? Number.NaN : sample(strength, x, y),
  );
  const open = along.filter((v) => !Number.isNaN(v)).sort((p, q) => q - p);
  const half = open.slice(0, Math.max(1, open.length >> 1));
  const level = (share * half.reduce((sum, v) => sum + v, 0)) / half.length;
  let best = 0;
  let from = 0;
  let to = points.length;
  let start = 0;
  let sum = 0;
  along.forEach((value, i) => {
    sum += Number.isNaN(value) ? 0 : Math.min(value, 2 * level) - level;
    if (sum <= 0) {
      sum = 0;
      start = i + 1;
    } else if (sum > best) {
      best = sum;
      from = start;
      to = i + 1;
    }
  });
  return points.slice(from, to);
}

function judge(
  field: Field,
  darkness: Plane,
  points: [number, number][],
  options: ThinOptions,
): ThinShaft | null {
  const n = points.length;
  if (n < options.minLength) return null;
  const [ax, ay] = points[0];
  const [bx, by] = points[n - 1];
  const noise = noiseAt(field.noise, (ax + bx) / 2, (ay + by) / 2);
  const length = Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2);
  if (length < options.minLength) return null;
  const ux = (bx - ax) / length;
  const uy = (by - ay) / length;
  let strength = 0;
  let contrast = 0;
  let open = 0;
  let rough = 0;
  let sag = 0;
  for (const [x, y] of points) {
    const d = (y - ay) * ux - (x - ax) * uy;
    const t = (x - ax) * ux + (y - ay) * uy;
    const f = Math.min(1, Math.max(0, t / length));
    sag += (d * 4 * f * (1 - f)) / (n * 0.5333);
    if (field.taken[Math.round(y) * darkness.width + Math.round(x)]) continue;
    strength += Math.min(sample(field.strength, x, y), 10 * noise);
    const beside = sample(darkness, x - 4 * uy, y + 4 * ux) + sample(darkness, x + 4 * uy, y - 4 * ux);
    contrast += sample(darkness, x, y) - beside / 2;
    open++;
  }
  for (const [x, y] of points) {
    const d = (y - ay) * ux - (x - ax) * uy;
    const f = ((x - ax) * ux + (y - ay) * uy) / length;
    rough += (d - 4 * sag * f * (1 - f)) ** 2;
  }
  if (open < options.minLength) return null;
  if (isDrawn(ux, uy, length, Math.sqrt(rough / n))) return null;
  const mean = strength / open / noise;
  if (mean * Math.sqrt(open) < options.minScore) return null;
  return {
    ribbon: { ax, ay, bx, by, width: 2 * options.sigma, bend: sag },
    strength: mean,
    contrast: contrast / open,
    roughness: Math.sqrt(rough / n),
  };
}

/** A thin line that keeps to a row or column for long was drawn by a program: a scale bar. */
function isDrawn(ux: number, uy: number, length: number, roughness: number): boolean {
  const slant = Math.min(Math.abs(ux), Math.abs(uy)) * length;
  return length > 24 && slant < 0.5 + 0.012 * length && roughness < 0.5;
}

/** Marks the traced line, 3 working pixels to either side, as taken. */
function cover(field: Field, points: [number, number][]): void {
  const { width, height } = field.strength;
  for (const [x, y] of points) {
    for (let v = Math.max(0, Math.round(y) - 3); v <= Math.min(height - 1, Math.round(y) + 3); v++) {
      for (let u = Math.max(0, Math.round(x) - 3); u <= Math.min(width - 1, Math.round(x) + 3); u++) {
        field.taken[v * width + u] = 1;
      }
    }
  }
}
