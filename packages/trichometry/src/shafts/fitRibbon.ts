/** Moves a ribbon until it explains as much of the dark pixels as it can. */
import { type Ribbon, ribbonLength, type Window } from "./ribbon.ts";
import { ribbonGain } from "./ribbonGain.ts";

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
}

/** First and last step of the search, working pixels. */
export interface FitSteps {
  readonly first: number;
  readonly last: number;
}

/**
 * Pattern search over both ends (along and across), width and bend, halving the step from `first` to `last`.
 * Returns the ribbon and its gain (squared darkness newly explained, less what it wrongly covers).
 */
export function fitRibbon(
  window: Window,
  start: Ribbon,
  limits: FitLimits,
  steps: FitSteps,
): { ribbon: Ribbon; gain: number } {
  let best: Ribbon = { ...start };
  let gain = ribbonGain(window, best) - widthPrice(best, limits);
  for (let step = steps.first; step >= steps.last; step /= 2) {
    for (let round = 0; round < 6; round++) {
      let moved = false;
      for (let move = 0; move < 8; move++) {
        for (let sign = -1; sign <= 1; sign += 2) {
          const trial = displaced(best, move, sign * step, limits);
          if (trial === null) continue;
          const value = ribbonGain(window, trial) - widthPrice(trial, limits);
          if (value > gain + 1e-6) {
            best = trial;
            gain = value;
            moved = true;
            break;
          }
        }
      }
      if (!moved) break;
    }
  }
  return { ribbon: best, gain };
}

/** Two touching shafts share their joint width evenly unless the pixels say otherwise. */
function widthPrice(r: Ribbon, limits: FitLimits): number {
  const deviation = r.width / limits.usualWidth - 1;
  const price = deviation > 0 ? limits.widerPrice : limits.narrowerPrice;
  return price * deviation * deviation * ribbonLength(r);
}

/** One of eight moves: either end along or across the axis, both ends across, both along, width, bend. */
function displaced(r: Ribbon, move: number, by: number, limits: FitLimits): Ribbon | null {
  const length = ribbonLength(r);
  const ux = (r.bx - r.ax) / length;
  const uy = (r.by - r.ay) / length;
  const out = { ...r };
  if (move === 0 || move === 6) {
    out.ax += by * ux;
    out.ay += by * uy;
  }
  if (move === 1 || move === 6) {
    out.bx += by * ux;
    out.by += by * uy;
  }
  if (move === 2 || move === 4) {
    out.ax -= by * uy;
    out.ay += by * ux;
  }
  if (move === 3 || move === 4) {
    out.bx -= by * uy;
    out.by += by * ux;
  }
  if (move === 5) out.width += by;
  if (move === 7) out.bend += by / 2;
  if (out.width < limits.minWidth || out.width > limits.maxWidth) return null;
  const newLength = ribbonLength(out);
  if (newLength < 4 || Math.abs(out.bend) > limits.maxBend * newLength) return null;
  return out;
}
