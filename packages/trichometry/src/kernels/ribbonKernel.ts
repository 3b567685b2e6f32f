/** The work bench of the ribbon fit: one window of darkness, and the operations on it, in WebAssembly or plain. */
import type { Ribbon, Window } from "../shafts/ribbon.ts";
import { loadKernels } from "./loadKernels.ts";
import { plainFitRibbon } from "./plainFitRibbon.ts";
import { type LongestRun, plainLongestRun } from "./plainLongestRun.ts";
import { plainPaintRibbon } from "./plainPaintRibbon.ts";
import { plainRibbonGain } from "./plainRibbonGain.ts";

export interface FitLimits {
  /** Smallest and largest width, working pixels. */
  readonly minWidth: number;
  readonly maxWidth: number;
  /** Largest sagitta as a share of the length. */
  readonly maxBend: number;
  /** Width that shafts of this picture usually have, working pixels. */
  readonly usualWidth: number;
  /** Price of a relative deviation of 1 from the usual width, for each pixel of length: wider, narrower. */
  readonly widerPrice: number;
  readonly narrowerPrice: number;
  /** Price of a sagitta of 1 % of the length, for each pixel of length; grows with its square. */
  readonly bendPrice: number;
  /** Common direction of the hairs around, a unit vector (either way round). */
  readonly directionX: number;
  readonly directionY: number;
  /** Price of lying at right angles to it, for each pixel of 20 + length; grows with the squared sine. */
  readonly directionPrice: number;
}

/** First and last step of the search, working pixels. */
export interface FitSteps {
  readonly first: number;
  readonly last: number;
}

export interface RibbonKernel {
  /** Takes a window of darkness (0–1, row by row) and forgets what was explained. */
  load(dark: Float32Array, width: number, height: number): Window;
  /** Forgets what is explained. */
  clear(): void;
  paint(ribbon: Ribbon): void;
  gain(ribbon: Ribbon): number;
  fit(start: Ribbon, limits: FitLimits, steps: FitSteps): { ribbon: Ribbon; gain: number };
  /** Most worthwhile run along the unit vector (ux, uy) through unexplained dark pixels, `spacing` pixels between seeds. */
  longestRun(ux: number, uy: number, spacing: number): LongestRun;
}

/** Floats of padding at the end of each row at least: a kernel reads four at a time. */
const padding = 4;

/** Row length in floats, a multiple of four. */
const strideOf = (width: number): number => (width + padding + 3) & ~3;

function fill(window: Window, dark: Float32Array): void {
  const { width, height, stride } = window;
  window.dark.fill(0);
  for (let y = 0; y < height; y++) window.dark.set(dark.subarray(y * width, (y + 1) * width), y * stride);
}

/** Nothing explained; in the padding everything is, so that a ribbon neither gains nor loses there. */
function forget(window: Window): void {
  const { width, height, stride, explained } = window;
  explained.fill(0);
  for (let y = 0; y < height; y++) explained.fill(1, y * stride + width, (y + 1) * stride);
}

/** The twin in plain TypeScript, against which the WebAssembly is tested. */
export function createPlainRibbonKernel(): RibbonKernel {
  let window: Window = {
    width: 0,
    height: 0,
    stride: 0,
    dark: new Float32Array(0),
    explained: new Float32Array(0),
  };
  return {
    load(dark, width, height) {
      const stride = strideOf(width);
      const size = stride * height + padding;
      window = { width, height, stride, dark: new Float32Array(size), explained: new Float32Array(size) };
      fill(window, dark);
      forget(window);
      return window;
    },
    clear: () => forget(window),
    paint: (ribbon) => plainPaintRibbon(window, ribbon),
    gain: (ribbon) => plainRibbonGain(window, ribbon),
    fit: (start, limits, steps) => plainFitRibbon(window, start, limits, steps),
    longestRun: (ux, uy, spacing) => plainLongestRun(window, ux, uy, spacing),
  };
}

/** First byte of the memory that the wrapper uses; the compiler's own data lies below. */
const base = 4096;
const stateBytes = 256;

/** The kernel that measurements use. One instance serves one thread. */
export function createRibbonKernel(): RibbonKernel {
  const { exports } = loadKernels();
  let window: Window | null = null;
  let passedAt = 0;
  let args: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  const doubles = () => new Float64Array(exports.memory.buffer, base, stateBytes / 8);
  return {
    load(dark, width, height) {
      const stride = strideOf(width);
      const size = stride * height + padding;
      const darkAt = base + stateBytes;
      const explainedAt = darkAt + 4 * size;
      passedAt = explainedAt + 4 * size;
      const missing = passedAt + size - exports.memory.buffer.byteLength;
      if (missing > 0) exports.memory.grow(Math.ceil(missing / 65536));
      window = {
        width,
        height,
        stride,
        dark: new Float32Array(exports.memory.buffer, darkAt, size),
        explained: new Float32Array(exports.memory.buffer, explainedAt, size),
      };
      args = [darkAt, explainedAt, stride, width, height];
      fill(window, dark);
      forget(window);
      return window;
    },
    clear() {
      if (window !== null) forget(window);
    },
    paint: (r) =>
      exports.paintRibbon(args[1], args[2], args[3], args[4], r.ax, r.ay, r.bx, r.by, r.width, r.bend),
    gain: (r) => exports.ribbonGain(...args, r.ax, r.ay, r.bx, r.by, r.width, r.bend),
    fit(start, limits, steps) {
      const cells = doubles();
      cells.set([start.ax, start.ay, start.bx, start.by, start.width, start.bend]);
      cells.set(inKernelOrder(limits), 6);
      const gain = exports.fitRibbon(...args, base, base + 48, steps.first, steps.last);
      const [ax, ay, bx, by, width, bend] = cells;
      return { ribbon: { ax, ay, bx, by, width, bend }, gain };
    },
    longestRun(ux, uy, spacing) {
      const worth = exports.longestRun(...args, ux, uy, spacing, passedAt, base);
      const [x, y, ahead, behind] = doubles();
      return { worth, x, y, ahead, behind };
    },
  };
}

/** The order in which assembly/ribbon.ts reads them. */
const inKernelOrder = (limits: FitLimits): number[] => [
  limits.minWidth,
  limits.maxWidth,
  limits.maxBend,
  limits.usualWidth,
  limits.widerPrice,
  limits.narrowerPrice,
  limits.bendPrice,
  limits.directionX,
  limits.directionY,
  limits.directionPrice,
];
