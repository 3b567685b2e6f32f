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
  const { width, height, data } = raster;
  const row = 3 * width;
  const upright = openRuns(width);
  const level = openRuns(height);
  for (let y = 0; y < height; y++) {
    const isInner = y > 0 && y < height - 1;
    const first = y * row + 1;
    if (isInner && isDeep(data, first, row)) level.extend(y, 0);
    for (let x = 1, o = first + 3; x < width - 1; x++, o += 3) {
      const here = data[o] + depth;
      if (here <= data[o - 3] && here <= data[o + 3]) upright.extend(x, y);
      if (isInner && here <= data[o - row] && here <= data[o + row]) level.extend(y, x);
    }
    if (isInner && width > 1 && isDeep(data, first + row - 3, row)) level.extend(y, width - 1);
  }
  return [
    ...upright.closed().map(({ at, from, to }) => ({ x: at, y: from, width: 1, height: to - from + 1 })),
    ...level.closed().map(({ at, from, to }) => ({ x: from, y: at, width: to - from + 1, height: 1 })),
  ];
}

const isDeep = (data: Uint8Array, o: number, beside: number): boolean =>
  data[o] + depth <= data[o - beside] && data[o] + depth <= data[o + beside];

/** `at` is the column of an upright line, the row of a level one. */
interface Run {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The run that is open in each line, and those that were long and solid enough. */
function openRuns(lines: number) {
  const from = new Int32Array(lines).fill(-1);
  const last = new Int32Array(lines);
  const hits = new Int32Array(lines);
  const found: Run[] = [];
  const close = (at: number): void => {
    const isSolid = hits[at] >= shortest && hits[at] >= solid * (last[at] - from[at] + 1);
    if (from[at] >= 0 && isSolid) found.push({ at, from: from[at], to: last[at] });
    from[at] = -1;
    hits[at] = 0;
  };
  return {
    extend(at: number, k: number): void {
      if (from[at] >= 0 && k - last[at] > longestGap) close(at);
      if (from[at] < 0) from[at] = k;
      last[at] = k;
      hits[at]++;
    },
    closed(): Run[] {
      for (let at = 0; at < lines; at++) close(at);
      return found.sort((p, q) => p.at - q.at || p.from - q.from);
    },
  };
}
