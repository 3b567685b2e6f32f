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
        run(window, x, y, ux, uy);
        const ahead = reached.length;
        const worthAhead = reached.worth;
        run(window, x, y, -ux, -uy);
        const behind = reached.length;
        const worth = worthAhead + reached.worth;
        if (worth > best) {
          best = worth;
          ribbon = {
            ax: x - ux * behind,
            ay: y - uy * behind,
            bx: x + ux * ahead,
            by: y + uy * ahead,
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

/** What the last run found; one object, since millions of runs are made. */
const reached = { length: 0, worth: 0 };

/** Follows the darkness from a seed one way and leaves length and worth in `reached`. */
function run(window: Window, x: number, y: number, ux: number, uy: number): void {
  const { width, height, stride, dark, explained } = window;
  let worth = 0;
  let length = 0;
  let gap = 0;
  for (let t = 1; t < 400; t++) {
    const px = Math.floor(x + t * ux + 0.5);
    const py = Math.floor(y + t * uy + 0.5);
    if (px < 0 || py < 0 || px >= width || py >= height) break;
    const i = py * stride + px;
    const seen = dark[i];
    if (seen < 0.5) {
      gap++;
      if (gap > maxGap) break;
      continue;
    }
    gap = 0;
    length = t;
    worth += explained[i] > 0.5 ? worthOfExplained : seen;
  }
  reached.length = length;
  reached.worth = worth;
}
