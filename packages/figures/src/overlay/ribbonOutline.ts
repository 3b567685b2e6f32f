/** The outline of a shaft: its centre line widened by half the diameter to both sides. */
type Point = readonly [number, number];

/** SVG path data, coordinates to a tenth of a pixel. `path` runs from root to tip and has at least two points. */
export function ribbonOutline(path: readonly Point[], diameterPx: number): string {
  const sides = path.map((point, k) => {
    const [nx, ny] = normalAt(path, k);
    const half = diameterPx / 2;
    return { left: shifted(point, nx * half, ny * half), right: shifted(point, -nx * half, -ny * half) };
  });
  const around = [...sides.map(({ left }) => left), ...sides.reverse().map(({ right }) => right)];
  return `M${around.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join("L")}Z`;
}

/** Unit normal from the neighbours of a point; where they coincide, the normal of a horizontal line. */
function normalAt(path: readonly Point[], k: number): Point {
  const [ax, ay] = path[Math.max(0, k - 1)] as Point;
  const [bx, by] = path[Math.min(path.length - 1, k + 1)] as Point;
  const length = Math.hypot(bx - ax, by - ay);
  return length === 0 ? [0, 1] : [-(by - ay) / length, (bx - ax) / length];
}

const shifted = ([x, y]: Point, dx: number, dy: number): Point => [x + dx, y + dy];
const tenth = (value: number) => Math.round(value * 10) / 10 + 0;
