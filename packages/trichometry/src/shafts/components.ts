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
  const { width, height, data } = plane;
  const seen = new Uint8Array(width * height);
  const stack = new Int32Array(width * height);
  const found: Component[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || data[start] < threshold) continue;
    let top = 0;
    let n = 0;
    stack[top++] = start;
    seen[start] = 1;
    let x0 = width;
    let y0 = height;
    let x1 = 0;
    let y1 = 0;
    // The stack never shrinks: its read position runs behind, so that it ends up holding the component's pixels.
    while (n < top) {
      const p = stack[n++];
      const x = p % width;
      const y = (p - x) / width;
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      if (y > y1) y1 = y;
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
          const q = v * width + u;
          if (!seen[q] && data[q] >= threshold) {
            seen[q] = 1;
            stack[top++] = q;
          }
        }
      }
    }
    if (n >= minArea) found.push({ x0, y0, x1, y1, pixels: stack.slice(0, n) });
  }
  return found;
}
