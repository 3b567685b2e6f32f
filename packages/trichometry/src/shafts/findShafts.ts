/** Finds the clearly dark shafts of a picture and tells touching ones apart. */

import { createRibbonKernel, type RibbonKernel } from "../kernels/ribbonKernel.ts";
import { orderStatistic } from "../picture/orderStatistic.ts";
import type { Plane } from "../picture/plane.ts";
import { type AreaAxis, areaAxis } from "./areaAxis.ts";
import { commonDirection } from "./commonDirection.ts";
import { type Component, components } from "./components.ts";
import { type ExplainOptions, explainComponent } from "./explainComponent.ts";
import { type Ribbon, ribbonLength } from "./ribbon.ts";
import { usualContrast } from "./usualContrast.ts";

export interface ShaftOptions {
  /** Lowest contrast of a shaft pixel as a share of the picture's usual shaft contrast. */
  readonly threshold: number;
  readonly minArea: number;
  readonly price: number;
  readonly widestShare: number;
  readonly maxBend: number;
  readonly widerPrice: number;
  readonly narrowerPrice: number;
  readonly bendPrice: number;
  readonly directionPrice: number;
  /** Contrast, as a share of the area's own shaft contrast, at which darkness is 0 and 1. */
  readonly darkFrom: number;
  readonly darkTo: number;
  /** Width of a typical shaft, working pixels; measured in the picture when null. */
  readonly usualWidth: number | null;
}

export const defaultShaftOptions: ShaftOptions = {
  threshold: 0.45,
  minArea: 30,
  price: 30,
  widestShare: 1.35,
  maxBend: 0.12,
  widerPrice: 2,
  narrowerPrice: 0.5,
  bendPrice: 0.1,
  directionPrice: 1,
  darkFrom: 0.4,
  darkTo: 0.8,
  usualWidth: null,
};

/** Width of a typical shaft where the picture does not show it, working pixels (82 µm). */
const usualByDefault = 7.5;

/** An area longer than this is long hair, working pixels (1.2 mm), and so is a picture with this share of its dark pixels in them. */
const longFrom = 110;
const longShare = 0.45;

export interface Shaft {
  readonly ribbon: Ribbon;
  /** Squared darkness that only this ribbon explains, working pixels. */
  readonly gain: number;
  /** The same if it were the only ribbon. */
  readonly alone: number;
  /** What is lost without it once its neighbours have settled anew. */
  readonly loss: number;
  /** Mean contrast on the axis as a share of the picture's usual shaft contrast. */
  readonly contrast: number;
  /** Squared sine of the angle to the common direction around; 0 where there is none. */
  readonly acrossness: number;
  /** Number of the dark area it lies in, and how many shafts share it. */
  readonly component: number;
  readonly together: number;
}

export interface FoundShafts {
  readonly shafts: Shaft[];
  /** Usual contrast of a shaft and usual width, working pixels. */
  readonly shaftContrast: number;
  readonly usualWidth: number;
  /** Whether most of what is dark is long hair rather than stubble. */
  readonly isLong: boolean;
}

/** `shaftContrast`: usual contrast of a shaft of this picture; looked for when it is not given. */
export function findShafts(
  contrastPlane: Plane,
  options: ShaftOptions = defaultShaftOptions,
  shaftContrast: number = usualContrast(contrastPlane),
): FoundShafts {
  const areas = components(contrastPlane, options.threshold * shaftContrast, options.minArea);
  const axes = areas.map((area) => areaAxis(area, contrastPlane.width));
  const isLong = shareOfLong(axes) > longShare;
  // Long hair is traced, not put together from ribbons.
  if (isLong) return { shafts: [], shaftContrast, usualWidth: options.usualWidth ?? usualByDefault, isLong };
  const shafts: Shaft[] = [];
  const kernel = createRibbonKernel();
  const usualWidth =
    options.usualWidth ?? usualShaftWidth(kernel, contrastPlane, areas, axes, shaftContrast, options);
  areas.forEach((area, number) => {
    const { dark, width, height, x0, y0 } = cut(contrastPlane, area, shaftContrast, options);
    const explain: ExplainOptions = {
      ...options,
      usualWidth,
      ...commonDirection(axes, axes[number], options.directionPrice),
      maxRibbons: Math.min(40, 2 + Math.ceil(area.pixels.length / 60)),
    };
    const found = explainComponent(kernel, dark, width, height, explain);
    for (const { ribbon, gain, alone, loss } of found) {
      const placed = {
        ...ribbon,
        ax: ribbon.ax + x0,
        bx: ribbon.bx + x0,
        ay: ribbon.ay + y0,
        by: ribbon.by + y0,
      };
      shafts.push({
        ribbon: placed,
        contrast: axisContrast(contrastPlane, placed) / shaftContrast,
        gain,
        alone,
        loss,
        acrossness: explain.directionPrice > 0 ? acrossness(ribbon, explain.direction) : 0,
        component: number,
        together: found.length,
      });
    }
  });
  return { shafts, shaftContrast, usualWidth, isLong };
}

function shareOfLong(axes: readonly AreaAxis[]): number {
  const total = axes.reduce((sum, a) => sum + a.area, 0);
  const long = axes.reduce((sum, a) => sum + (a.length > longFrom ? a.area : 0), 0);
  return total > 0 ? long / total : 0;
}

function axisContrast(plane: Plane, r: Ribbon): number {
  const steps = Math.max(1, Math.round(ribbonLength(r)));
  let sum = 0;
  for (let k = 0; k <= steps; k++) {
    const x = Math.round(r.ax + ((r.bx - r.ax) * k) / steps);
    const y = Math.round(r.ay + ((r.by - r.ay) * k) / steps);
    const inside = x >= 0 && y >= 0 && x < plane.width && y < plane.height;
    if (inside) sum += plane.data[y * plane.width + x];
  }
  return sum / (steps + 1);
}

function acrossness(r: Ribbon, direction: readonly [number, number]): number {
  return (((r.bx - r.ax) * direction[1] - (r.by - r.ay) * direction[0]) / ribbonLength(r)) ** 2;
}

/**
 * Width of a typical shaft: one ribbon is fitted to each area that looks like a single shaft, and a low quantile of their
 * widths taken, since among "single" areas some are touching pairs and none is half a shaft.
 * 7.5 working pixels (82 µm) where fewer than five areas qualify.
 */
function usualShaftWidth(
  kernel: RibbonKernel,
  plane: Plane,
  areas: readonly Component[],
  axes: readonly AreaAxis[],
  shaftContrast: number,
  options: ShaftOptions,
): number {
  const widths: number[] = [];
  areas.forEach((area, i) => {
    const axis = axes[i];
    if (axis.length < 20 || axis.length < 2.2 * axis.across || axis.area / axis.length < 4) return;
    const { dark, width, height, x0, y0 } = cut(plane, area, shaftContrast, options);
    kernel.load(dark, width, height);
    const limits = {
      ...{ minWidth: 2, maxWidth: 16, maxBend: 0.05, usualWidth: 8, widerPrice: 0, narrowerPrice: 0 },
      ...{ bendPrice: 0.1, directionX: 1, directionY: 0, directionPrice: 0 },
    };
    const { ribbon, gain } = kernel.fit(axisRibbon(axis, x0, y0), limits, { first: 2, last: 0.5 });
    const all = dark.reduce((sum, d) => sum + d * d, 0);
    if (gain > 0.8 * all) widths.push(ribbon.width);
  });
  widths.sort((a, b) => a - b);
  const low = widths.length >= 5 ? widths[Math.floor(0.4 * widths.length)] : usualByDefault;
  return Math.min(9.5, Math.max(5, low));
}

function axisRibbon(axis: AreaAxis, x0: number, y0: number): Ribbon {
  const ux = Math.sqrt(Math.max(0, (1 + axis.doubleX) / 2));
  const uy = Math.sqrt(Math.max(0, (1 - axis.doubleX) / 2)) * (axis.doubleY < 0 ? -1 : 1);
  const half = axis.length / 2;
  const x = axis.x - x0;
  const y = axis.y - y0;
  return {
    ax: x - half * ux,
    ay: y - half * uy,
    bx: x + half * ux,
    by: y + half * uy,
    width: axis.area / axis.length,
    bend: 0,
  };
}

/** 1 on the area's pixels and two around them. */
function widened(
  { pixels }: Component,
  stride: number,
  { x0, y0, width, height }: { x0: number; y0: number; width: number; height: number },
): Uint8Array {
  const along = new Uint8Array(width * height);
  for (let k = 0; k < pixels.length; k++) {
    const y = Math.floor(pixels[k] / stride);
    const x = pixels[k] - y * stride - x0;
    const row = (y - y0) * width;
    for (let i = row + Math.max(0, x - 2); i <= row + Math.min(width - 1, x + 2); i++) along[i] = 1;
  }
  const inside = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    const up = Math.max(0, y - 2) * width - y * width;
    const down = Math.min(height - 1, y + 2) * width - y * width;
    for (let x = 0; x < width; x++, i++) {
      for (let o = i + up; o <= i + down; o += width) inside[i] |= along[o];
    }
  }
  return inside;
}

/** The area's window as darkness 0–1, relative to its own shaft contrast; other areas left out. */
function cut(plane: Plane, area: Component, shaftContrast: number, options: ShaftOptions) {
  const margin = 4;
  const x0 = Math.max(0, area.x0 - margin);
  const y0 = Math.max(0, area.y0 - margin);
  const width = Math.min(plane.width - 1, area.x1 + margin) - x0 + 1;
  const height = Math.min(plane.height - 1, area.y1 + margin) - y0 + 1;
  const values = new Float32Array(area.pixels.length);
  for (let i = 0; i < values.length; i++) values[i] = plane.data[area.pixels[i]];
  const own = orderStatistic(values, values.length, Math.floor(0.8 * values.length));
  const full = Math.min(1.1 * shaftContrast, Math.max(0.5 * shaftContrast, own));
  const inside = widened(area, plane.width, { x0, y0, width, height });
  const dark = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (inside[i]) {
        const c = plane.data[(y + y0) * plane.width + x + x0] / full;
        dark[i] = Math.min(1, Math.max(0, (c - options.darkFrom) / (options.darkTo - options.darkFrom)));
      }
    }
  }
  return { dark, width, height, x0, y0 };
}
