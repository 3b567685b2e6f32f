/** Which region of the scalp a mark on the map lies in, and where the middle of a region is. The lines are a convention of this map. */
import type { RoomPoint, scalpRegions } from "@anagen/care";

export type ScalpRegion = (typeof scalpRegions)[number];

/** Middle of each region: x from left −1 to right 1, y from the forehead −1 to the nape 1. */
export const regionMiddles: Readonly<Record<ScalpRegion, Pick<RoomPoint, "x" | "y">>> = {
  frontal: { x: 0, y: -0.6 },
  "mid-scalp": { x: 0, y: -0.15 },
  vertex: { x: 0, y: 0.35 },
  "temporal-left": { x: -0.75, y: -0.2 },
  "temporal-right": { x: 0.75, y: -0.2 },
  occipital: { x: 0, y: 0.8 },
};

export const regionNames: Readonly<Record<ScalpRegion, string>> = {
  frontal: "Frontal",
  "mid-scalp": "Mid-scalp",
  vertex: "Vertex",
  "temporal-left": "Temporal, left",
  "temporal-right": "Temporal, right",
  occipital: "Occipital",
};

export function regionOf({ x, y }: Pick<RoomPoint, "x" | "y">): ScalpRegion {
  if (y > 0.62) return "occipital";
  if (Math.abs(x) > 0.58 && y < 0.35) return x < 0 ? "temporal-left" : "temporal-right";
  if (y < -0.4) return "frontal";
  return y < 0.1 ? "mid-scalp" : "vertex";
}
