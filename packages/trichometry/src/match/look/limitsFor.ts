/** How far a ribbon may go from where it starts when it is fitted as a hair that is known. */
import type { FitLimits } from "../../kernels/ribbonKernel.ts";
import { type Ribbon, ribbonLength } from "../../shafts/ribbon.ts";

/** A hair keeps about its width and direction. */
export function limitsFor(r: Ribbon): FitLimits {
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
