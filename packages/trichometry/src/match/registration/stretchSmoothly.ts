/** The skin's uneven stretch: what is left of the paired roots after an affine map, made smooth. */
import { cholesky } from "@anagen/numerics";
import { exp } from "../../portable/exp.ts";
import { applyMap, type LinearMap, type PointPair } from "./linearMap.ts";
import { reaches } from "./matchRules.ts";

/** Displacement at a place of the first picture, µm in the second. */
export type Displacement = (x: number, y: number) => [number, number];

/**
 * Posterior mean of a Gaussian process (Rasmussen and Williams 2006, eq. 2.25) with a squared-exponential covariance over
 * the skin: near several roots that moved alike it moves with them, far from all it fades to the affine map.
 */
export function stretchSmoothly(map: LinearMap, pairs: readonly PointPair[]): Displacement {
  const rest = pairs.map((p) => {
    const [x, y] = applyMap(map, p.x, p.y);
    return [p.toX - x, p.toY - y] as const;
  });
  const noise = reaches.rootSd * reaches.rootSd;
  const covariance = pairs.map((p, i) =>
    pairs.map((q, j) => kernel(p.x - q.x, p.y - q.y) + (i === j ? noise : 0)),
  );
  const factor = cholesky(covariance);
  if (factor === null) return () => [0, 0];
  const wx = factor.solve(rest.map((r) => r[0]));
  const wy = factor.solve(rest.map((r) => r[1]));
  return (x, y) => {
    let [dx, dy] = [0, 0];
    for (let i = 0; i < pairs.length; i++) {
      const k = kernel(pairs[i].x - x, pairs[i].y - y);
      dx += k * wx[i];
      dy += k * wy[i];
    }
    return [dx, dy];
  };
}

const kernel = (dx: number, dy: number): number =>
  reaches.unevenSd ** 2 * exp(-(dx * dx + dy * dy) / (2 * reaches.unevenReach ** 2));
