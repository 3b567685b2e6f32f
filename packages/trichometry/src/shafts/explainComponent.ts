/** Chooses the set of ribbons that explains one dark area at least cost (fit error plus a price for each ribbon). */
import type { FitLimits, FitSteps, RibbonKernel } from "../kernels/ribbonKernel.ts";
import { proposeRibbons } from "./proposeRibbons.ts";
import { type Ribbon, ribbonLength, type Window } from "./ribbon.ts";

export interface ExplainOptions {
  /** Usual width of a terminal shaft in this picture, working pixels. */
  readonly usualWidth: number;
  /** Widest shaft as a multiple of the usual width: a wider area must be several shafts. */
  readonly widestShare: number;
  /** Largest sagitta as a share of a shaft's length. */
  readonly maxBend: number;
  /** Price of an unusual width; see FitLimits. */
  readonly widerPrice: number;
  readonly narrowerPrice: number;
  readonly bendPrice: number;
  /** Common direction of the hairs around as a unit vector, and the price of lying across it; see FitLimits. */
  readonly direction: readonly [number, number];
  readonly directionPrice: number;
  /** Price of a ribbon, in pixels of squared darkness. */
  readonly price: number;
  /** No more ribbons than this in one area. */
  readonly maxRibbons: number;
}

/** A ribbon of the explanation, what the fit would lose without it, and what it would gain were it the only one. */
export interface ExplainedRibbon {
  readonly ribbon: Ribbon;
  readonly gain: number;
  readonly alone: number;
  /** What is lost without it once its neighbours have settled anew: small where they could stand in for it. */
  readonly loss: number;
}

/** A ribbon being fitted; `stale` when a neighbour has moved since its last fit. */
interface Member {
  ribbon: Ribbon;
  stale: boolean;
}

interface State {
  readonly kernel: RibbonKernel;
  readonly window: Window;
  members: Member[];
}

/** Ribbons in the window's own coordinates. `dark` holds 0–1; the result is empty when nothing is worth a ribbon. */
export function explainComponent(
  kernel: RibbonKernel,
  dark: Float32Array,
  width: number,
  height: number,
  options: ExplainOptions,
): ExplainedRibbon[] {
  const limits = limitsOf(options);
  const state: State = { kernel, window: kernel.load(dark, width, height), members: [] };
  while (state.members.length < options.maxRibbons) {
    const added = bestAddition(state, limits, options);
    if (added === null) break;
    state.members.push({ ribbon: added, stale: false });
    markNeighbours(state, state.members.length - 1);
    settle(state, limits, 0.5);
  }
  dropPoor(state, options.price);
  settle(state, limits, 0.25);
  trySplits(state, limits, options);
  dropPoor(state, options.price);
  return describe(state, limits);
}

function describe(state: State, limits: FitLimits): ExplainedRibbon[] {
  const { kernel } = state;
  return state.members.map(({ ribbon }, k) => {
    kernel.clear();
    const alone = kernel.gain(ribbon);
    paintOthers(state, k);
    const gain = kernel.gain(ribbon);
    return { ribbon, gain, alone, loss: lossWithout(state, k, gain, limits) };
  });
}

const limitsOf = (options: ExplainOptions): FitLimits => ({
  minWidth: 2,
  maxWidth: options.usualWidth * options.widestShare,
  maxBend: options.maxBend,
  usualWidth: options.usualWidth,
  widerPrice: options.widerPrice,
  narrowerPrice: options.narrowerPrice,
  bendPrice: options.bendPrice,
  directionX: options.direction[0],
  directionY: options.direction[1],
  directionPrice: options.directionPrice,
});

/** The misfit that ribbon `k` spares, its neighbours settled anew without it. */
function lossWithout(state: State, k: number, gain: number, limits: FitLimits): number {
  const { kernel, window } = state;
  const members = state.members.map((m) => ({ ...m, stale: false }));
  const others: State = { kernel, window, members };
  markNeighbours(others, k);
  members.splice(k, 1);
  if (!members.some((m) => m.stale)) return gain;
  paintOthers(state, -1);
  const before = unexplained(window, 0, 0, window.width, window.height);
  settle(others, limits, 0.5);
  paintOthers(others, -1);
  return unexplained(window, 0, 0, window.width, window.height) - before;
}

/**
 * Shares of the price below which a search is given up: on the development frames no ribbon that began lower was worth its
 * price in the end (as proposed, after the coarse fit), and no split (shortfall after the first fit of both halves).
 */
const hopeless = {
  asProposed: 1 / 3,
  afterCoarseFit: 2 / 3,
  splitShortfall: 1,
  /** Squared misfit around a ribbon: below it, no split was worth its price. */
  leftToSplit: 1.2,
} as const;

function bestAddition(state: State, limits: FitLimits, options: ExplainOptions): Ribbon | null {
  paintOthers(state, -1);
  const { kernel, window } = state;
  // No ribbon can explain more than is left.
  if (unexplained(window, 0, 0, window.width, window.height) <= options.price) return null;
  const area = window.width * window.height;
  const spacing = area > 40_000 ? 3 : area > 8_000 ? 2 : 1;
  const proposals = proposeRibbons(kernel, options.usualWidth, spacing).flatMap((p) =>
    [0.5, 1].map((share) => {
      const ribbon = { ...p, width: Math.max(limits.minWidth, p.width * share) };
      return { ribbon, gain: kernel.gain(ribbon) };
    }),
  );
  const hopeful = best(proposals, 6);
  if (!reaches(hopeful, hopeless.asProposed * options.price)) return null;
  const coarse = hopeful.map((p) => kernel.fit(p.ribbon, limits, { first: 2, last: 2 }));
  if (!reaches(coarse, hopeless.afterCoarseFit * options.price)) return null;
  const fine = best(coarse, 2).map((p) => kernel.fit(p.ribbon, limits, { first: 1, last: 0.5 }));
  const [top] = best(fine, 1);
  return top !== undefined && top.gain > options.price ? top.ribbon : null;
}

const reaches = (list: readonly { readonly gain: number }[], least: number): boolean =>
  list.some((p) => p.gain >= least);

function best<T extends { readonly gain: number }>(list: readonly T[], n: number): T[] {
  return [...list].sort((p, q) => q.gain - p.gain).slice(0, n);
}

/** Fits every ribbon again whose neighbours have moved, until nothing moves or three rounds have passed. */
function settle(state: State, limits: FitLimits, last: number): void {
  for (let round = 0; round < 3; round++) {
    let moved = false;
    state.members.forEach((member, k) => {
      if (!member.stale) return;
      member.stale = false;
      paintOthers(state, k);
      const { ribbon } = state.kernel.fit(member.ribbon, limits, { first: 1, last });
      if (farthestMove(ribbon, member.ribbon) > 0.3) {
        moved = true;
        member.ribbon = ribbon;
        markNeighbours(state, k);
      } else {
        member.ribbon = ribbon;
      }
    });
    if (!moved) return;
  }
}

function farthestMove(p: Ribbon, q: Ribbon): number {
  return Math.max(
    Math.abs(p.ax - q.ax),
    Math.abs(p.ay - q.ay),
    Math.abs(p.bx - q.bx),
    Math.abs(p.by - q.by),
    Math.abs(p.width - q.width),
    Math.abs(p.bend - q.bend),
  );
}

/** Marks the ribbons whose box meets that of ribbon `k`. */
function markNeighbours(state: State, k: number): void {
  const r = state.members[k].ribbon;
  state.members.forEach((other, i) => {
    if (i === k || other.stale) return;
    const q = other.ribbon;
    const pad = (r.width + q.width) / 2 + 2;
    const apartX = Math.max(
      Math.min(r.ax, r.bx) - Math.max(q.ax, q.bx),
      Math.min(q.ax, q.bx) - Math.max(r.ax, r.bx),
    );
    const apartY = Math.max(
      Math.min(r.ay, r.by) - Math.max(q.ay, q.by),
      Math.min(q.ay, q.by) - Math.max(r.ay, r.by),
    );
    other.stale = apartX < pad && apartY < pad;
  });
}

/** Replaces a ribbon by two (side by side, or a V towards either end) where that lowers the cost. */
function trySplits(state: State, limits: FitLimits, options: ExplainOptions): void {
  for (let k = 0; k < state.members.length && state.members.length < options.maxRibbons; k++) {
    const kept = state.members;
    if (leftAround(state, kept[k].ribbon) <= hopeless.leftToSplit * options.price) continue;
    paintOthers(state, k);
    const before = state.kernel.gain(kept[k].ribbon);
    let most = before + options.price;
    let chosen: [Ribbon, Ribbon] | null = null;
    for (const [atA, atB] of splitShapes) {
      const pair = splitAt(kept[k].ribbon, atA, atB);
      fitPair(state, k, pair, limits, { first: 2, last: 0.5 });
      let together = pairGain(state, k, pair);
      if (together < most - hopeless.splitShortfall * options.price) continue;
      fitPair(state, k, pair, limits, { first: 1, last: 0.5 });
      together = pairGain(state, k, pair);
      if (together > most) {
        most = together;
        chosen = pair;
      }
    }
    if (chosen !== null) {
      const [p, q] = chosen.map((ribbon) => ({ ribbon, stale: false }));
      state.members = [...kept.slice(0, k), p, q, ...kept.slice(k + 1)];
      markNeighbours(state, k);
      markNeighbours(state, k + 1);
    }
  }
  settle(state, limits, 0.5);
}

/** Fits each half in turn while the other and all ribbons but number `k` stay. */
function fitPair(state: State, k: number, pair: [Ribbon, Ribbon], limits: FitLimits, steps: FitSteps): void {
  for (const i of [0, 1] as const) {
    paintOthers(state, k);
    state.kernel.paint(pair[1 - i]);
    pair[i] = state.kernel.fit(pair[i], limits, steps).ribbon;
  }
}

/** What both halves gain together in place of ribbon `k`. */
function pairGain(state: State, k: number, pair: readonly [Ribbon, Ribbon]): number {
  paintOthers(state, k);
  const first = state.kernel.gain(pair[0]);
  state.kernel.paint(pair[0]);
  return first + state.kernel.gain(pair[1]);
}

/** Squared misfit in the ribbon's box and a rim of one width: two halves cannot gain more. */
function leftAround(state: State, r: Ribbon): number {
  const { window } = state;
  paintOthers(state, -1);
  const pad = r.width;
  const x0 = Math.max(0, Math.floor(Math.min(r.ax, r.bx) - pad));
  const y0 = Math.max(0, Math.floor(Math.min(r.ay, r.by) - pad));
  const x1 = Math.min(window.width, Math.ceil(Math.max(r.ax, r.bx) + pad));
  const y1 = Math.min(window.height, Math.ceil(Math.max(r.ay, r.by) + pad));
  return unexplained(window, x0, y0, x1, y1);
}

function unexplained(window: Window, x0: number, y0: number, x1: number, y1: number): number {
  const { dark, explained, stride } = window;
  let sum = 0;
  for (let y = y0; y < y1; y++) {
    for (let i = y * stride + x0; i < y * stride + x1; i++) {
      const rest = dark[i] - explained[i];
      sum += rest * rest;
    }
  }
  return sum;
}

/** Whether the halves part at end a and at end b. */
const splitShapes = [
  [1, 1],
  [1, 0],
  [0, 1],
] as const;

function splitAt(r: Ribbon, atA: number, atB: number): [Ribbon, Ribbon] {
  const length = ribbonLength(r);
  const nx = -(r.by - r.ay) / length;
  const ny = (r.bx - r.ax) / length;
  const off = r.width * 0.35;
  const side = (sign: number): Ribbon => ({
    ax: r.ax + sign * atA * off * nx,
    ay: r.ay + sign * atA * off * ny,
    bx: r.bx + sign * atB * off * nx,
    by: r.by + sign * atB * off * ny,
    width: r.width * 0.7,
    bend: r.bend,
  });
  return [side(-1), side(1)];
}

/** Removes the ribbon that the fit misses least while it is not worth its price. */
function dropPoor(state: State, price: number): void {
  for (;;) {
    let worst = -1;
    let least = price;
    state.members.forEach(({ ribbon }, k) => {
      paintOthers(state, k);
      const gain = state.kernel.gain(ribbon);
      if (gain < least) {
        least = gain;
        worst = k;
      }
    });
    if (worst < 0) return;
    markNeighbours(state, worst);
    state.members.splice(worst, 1);
  }
}

/** Draws every ribbon but number `except` into `explained`. */
function paintOthers(state: State, except: number): void {
  state.kernel.clear();
  state.members.forEach(({ ribbon }, k) => {
    if (k !== except) state.kernel.paint(ribbon);
  });
}
