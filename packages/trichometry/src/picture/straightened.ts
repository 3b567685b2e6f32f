/** A line with as few of its points as say the same (Douglas and Peucker 1973). */

type Point = [number, number];

/** `tolerance`: farthest that a left-out point may lie from the line, in the unit of the points. Both ends stay. */
export function straightened(line: readonly Point[], tolerance: number): Point[] {
  const [a, b] = [line[0], line[line.length - 1]];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const size = Math.sqrt(dx * dx + dy * dy);
  let [farthest, at] = [tolerance, -1];
  for (let k = 1; k < line.length - 1; k++) {
    const [x, y] = [line[k][0] - a[0], line[k][1] - a[1]];
    const off = size > 0 ? Math.abs(x * dy - y * dx) / size : Math.sqrt(x * x + y * y);
    if (off > farthest) [farthest, at] = [off, k];
  }
  if (at < 0) return line.length > 1 ? [a, b] : [a];
  const before = straightened(line.slice(0, at + 1), tolerance);
  return [...before.slice(0, -1), ...straightened(line.slice(at), tolerance)];
}
