/** Which shaft lies at each working pixel. */
import { plainPaintRibbon } from "../kernels/plainPaintRibbon.ts";
import type { Plane } from "../picture/plane.ts";
import type { Ribbon } from "./ribbon.ts";

/** Number of the ribbon plus 1, 0 where none lies; −1 where two or more do, so that no profile is taken there. */
export function shaftMap(ribbons: readonly Ribbon[], width: number, height: number): Plane {
  const owner = new Float32Array(width * height);
  const one = new Float32Array(width * height);
  const window = { width, height, stride: width, dark: one, explained: one };
  ribbons.forEach((r, k) => {
    plainPaintRibbon(window, r);
    const pad = r.width / 2 + 3 + Math.abs(r.bend);
    const x0 = Math.max(0, Math.floor(Math.min(r.ax, r.bx) - pad));
    const x1 = Math.min(width - 1, Math.ceil(Math.max(r.ax, r.bx) + pad));
    const y0 = Math.max(0, Math.floor(Math.min(r.ay, r.by) - pad));
    const y1 = Math.min(height - 1, Math.ceil(Math.max(r.ay, r.by) + pad));
    for (let y = y0; y <= y1; y++) {
      for (let i = y * width + x0; i <= y * width + x1; i++) {
        if (one[i] > 0) {
          if (one[i] > 0.1) owner[i] = owner[i] === 0 ? k + 1 : -1;
          one[i] = 0;
        }
      }
    }
  });
  return { width, height, data: owner };
}
