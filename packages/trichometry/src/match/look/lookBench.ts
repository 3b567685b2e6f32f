/** One window of a picture in which ribbons are held against the darkness; and how ribbons lie to each other. */
import type { RibbonKernel } from "../../kernels/ribbonKernel.ts";
import type { Plane } from "../../picture/plane.ts";
import type { Ribbon, Window } from "../../shafts/ribbon.ts";

export interface Bench {
  readonly kernel: RibbonKernel;
  readonly window: Window;
  /** Where the window lies in the working plane. */
  readonly box: Box;
  /** Hairs in the window that do not touch, in its own pixels: painted, never moved. */
  readonly far: readonly Ribbon[];
}

/** Darkness as the detection sees it: 0 below, 1 above these shares of the shaft's contrast. */
const darkFrom = 0.35;
const darkTo = 0.8;
const margin = 10;
const rim = 12;

export interface BenchOptions {
  /** What the window must hold, working pixels. */
  readonly around: readonly Ribbon[];
  /** Other hairs, of which those that reach into the window are painted. */
  readonly far: readonly Ribbon[];
  /** Contrast of a whole shaft; negative for light hair. */
  readonly fullContrast: number;
}

export function lookBench(kernel: RibbonKernel, contrast: Plane, options: BenchOptions): Bench {
  const box = boxAround(options.around, contrast);
  const window = kernel.load(darkIn(contrast, box, options.fullContrast), box.width, box.height);
  const far = options.far.filter((r) => inBox(r, box)).map((r) => movedBy(r, -box.x, -box.y));
  return { kernel, window, box, far };
}

export function paintOn({ kernel, far }: Bench, ribbons: readonly Ribbon[]): void {
  kernel.clear();
  for (const r of far) kernel.paint(r);
  for (const r of ribbons) kernel.paint(r);
}

/** Squared darkness that these ribbons leave unexplained or cover wrongly. */
export function misfitOf(bench: Bench, ribbons: readonly Ribbon[]): number {
  paintOn(bench, ribbons);
  const { dark, explained, stride, width, height } = bench.window;
  let sum = 0;
  for (let y = 0; y < height; y++) {
    for (let i = y * stride; i < y * stride + width; i++) sum += (dark[i] - explained[i]) ** 2;
  }
  return sum;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxAround(ribbons: readonly Ribbon[], plane: Plane): Box {
  const pad = (r: Ribbon) => r.width / 2 + margin;
  const x0 = Math.max(0, Math.floor(Math.min(...ribbons.map((r) => Math.min(r.ax, r.bx) - pad(r)))));
  const y0 = Math.max(0, Math.floor(Math.min(...ribbons.map((r) => Math.min(r.ay, r.by) - pad(r)))));
  const x1 = Math.min(
    plane.width - 1,
    Math.ceil(Math.max(...ribbons.map((r) => Math.max(r.ax, r.bx) + pad(r)))),
  );
  const y1 = Math.min(
    plane.height - 1,
    Math.ceil(Math.max(...ribbons.map((r) => Math.max(r.ay, r.by) + pad(r)))),
  );
  return { x: x0, y: y0, width: Math.max(1, x1 - x0 + 1), height: Math.max(1, y1 - y0 + 1) };
}

function darkIn(plane: Plane, box: Box, full: number): Float32Array {
  const dark = new Float32Array(box.width * box.height);
  for (let y = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++) {
      const c = plane.data[(y + box.y) * plane.width + x + box.x] / full;
      dark[y * box.width + x] = Math.min(1, Math.max(0, (c - darkFrom) / (darkTo - darkFrom)));
    }
  }
  return dark;
}

export const movedBy = (r: Ribbon, dx: number, dy: number): Ribbon => ({
  ...r,
  ax: r.ax + dx,
  ay: r.ay + dy,
  bx: r.bx + dx,
  by: r.by + dy,
});

export function touches(p: Ribbon, q: Ribbon, gap: number): boolean {
  const pad = (p.width + q.width) / 2 + gap;
  const apartX = Math.max(
    Math.min(p.ax, p.bx) - Math.max(q.ax, q.bx),
    Math.min(q.ax, q.bx) - Math.max(p.ax, p.bx),
  );
  const apartY = Math.max(
    Math.min(p.ay, p.by) - Math.max(q.ay, q.by),
    Math.min(q.ay, q.by) - Math.max(p.ay, p.by),
  );
  if (apartX > pad || apartY > pad) return false;
  return Math.min(axisDistance(p, q).least, axisDistance(q, p).least) < pad;
}

/** Distances of points along one axis to the other: the least and the mean. */
export function axisDistance(p: Ribbon, q: Ribbon): { least: number; mean: number } {
  const [dx, dy] = [q.bx - q.ax, q.by - q.ay];
  const size = dx * dx + dy * dy;
  let least = Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let k = 0; k <= 8; k++) {
    const x = p.ax + ((p.bx - p.ax) * k) / 8 - q.ax;
    const y = p.ay + ((p.by - p.ay) * k) / 8 - q.ay;
    const t = Math.min(1, Math.max(0, (x * dx + y * dy) / size));
    const distance = Math.sqrt((x - t * dx) ** 2 + (y - t * dy) ** 2);
    least = Math.min(least, distance);
    sum += distance;
  }
  return { least, mean: sum / 9 };
}

const inBox = (r: Ribbon, box: Box): boolean =>
  Math.max(r.ax, r.bx) > box.x - rim &&
  Math.min(r.ax, r.bx) < box.x + box.width + rim &&
  Math.max(r.ay, r.by) > box.y - rim &&
  Math.min(r.ay, r.by) < box.y + box.height + rim;

/** Sine of the angle between two shafts, either way round. */
export function angleBetween(p: Ribbon, q: Ribbon): number {
  const [x, y, u, v] = [p.bx - p.ax, p.by - p.ay, q.bx - q.ax, q.by - q.ay];
  const cross = (x * v - y * u) / Math.sqrt((x * x + y * y) * (u * u + v * v));
  return Math.abs(cross);
}
