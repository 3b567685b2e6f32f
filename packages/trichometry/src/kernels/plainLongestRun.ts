/** Plain twin of the kernel that finds the most worthwhile dark run of one orientation. */
import type { Window } from "../shafts/ribbon.ts";

/** A run through pixel (x, y): pixels ahead along the orientation and behind against it; worth 0 where there is none. */
export interface LongestRun {
  readonly worth: number;
  readonly x: number;
  readonly y: number;
  readonly ahead: number;
  readonly behind: number;
}

/** Longest break in a run, working pixels: a red line or a highlight across a shaft. */
const maxGap = 2;
/** Share of a pixel's worth that a run gains where another ribbon already explains the darkness. */
const worthOfExplained = 0.25;

/**
 * (ux, uy) is a unit vector; seeds are the unexplained dark pixels of every `spacing`-th row and column that no earlier
 * run has passed: theirs would be the same line, less than a pixel beside it.
 */
export function plainLongestRun(window: Window, ux: number, uy: number, spacing: number): LongestRun {
  const passed = new Uint8Array(window.dark.length);
  let best: LongestRun = { worth: 0, x: 0, y: 0, ahead: 0, behind: 0 };
  for (let y = 0; y < window.height; y += spacing) {
    for (let x = 0; x < window.width; x += spacing) {
      const i = y * window.stride + x;
      if (passed[i] || window.dark[i] - window.explained[i] < 0.5) continue;
      const ahead = run(window, passed, x, y, ux, uy);
      const behind = run(window, passed, x, y, -ux, -uy);
      const worth = ahead.worth + behind.worth;
      if (worth > best.worth) best = { worth, x, y, ahead: ahead.length, behind: behind.length };
    }
  }
  return best;
}

function run(window: Window, passed: Uint8Array, x: number, y: number, ux: number, uy: number) {
  const { width, height, stride, dark, explained } = window;
  let worth = 0;
  let length = 0;
  let gap = 0;
  for (let t = 1; t < 400; t++) {
    const px = Math.floor(x + t * ux + 0.5);
    const py = Math.floor(y + t * uy + 0.5);
    if (px < 0 || py < 0 || px >= width || py >= height) break;
    const i = py * stride + px;
    if (dark[i] < 0.5) {
      gap++;
      if (gap > maxGap) break;
      continue;
    }
    gap = 0;
    length = t;
    passed[i] = 1;
    worth += explained[i] > 0.5 ? worthOfExplained : dark[i];
  }
  return { length, worth };
}
