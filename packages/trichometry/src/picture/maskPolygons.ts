/** The outlines of a mask as polygons: rows of cells joined downwards while each has one neighbour, so that holes need none. */
import { straightened } from "./straightened.ts";

type Point = [number, number];

export interface CellMask {
  /** Side of a cell, px. */
  readonly factor: number;
  readonly width: number;
  readonly height: number;
  /** 1 where the cell belongs to the mask. */
  readonly data: Uint8Array;
}

interface Chain {
  readonly left: Point[];
  readonly right: Point[];
  from: number;
  to: number;
}

/** Farthest that an outline may be straightened, cells. */
const tolerance = 0.75;

/** In px of the picture of `size`, whose last row and column of cells reach to its border. */
export function maskPolygons(
  { factor, width, height, data }: CellMask,
  size: { readonly width: number; readonly height: number },
): Point[][] {
  const done: Chain[] = [];
  let open: Chain[] = [];
  for (let y = 0; y < height; y++) {
    const runs = runsOf(data, y * width, width);
    const next = runs.map(([from, to]): Chain => {
      const above = open.filter((c) => c.from < to && c.to > from);
      const isOnly =
        above.length === 1 && runs.filter(([f, t]) => above[0].from < t && above[0].to > f).length === 1;
      const chain: Chain = isOnly ? above[0] : { left: [[from, y]], right: [[to, y]], from, to };
      chain.left.push([from, y + 0.5]);
      chain.right.push([to, y + 0.5]);
      chain.from = from;
      chain.to = to;
      return chain;
    });
    for (const chain of open) if (!next.includes(chain)) done.push(closed(chain, y));
    open = next;
  }
  done.push(...open.map((chain) => closed(chain, height)));
  const toPicture = ([x, y]: Point): Point => [
    x >= width ? size.width : x * factor,
    y >= height ? size.height : y * factor,
  ];
  return done.map(({ left, right }) =>
    [...straightened(left, tolerance), ...straightened(right, tolerance).reverse()].map(toPicture),
  );
}

function closed(chain: Chain, y: number): Chain {
  chain.left.push([chain.from, y]);
  chain.right.push([chain.to, y]);
  return chain;
}

function runsOf(data: Uint8Array, first: number, width: number): [number, number][] {
  const runs: [number, number][] = [];
  for (let x = 0; x < width; x++) {
    if (data[first + x] === 0) continue;
    const last = runs[runs.length - 1];
    if (last !== undefined && last[1] === x) last[1] = x + 1;
    else runs.push([x, x + 1]);
  }
  return runs;
}
