/** Finds the points near a place without looking at all of them. */
export interface PointGrid {
  /** Index of the nearest point within `reach` of a place, −1 where there is none. */
  nearest(x: number, y: number, reach: number): number;
  /** Whether a point lies within the grid's own reach. */
  hasNear(x: number, y: number): boolean;
}

/** `reach` is the largest distance that is asked for; the cells are that wide. */
export function pointGrid(
  points: readonly { readonly x: number; readonly y: number }[],
  reach: number,
): PointGrid {
  let [x0, y0, x1, y1] = [0, 0, 1, 1];
  points.forEach((p, i) => {
    x0 = i === 0 ? p.x : Math.min(x0, p.x);
    y0 = i === 0 ? p.y : Math.min(y0, p.y);
    x1 = i === 0 ? p.x : Math.max(x1, p.x);
    y1 = i === 0 ? p.y : Math.max(y1, p.y);
  });
  const columns = Math.floor((x1 - x0) / reach) + 1;
  const rows = Math.floor((y1 - y0) / reach) + 1;
  const cells: number[][] = Array.from({ length: columns * rows }, () => []);
  points.forEach((p, i) => {
    cells[Math.floor((p.y - y0) / reach) * columns + Math.floor((p.x - x0) / reach)].push(i);
  });
  const nearest = (x: number, y: number, within: number): number => {
    const i = Math.floor((x - x0) / reach);
    const j = Math.floor((y - y0) / reach);
    let best = -1;
    let least = within * within;
    for (let v = Math.max(0, j - 1); v <= Math.min(rows - 1, j + 1); v++) {
      for (let u = Math.max(0, i - 1); u <= Math.min(columns - 1, i + 1); u++) {
        for (const k of cells[v * columns + u]) {
          const d = (points[k].x - x) ** 2 + (points[k].y - y) ** 2;
          if (d <= least) {
            least = d;
            best = k;
          }
        }
      }
    }
    return best;
  };
  return { nearest, hasNear: (x, y) => nearest(x, y, reach) >= 0 };
}
