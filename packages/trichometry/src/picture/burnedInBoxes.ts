/** Finds label boxes that a viewer burned into the picture: dark rectangles with edges harder than any lens draws. */
import type { Raster } from "./raster.ts";
import type { Area } from "./shownArea.ts";

/** Smallest step between two neighbouring rows that counts as a hard edge, grey levels. */
const hardStep = 20;
/** Largest change beside the step: an optical edge of that height is still rising there. */
const softRest = 0.4;
/** Shortest edge of a box, and longest interruption of one, px. */
const shortest = 30;
const longestGap = 24;
/** Lowest and highest box, px. */
const lowest = 8;
const highest = 80;

interface Edge {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** Boxes that are darker than their surroundings, whole pixels; none in pictures that were scaled after the labelling. */
export function burnedInBoxes(raster: Raster): Area[] {
  const tops: Edge[] = [];
  const bottoms: Edge[] = [];
  for (let y = 2; y < raster.height - 2; y++) {
    addHardEdges(raster, y, tops, bottoms);
  }
  const boxes: Area[] = [];
  for (const top of tops) {
    const bottom = bottoms.find(
      (b) =>
        b.y - top.y >= lowest &&
        b.y - top.y <= highest &&
        Math.min(b.to, top.to) - Math.max(b.from, top.from) >
          0.7 * Math.max(b.to - b.from, top.to - top.from),
    );
    if (bottom === undefined) continue;
    const x = Math.min(top.from, bottom.from);
    boxes.push({ x, y: top.y, width: Math.max(top.to, bottom.to) - x + 1, height: bottom.y - top.y });
  }
  return boxes;
}

/** Runs of pixels whose green is at least `hardStep` lower (tops) or higher (bottoms) than that of the row above. */
function addHardEdges({ data, width }: Raster, y: number, tops: Edge[], bottoms: Edge[]): void {
  const row = 3 * width;
  const lower = edgeRun(y, tops);
  const higher = edgeRun(y, bottoms);
  for (let x = 0, o = y * row + 1; x < width; x++, o += 3) {
    const drop = data[o - row] - data[o];
    if (drop < hardStep && drop > -hardStep) continue;
    const most = softRest * Math.abs(drop);
    const above = data[o - row] - data[o - 2 * row];
    const below = data[o + row] - data[o];
    if (Math.abs(above) > most || Math.abs(below) > most) continue;
    (drop > 0 ? lower : higher).extend(x);
  }
  lower.close();
  higher.close();
}

/** Collects the pixels of one row into edges. */
function edgeRun(y: number, found: Edge[]) {
  let from = -1;
  let last = -1;
  let hits = 0;
  const close = () => {
    if (from >= 0 && hits >= shortest && hits >= 0.6 * (last - from + 1)) found.push({ y, from, to: last });
    from = -1;
    hits = 0;
  };
  const extend = (x: number) => {
    if (from >= 0 && x - last > longestGap) close();
    if (from < 0) from = x;
    last = x;
    hits++;
  };
  return { close, extend };
}
