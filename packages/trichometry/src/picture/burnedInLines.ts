/** Finds thin upright or level lines that a viewer drew into the picture: scale bars and their arms. */
import type { Raster } from "./raster.ts";
import type { Area } from "./shownArea.ts";

/** Smallest depth of the line below both neighbours, grey levels: no lens draws a one-pixel line that deep. */
const depth = 25;
/** Shortest line and longest interruption, px. */
const shortest = 40;
const longestGap = 6;
/** Share of a line's pixels that must be that deep. */
const solid = 0.8;

/** Lines of one pixel across, as whole-pixel areas. */
export function burnedInLines(raster: Raster): Area[] {
  const { width, height } = raster;
  const upright = runs(raster, width, height, 1, width).map(({ at, from, to }) => ({
    ...{ x: at, y: from, width: 1, height: to - from + 1 },
  }));
  const level = runs(raster, height, width, width, 1).map(({ at, from, to }) => ({
    ...{ x: from, y: at, width: to - from + 1, height: 1 },
  }));
  return [...upright, ...level];
}

interface Run {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Runs along one axis: `across` steps from line to line, `along` from pixel to pixel, both in pixels of the raster. */
function runs(raster: Raster, lines: number, length: number, across: number, along: number): Run[] {
  const { data } = raster;
  const found: Run[] = [];
  for (let at = 1; at < lines - 1; at++) {
    let from = -1;
    let last = -1;
    let hits = 0;
    const close = () => {
      if (from >= 0 && hits >= shortest && hits >= solid * (last - from + 1))
        found.push({ at, from, to: last });
      from = -1;
      hits = 0;
    };
    for (let k = 0; k < length; k++) {
      const o = 3 * (at * across + k * along) + 1;
      const here = data[o] + depth;
      if (here > data[o - 3 * across] || here > data[o + 3 * across]) continue;
      if (from >= 0 && k - last > longestGap) close();
      if (from < 0) from = k;
      last = k;
      hits++;
    }
    close();
  }
  return found;
}
