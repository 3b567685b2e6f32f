/** Lets a shaft that leaves the picture end at its very border, where no root can be told from a cut. */
import type { Plane } from "../picture/plane.ts";
import { directionAt } from "./directionAt.ts";
import type { TrackPoint } from "./followShaft.ts";
import type { TracedShaft } from "./traceShafts.ts";

/** An end this near the border that points at it has left the picture, working pixels. */
const near = 6;
/** Least cosine between the way out and the border's normal for that. */
const leastCosine = 0.3;

export function toBorder(shaft: TracedShaft, { width, height }: Plane): TracedShaft {
  const last = shaft.points.length - 1;
  const before = wayOut(shaft, 0, width, height);
  const after = wayOut(shaft, last, width, height);
  return {
    ...shaft,
    points: [...(before === null ? [] : [before]), ...shaft.points, ...(after === null ? [] : [after])],
    ends: [
      before === null ? innerEnd(shaft.ends[0]) : "border",
      after === null ? innerEnd(shaft.ends[1]) : "border",
    ],
  };
}

/** An end that was at the border before pieces were joined may now lie inside. */
const innerEnd = (end: TracedShaft["ends"][0]): TracedShaft["ends"][0] => (end === "border" ? "lost" : end);

/** Where the shaft leaves the picture; null for an end inside. */
function wayOut(shaft: TracedShaft, at: number, width: number, height: number): TrackPoint | null {
  const { x, y } = shaft.points[at];
  const [vx, vy] = directionAt(shaft.points, at);
  const [ux, uy] = at === 0 ? [-vx, -vy] : [vx, vy];
  const sides = [
    { gap: x, ahead: -ux },
    { gap: y, ahead: -uy },
    { gap: width - 1 - x, ahead: ux },
    { gap: height - 1 - y, ahead: uy },
  ].filter(({ gap, ahead }) => gap <= near && ahead > leastCosine);
  if (sides.length === 0) return null;
  const way = Math.min(...sides.map(({ gap, ahead }) => gap / ahead));
  return { x: x + way * ux, y: y + way * uy, edges: 0 };
}
