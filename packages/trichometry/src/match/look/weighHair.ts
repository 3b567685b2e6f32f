/** How much a picture speaks for one more hair at a place, beside the hairs already known there. */
import type { FitLimits, RibbonKernel } from "../../kernels/ribbonKernel.ts";
import type { Plane } from "../../picture/plane.ts";
import { log } from "../../portable/log.ts";
import { type Ribbon, ribbonLength, type Window } from "../../shafts/ribbon.ts";
import { axisContrast } from "./lookSurface.ts";

export interface Other {
  readonly ribbon: Ribbon;
  readonly alternative: Ribbon | null;
}

export interface WeighOptions {
  /** Where the hair should lie, working pixels. */
  readonly expected: Ribbon;
  /** Other hairs near it, and for each where the other picture puts it (null when it has none there). */
  readonly others: readonly Other[];
  /** Contrast that this hair's axis should have; negative for light hair. */
  readonly expectedContrast: number;
}

export interface Weighed {
  readonly ribbon: Ribbon;
  /** Squared darkness that is explained with the hair and not without, both ways fitted as well as they go, working pixels. */
  readonly gain: number;
  /** The same as a share of what a hair of this size alone would explain. */
  readonly share: number;
  /** How far the root moved from where it should be, working pixels, and how far the shaft turned, radians. */
  readonly moved: number;
  readonly turned: number;
  /** Contrast of the axis / the expected one. */
  readonly contrast: number;
  /** How much of the expected shaft lies on the nearest other one: 1 on its axis, 0 a shaft's width away. */
  readonly overlap: number;
  /** ln of the width of the widest touching shaft / the width that the other picture gives it; 0 where none touches. */
  readonly excessWidth: number;
}

/** Darkness as the detection sees it: 0 below, 1 above these shares of the shaft's contrast. */
const darkFrom = 0.35;
const darkTo = 0.8;
const margin = 10;
const rim = 12;

export function weighHair(kernel: RibbonKernel, contrast: Plane, options: WeighOptions): Weighed {
  const { expected, expectedContrast } = options;
  const near = options.others.filter(
    (o) => touches(o.ribbon, expected, 3) || (o.alternative !== null && touches(o.alternative, expected, 3)),
  );
  const box = boxAround([expected, ...near.map((o) => o.ribbon)], contrast);
  const window = kernel.load(darkIn(contrast, box, expectedContrast), box.width, box.height);
  const shift = (r: Ribbon): Ribbon => moved(r, -box.x, -box.y);
  const start = shift(expected);
  const others = near.map((o) => ({
    ribbon: shift(o.ribbon),
    alternative: o.alternative === null ? null : shift(o.alternative),
  }));
  const far = options.others
    .filter((o) => !near.includes(o) && inBox(o.ribbon, box))
    .map((o) => shift(o.ribbon));
  const bench: Bench = { kernel, window, far };
  const without = settleOthers(bench, others);
  const best = withHair(bench, start, others);
  const gain = without - best.misfit;
  return {
    ribbon: moved(best.hair, box.x, box.y),
    gain,
    share: gain / (0.75 * start.width * ribbonLength(start)),
    moved: Math.sqrt((best.hair.ax - start.ax) ** 2 + (best.hair.ay - start.ay) ** 2),
    turned: angleBetween(best.hair, start),
    contrast: axisContrast(contrast, moved(best.hair, box.x, box.y)) / expectedContrast,
    overlap: near.reduce(
      (most, o) =>
        Math.max(most, 1 - (2 * axisDistance(expected, o.ribbon).mean) / (expected.width + o.ribbon.width)),
      0,
    ),
    excessWidth: near.reduce(
      (most, o) =>
        o.alternative === null ? most : Math.max(most, log(o.ribbon.width / o.alternative.width)),
      0,
    ),
  };
}

interface Bench {
  readonly kernel: RibbonKernel;
  readonly window: Window;
  /** Hairs in the window that do not touch: painted, never moved. */
  readonly far: readonly Ribbon[];
}

/** Starts for the others: as they were found, and where the other picture puts them. */
function startsOf(others: readonly Other[]): (readonly Ribbon[])[] {
  const limited = others.map((o) => ({
    ...o.ribbon,
    width: Math.min(o.ribbon.width, limitsOf(o).maxWidth),
  }));
  if (others.every((o) => o.alternative === null)) return [limited];
  return [limited, others.map((o, k) => o.alternative ?? limited[k])];
}

/** The others alone, each fitted again beside the rest. */
function settleOthers(bench: Bench, others: readonly Other[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const start of startsOf(others)) {
    let now = [...start];
    for (let round = 0; round < 2; round++) now = refit(bench, now, others, []);
    least = Math.min(least, misfitOf(bench, start), misfitOf(bench, now));
  }
  return least;
}

/** The hair beside the others. */
function withHair(bench: Bench, start: Ribbon, others: readonly Other[]): { hair: Ribbon; misfit: number } {
  let best: { hair: Ribbon; misfit: number } | null = null;
  for (const ribbons of startsOf(others)) {
    paint(bench, ribbons);
    let hair = bestStart(bench.kernel, start);
    let now = [...ribbons];
    for (let round = 0; round < 2; round++) {
      paint(bench, now);
      hair = bench.kernel.fit(hair, limitsFor(start), { first: round === 0 ? 2 : 1, last: 0.5 }).ribbon;
      now = refit(bench, now, others, [hair]);
    }
    const misfit = misfitOf(bench, [hair, ...now]);
    if (best === null || misfit < best.misfit) best = { hair, misfit };
  }
  return best as { hair: Ribbon; misfit: number };
}

/** Each of the others once more, beside the rest and what else is there. */
function refit(
  bench: Bench,
  ribbons: readonly Ribbon[],
  others: readonly Other[],
  beside: readonly Ribbon[],
): Ribbon[] {
  const now = [...ribbons];
  others.forEach((other, k) => {
    paint(bench, [...beside, ...now.filter((_, i) => i !== k)]);
    now[k] = bench.kernel.fit(now[k], limitsOf(other), { first: 1, last: 0.5 }).ribbon;
  });
  return now;
}

/**
 * A hair that the other picture shows too is about as thick here as there: what is wider must be more than this hair. Else
 * it keeps about the width it was found with.
 */
function limitsOf({ ribbon, alternative }: Other): FitLimits {
  if (alternative === null) return limitsFor(ribbon);
  return { ...limitsFor(alternative), maxWidth: Math.max(3, 1.12 * alternative.width), widerPrice: 6 };
}

/** The best of a few small shifts and turns of where the hair should lie. */
function bestStart(kernel: RibbonKernel, r: Ribbon): Ribbon {
  let best = r;
  let most = Number.NEGATIVE_INFINITY;
  for (const turn of [-0.16, 0, 0.16]) {
    for (const side of [-2, 0, 2]) {
      for (const share of [0.7, 1]) {
        const trial = displaced(r, turn, side, share);
        const gain = kernel.gain(trial) - 0.3 * Math.abs(side);
        if (gain > most) {
          most = gain;
          best = trial;
        }
      }
    }
  }
  return best;
}

function displaced(r: Ribbon, turn: number, side: number, share: number): Ribbon {
  const [dx, dy] = [r.bx - r.ax, r.by - r.ay];
  const length = Math.sqrt(dx * dx + dy * dy);
  const [nx, ny] = [-dy / length, dx / length];
  const ax = r.ax + side * nx;
  const ay = r.ay + side * ny;
  return {
    ...r,
    ax,
    ay,
    bx: ax + share * (dx - turn * dy),
    by: ay + share * (dy + turn * dx),
    bend: r.bend * share,
  };
}

/** A hair keeps about its width and direction. */
function limitsFor(r: Ribbon): FitLimits {
  const length = ribbonLength(r);
  return {
    minWidth: Math.max(1.5, 0.6 * r.width),
    maxWidth: Math.max(3, 1.3 * r.width),
    maxBend: 0.12,
    usualWidth: r.width,
    widerPrice: 2,
    narrowerPrice: 0.7,
    bendPrice: 0.1,
    directionX: (r.bx - r.ax) / length,
    directionY: (r.by - r.ay) / length,
    directionPrice: 2,
  };
}

function paint({ kernel, far }: Bench, ribbons: readonly Ribbon[]): void {
  kernel.clear();
  for (const r of far) kernel.paint(r);
  for (const r of ribbons) kernel.paint(r);
}

function misfitOf(bench: Bench, ribbons: readonly Ribbon[]): number {
  paint(bench, ribbons);
  const { dark, explained, stride, width, height } = bench.window;
  let sum = 0;
  for (let y = 0; y < height; y++) {
    for (let i = y * stride; i < y * stride + width; i++) sum += (dark[i] - explained[i]) ** 2;
  }
  return sum;
}

interface Box {
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

const moved = (r: Ribbon, dx: number, dy: number): Ribbon => ({
  ...r,
  ax: r.ax + dx,
  ay: r.ay + dy,
  bx: r.bx + dx,
  by: r.by + dy,
});

function touches(p: Ribbon, q: Ribbon, gap: number): boolean {
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
function axisDistance(p: Ribbon, q: Ribbon): { least: number; mean: number } {
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

function angleBetween(p: Ribbon, q: Ribbon): number {
  const [x, y, u, v] = [p.bx - p.ax, p.by - p.ay, q.bx - q.ax, q.by - q.ay];
  const cross = (x * v - y * u) / Math.sqrt((x * x + y * y) * (u * u + v * v));
  return Math.abs(cross);
}
