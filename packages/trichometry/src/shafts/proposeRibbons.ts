/** Ribbons worth trying: the longest dark runs through unexplained pixels, one for each orientation. */
import type { Ribbon, Window } from "./ribbon.ts";

/** Orientations tried over a half turn. */
const orientations = 24;
/** Longest break in a run, working pixels: a red line or a highlight across a shaft. */
const maxGap = 2;
/** Share of a pixel's worth that a run gains where another ribbon already explains the darkness. */
const worthOfExplained = 0.25;

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
 * Best run for each orientation through the window's unexplained dark pixels, sorted by worth, as ribbons of the
 * given width. `stride` is the spacing of the seeds.
 */
export function proposeRibbons(window: Window, width: number, stride: number): Ribbon[] {
  const found: { worth: number; ribbon: Ribbon }[] = [];
  for (const [ux, uy] of directions) {
    let best = 0;
    let ribbon: Ribbon | null = null;
    for (let y = 0; y < window.height; y += stride) {
      for (let x = 0; x < window.width; x += stride) {
        const i = y * window.stride + x;
        if (window.dark[i] - window.explained[i] < 0.5) continue;
        const ahead = run(window, x, y, ux, uy);
        const behind = run(window, x, y, -ux, -uy);
        const worth = ahead.worth + behind.worth;
        if (worth > best) {
          best = worth;
          ribbon = {
            ax: x - ux * behind.length,
            ay: y - uy * behind.length,
            bx: x + ux * ahead.length,
            by: y + uy * ahead.length,
            width,
            bend: 0,
          };
        }
      }
    }
    if (ribbon !== null && best >= 4) found.push({ worth: best, ribbon });
  }
  return found.sort((p, q) => q.worth - p.worth).map((f) => f.ribbon);
}

function run(
  window: Window,
  x: number,
  y: number,
  ux: number,
  uy: number,
): { length: number; worth: number } {
  const { width, height, stride, dark, explained } = window;
  let worth = 0;
  let length = 0;
  let gap = 0;
  for (let t = 1; t < 400; t++) {
    const px = Math.round(x + t * ux);
    const py = Math.round(y + t * uy);
    if (px < 0 || py < 0 || px >= width || py >= height) break;
    const i = py * stride + px;
    if (dark[i] < 0.5) {
      gap++;
      if (gap > maxGap) break;
      continue;
    }
    gap = 0;
    length = t;
    worth += explained[i] > 0.5 ? worthOfExplained : dark[i];
  }
  return { length, worth };
}
