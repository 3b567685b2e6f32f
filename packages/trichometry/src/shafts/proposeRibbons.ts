/** Ribbons worth trying: the longest dark runs through unexplained pixels, one for each orientation. */
import type { RibbonKernel } from "../kernels/ribbonKernel.ts";
import type { Ribbon } from "./ribbon.ts";

/** Orientations tried over a half turn. */
const orientations = 24;
/** Unit vectors of the orientations, by repeated rotation so that every engine computes the same bits. */
const directions: readonly (readonly [number, number])[] = (() => {
  // cos and sin of 7.5°, to double precision.
  const c = 0.9914448613738104;
  const s = 0.13052619222005157;
  const out: [number, number][] = [[1, 0]];
  for (let k = 1; k < orientations; k++) {
    const [x, y] = out[k - 1];
    out.push([x * c - y * s, x * s + y * c]);
  }
  return out;
})();

/**
 * Best run for each orientation through the loaded window's unexplained dark pixels, sorted by worth, as ribbons of the
 * given width. `spacing` is the spacing of the seeds.
 */
export function proposeRibbons(kernel: RibbonKernel, width: number, spacing: number): Ribbon[] {
  const found: { worth: number; ribbon: Ribbon }[] = [];
  for (const [ux, uy] of directions) {
    const { worth, x, y, ahead, behind } = kernel.longestRun(ux, uy, spacing);
    if (worth < 4) continue;
    const ribbon = { ax: x - ux * behind, ay: y - uy * behind, bx: x + ux * ahead, by: y + uy * ahead };
    found.push({ worth, ribbon: { ...ribbon, width, bend: 0 } });
  }
  return found.sort((p, q) => q.worth - p.worth).map((f) => f.ribbon);
}
