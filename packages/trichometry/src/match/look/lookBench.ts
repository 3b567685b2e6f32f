/** One window of a picture in which ribbons are held against the darkness. */
import type { RibbonKernel } from "../../kernels/ribbonKernel.ts";
import type { Plane } from "../../picture/plane.ts";
import type { Ribbon, Window } from "../../shafts/ribbon.ts";
import { movedBy } from "./movedBy.ts";

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

const inBox = (r: Ribbon, box: Box): boolean =>
  Math.max(r.ax, r.bx) > box.x - rim &&
  Math.min(r.ax, r.bx) < box.x + box.width + rim &&
  Math.max(r.ay, r.by) > box.y - rim &&
  Math.min(r.ay, r.by) < box.y + box.height + rim;
