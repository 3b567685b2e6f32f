/** Connected dark areas of the contrast plane: the pieces in which shafts are told apart. */
import type { Plane } from "../picture/plane.ts";

export interface Component {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Indices into the plane of its pixels. */
  readonly pixels: Int32Array;
}

/** 8-connected areas where the plane is at least `threshold`, with `minArea` pixels or more, in reading order. */
export function components(plane: Plane, threshold: number, minArea: number): Component[] {
  const { width, height } = plane;
  const stride = width + 2;
  const open = openPixels(plane, threshold);
  const stack = new Int32Array(width * height);
  const found: Component[] = [];
  for (let start = open.indexOf(1); start >= 0; start = open.indexOf(1, start + 1)) {
    let top = 0;
    let n = 0;
    stack[top++] = start;
    open[start] = 0;
    let x0 = stride;
    let y0 = height + 2;
    let x1 = 0;
    let y1 = 0;
    // The stack never shrinks: its read position runs behind, so that it ends up holding the component's pixels.
    while (n < top) {
      const p = stack[n];
      const row = (p / stride) | 0;
      const column = p - row * stride;
      if (column < x0) x0 = column;
      if (column > x1) x1 = column;
      if (row < y0) y0 = row;
      if (row > y1) y1 = row;
      stack[n++] = (row - 1) * width + column - 1;
      for (let line = p - stride; line <= p + stride; line += stride) {
        for (let q = line - 1; q <= line + 1; q++) {
          if (open[q] === 1) {
            open[q] = 0;
            stack[top++] = q;
          }
        }
      }
    }
    if (n >= minArea)
      found.push({ x0: x0 - 1, y0: y0 - 1, x1: x1 - 1, y1: y1 - 1, pixels: stack.slice(0, n) });
  }
  return found;
}

/** 1 where the plane is at least `threshold`, with a rim of one pixel of 0 so that no neighbour needs to be looked for outside. */
function openPixels({ width, height, data }: Plane, threshold: number): Uint8Array {
  const open = new Uint8Array((width + 2) * (height + 2));
  for (let y = 0, i = 0; y < height; y++) {
    const from = (y + 1) * (width + 2) + 1;
    for (let x = 0; x < width; x++, i++) if (data[i] >= threshold) open[from + x] = 1;
  }
  return open;
}
