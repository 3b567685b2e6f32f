/** Plain twin of the kernel that moves a ribbon until it explains as much of the dark pixels as it can. */
import { type Ribbon, ribbonLength, type Window } from "../shafts/ribbon.ts";
import { plainRibbonGain } from "./plainRibbonGain.ts";
import type { FitLimits, FitSteps } from "./ribbonKernel.ts";

/**
 * Pattern search over both ends (along and across), width and bend, halving the step from `first` to `last`.
 * Returns the ribbon and its gain (squared darkness newly explained, less what it wrongly covers).
 */
export function plainFitRibbon(
  window: Window,
  start: Ribbon,
  limits: FitLimits,
  steps: FitSteps,
): { ribbon: Ribbon; gain: number } {
  let best: Ribbon = { ...start };
  let gain = plainRibbonGain(window, best) - shapePrice(best, limits);
  for (let step = steps.first; step >= steps.last; step /= 2) {
    // Moves tried in vain since the ribbon last moved, and that last move: its way back is not worth a try.
    let vain = 0;
    let lastMove = -1;
    let lastSign = 0;
    for (let round = 0; round < 6; round++) {
      for (let move = 0; move < 8 && vain < 8; move++) {
        vain++;
        for (let sign = -1; sign <= 1; sign += 2) {
          if (move === lastMove && sign === -lastSign) continue;
          const trial = displaced(best, move, sign * step, limits);
          if (trial === null) continue;
          const value = plainRibbonGain(window, trial) - shapePrice(trial, limits);
          if (value > gain + 1e-6) {
            best = trial;
            gain = value;
            vain = 0;
            lastMove = move;
            lastSign = sign;
            break;
          }
        }
      }
      if (vain === 8) break;
    }
  }
  return { ribbon: best, gain };
}

/** Two touching shafts share their joint width evenly, and stubble is straight, unless the pixels say otherwise. */
function shapePrice(r: Ribbon, limits: FitLimits): number {
  const deviation = r.width / limits.usualWidth - 1;
  const price = deviation > 0 ? limits.widerPrice : limits.narrowerPrice;
  const length = ribbonLength(r);
  const bend = (100 * r.bend) / length;
  const across = ((r.bx - r.ax) * limits.directionY - (r.by - r.ay) * limits.directionX) / length;
  return (
    (price * deviation * deviation + limits.bendPrice * bend * bend) * length +
    limits.directionPrice * across * across * (20 + length)
  );
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
