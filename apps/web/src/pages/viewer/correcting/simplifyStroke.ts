/** A stroke of a pen, made into a path with few points. */

export type Point = [number, number];

/** The points that keep the stroke within `tolerance` px of its path (Ramer 1972, Douglas and Peucker 1973). */
export function simplifyStroke(stroke: readonly Point[], tolerance: number): Point[] {
  const first = stroke[0];
  const last = stroke.at(-1);
  if (first === undefined || last === undefined || stroke.length < 3) return [...stroke];
  let farthest = 0;
  let at = 0;
  for (let k = 1; k < stroke.length - 1; k += 1) {
    const distance = fromSegment(stroke[k] as Point, first, last);
    if (distance > farthest) {
      farthest = distance;
      at = k;
    }
  }
  if (farthest <= tolerance) return [first, last];
  const before = simplifyStroke(stroke.slice(0, at + 1), tolerance);
  return [...before.slice(0, -1), ...simplifyStroke(stroke.slice(at), tolerance)];
}

function fromSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length2 === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}
