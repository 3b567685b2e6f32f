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
  const upright = runs(raster, "upright").map(({ at, from, to }) => ({
    ...{ x: at, y: from, width: 1, height: to - from + 1 },
  }));
  const level = runs(raster, "level").map(({ at, from, to }) => ({
    ...{ x: from, y: at, width: to - from + 1, height: 1 },
  }));
  return [...upright, ...level];
}

/** `at` is the column of an upright line, the row of a level one. */
interface Run {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Runs of deep pixels, line after line; the picture is read row by row whichever way the lines run. */
function runs({ data, width, height }: Raster, way: "upright" | "level"): Run[] {
  const upright = way === "upright";
  const open = openRuns(upright ? width : height);
  const [left, top] = upright ? [1, 0] : [0, 1];
  const beside = upright ? 3 : 3 * width;
  for (let y = top; y < height - top; y++) {
    for (let x = left, o = 3 * (y * width + left) + 1; x < width - left; x++, o += 3) {
      const here = data[o] + depth;
      if (here > data[o - beside] || here > data[o + beside]) continue;
      if (upright) open.extend(x, y);
      else open.extend(y, x);
    }
  }
  return open.closed();
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
