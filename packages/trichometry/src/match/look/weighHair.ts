/** How much a picture speaks for one more hair at a place, beside the hairs already known there. */
import type { FitLimits, RibbonKernel } from "../../kernels/ribbonKernel.ts";
import type { Plane } from "../../picture/plane.ts";
import { log } from "../../portable/log.ts";
import { type Ribbon, ribbonLength } from "../../shafts/ribbon.ts";
import { angleBetween } from "./angleBetween.ts";
import { axisDistance } from "./axisDistance.ts";
import { limitsFor } from "./limitsFor.ts";
import { type Bench, lookBench } from "./lookBench.ts";
import { axisContrast } from "./lookSurface.ts";
import { misfitOf } from "./misfitOf.ts";
import { movedBy } from "./movedBy.ts";
import { paintOn } from "./paintOn.ts";
import { touches } from "./touches.ts";

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
  /** The other hairs as they lie beside this one, in the order in which they were given. */
  readonly others: readonly Ribbon[];
}

export function weighHair(kernel: RibbonKernel, contrast: Plane, options: WeighOptions): Weighed {
  const { expected, expectedContrast } = options;
  const near = options.others.filter(
    (o) => touches(o.ribbon, expected, 3) || (o.alternative !== null && touches(o.alternative, expected, 3)),
  );
  const bench = lookBench(kernel, contrast, {
    around: [expected, ...near.map((o) => o.ribbon)],
    far: options.others.filter((o) => !near.includes(o)).map((o) => o.ribbon),
    fullContrast: expectedContrast,
  });
  const { box } = bench;
  const shift = (r: Ribbon): Ribbon => movedBy(r, -box.x, -box.y);
  const start = shift(expected);
  const others = near.map((o) => ({
    ribbon: shift(o.ribbon),
    alternative: o.alternative === null ? null : shift(o.alternative),
  }));
  const without = settleOthers(bench, others);
  const best = withHair(bench, start, others);
  const gain = without - best.misfit;
  return {
    ribbon: movedBy(best.hair, box.x, box.y),
    gain,
    share: gain / (0.75 * start.width * ribbonLength(start)),
    moved: Math.sqrt((best.hair.ax - start.ax) ** 2 + (best.hair.ay - start.ay) ** 2),
    turned: angleBetween(best.hair, start),
    contrast: axisContrast(contrast, movedBy(best.hair, box.x, box.y)) / expectedContrast,
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
    others: options.others.map((o) => {
      const k = near.indexOf(o);
      return k < 0 ? o.ribbon : movedBy(best.others[k], box.x, box.y);
    }),
  };
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

interface Settled {
  readonly hair: Ribbon;
  readonly others: readonly Ribbon[];
  readonly misfit: number;
}

/** The hair beside the others. */
function withHair(bench: Bench, start: Ribbon, others: readonly Other[]): Settled {
  let best: Settled | null = null;
  for (const ribbons of startsOf(others)) {
    paintOn(bench, ribbons);
    let hair = bestStart(bench.kernel, start);
    let now = [...ribbons];
    for (let round = 0; round < 2; round++) {
      paintOn(bench, now);
      hair = bench.kernel.fit(hair, limitsFor(start), { first: round === 0 ? 2 : 1, last: 0.5 }).ribbon;
      now = refit(bench, now, others, [hair]);
    }
    const misfit = misfitOf(bench, [hair, ...now]);
    if (best === null || misfit < best.misfit) best = { hair, others: now, misfit };
  }
  return best as Settled;
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
    paintOn(bench, [...beside, ...now.filter((_, i) => i !== k)]);
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
