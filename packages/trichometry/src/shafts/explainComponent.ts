/** Chooses the set of ribbons that explains one dark area at least cost (fit error plus a price for each ribbon). */
import type { FitLimits, RibbonKernel } from "../kernels/ribbonKernel.ts";
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
  /** Price of a ribbon, in pixels of squared darkness. */
  readonly price: number;
  /** No more ribbons than this in one area. */
  readonly maxRibbons: number;
}

/** A ribbon of the explanation and what the fit would lose without it. */
export interface ExplainedRibbon {
  readonly ribbon: Ribbon;
  readonly gain: number;
}

interface State {
  readonly kernel: RibbonKernel;
  readonly window: Window;
  ribbons: Ribbon[];
}

/** Ribbons in the window's own coordinates. `dark` holds 0–1; the result is empty when nothing is worth a ribbon. */
export function explainComponent(
  kernel: RibbonKernel,
  dark: Float32Array,
  width: number,
  height: number,
  options: ExplainOptions,
): ExplainedRibbon[] {
  const limits: FitLimits = {
    minWidth: 2,
    maxWidth: options.usualWidth * options.widestShare,
    maxBend: options.maxBend,
    usualWidth: options.usualWidth,
    widerPrice: options.widerPrice,
    narrowerPrice: options.narrowerPrice,
    bendPrice: options.bendPrice,
  };
  const state: State = { kernel, window: kernel.load(dark, width, height), ribbons: [] };
  for (let n = 0; n < options.maxRibbons; n++) {
    const added = bestAddition(state, limits, options);
    if (added === null) break;
    state.ribbons.push(added);
    settle(state, limits, 1);
    if (n > 0) dropPoor(state, options.price);
  }
  settle(state, limits, 2);
  trySplits(state, limits, options);
  dropPoor(state, options.price);
  return state.ribbons.map((ribbon, k) => {
    paintOthers(state, k);
    return { ribbon, gain: kernel.gain(ribbon) };
  });
}

function bestAddition(state: State, limits: FitLimits, options: ExplainOptions): Ribbon | null {
  paintOthers(state, -1);
  const area = state.window.width * state.window.height;
  const stride = area > 40_000 ? 4 : area > 8_000 ? 3 : 2;
  const proposals = proposeRibbons(state.window, Math.min(options.usualWidth, limits.maxWidth), stride);
  const tried = proposals.slice(0, 8).flatMap((p) => {
    return [0.5, 1].map((share) => {
      const ribbon = { ...p, width: Math.max(limits.minWidth, p.width * share) };
      return state.kernel.fit(ribbon, limits, { first: 2, last: 2 });
    });
  });
  tried.sort((p, q) => q.gain - p.gain);
  let best: Ribbon | null = null;
  let gain = options.price;
  for (const t of tried.slice(0, 3)) {
    const fitted = state.kernel.fit(t.ribbon, limits, { first: 1, last: 0.5 });
    if (fitted.gain > gain) {
      gain = fitted.gain;
      best = fitted.ribbon;
    }
  }
  return best;
}

/** Fits each ribbon again while the others stand, `rounds` times. */
function settle(state: State, limits: FitLimits, rounds: number): void {
  if (state.ribbons.length === 0) return;
  for (let round = 0; round < rounds; round++) {
    for (let k = 0; k < state.ribbons.length; k++) {
      paintOthers(state, k);
      const last = round === rounds - 1 ? 0.25 : 0.5;
      state.ribbons[k] = state.kernel.fit(state.ribbons[k], limits, { first: 1, last }).ribbon;
    }
  }
}

/** Replaces a ribbon by two (side by side, or a V towards either end) where that lowers the cost. */
function trySplits(state: State, limits: FitLimits, options: ExplainOptions): void {
  for (let k = 0; k < state.ribbons.length && state.ribbons.length < options.maxRibbons; k++) {
    const before = totalGain(state);
    const kept = state.ribbons.map((r) => ({ ...r }));
    let best = before + options.price;
    let bestSet: Ribbon[] | null = null;
    for (const [atA, atB] of [
      [1, 1],
      [1, 0],
      [0, 1],
    ]) {
      const [p, q] = splitAt(kept[k], atA, atB);
      state.ribbons = [...kept.slice(0, k), p, q, ...kept.slice(k + 1)].map((r) => ({ ...r }));
      for (let round = 0; round < 2; round++) {
        for (const i of [k, k + 1]) {
          paintOthers(state, i);
          const steps = { first: round === 0 ? 2 : 1, last: 0.5 };
          state.ribbons[i] = state.kernel.fit(state.ribbons[i], limits, steps).ribbon;
        }
      }
      const value = totalGain(state);
      if (value > best) {
        best = value;
        bestSet = state.ribbons;
      }
    }
    state.ribbons = bestSet ?? kept;
  }
  settle(state, limits, 1);
}

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
    for (let k = 0; k < state.ribbons.length; k++) {
      paintOthers(state, k);
      const gain = state.kernel.gain(state.ribbons[k]);
      if (gain < least) {
        least = gain;
        worst = k;
      }
    }
    if (worst < 0) return;
    state.ribbons.splice(worst, 1);
  }
}

function totalGain(state: State): number {
  paintOthers(state, -1);
  const { dark, explained, width, height, stride } = state.window;
  let gain = 0;
  for (let y = 0; y < height; y++) {
    for (let i = y * stride; i < y * stride + width; i++) {
      const rest = dark[i] - explained[i];
      gain += dark[i] * dark[i] - rest * rest;
    }
  }
  return gain;
}

/** Draws every ribbon but number `except` into `explained`. */
function paintOthers(state: State, except: number): void {
  state.kernel.clear();
  for (let k = 0; k < state.ribbons.length; k++) {
    if (k !== except) state.kernel.paint(state.ribbons[k]);
  }
}
