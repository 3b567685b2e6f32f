/** What of a hair besides its place is known again at the next visit, and how usual that is in its own picture. */
import { exp } from "../../portable/exp.ts";
import { log } from "../../portable/log.ts";
import { directionOf } from "../directionOf.ts";
import { type Constellation, isUsable, type StarPoint } from "./constellation.ts";
import { reaches } from "./matchRules.ts";
import { oddsRules as rules } from "./oddsRules.ts";

/** One value a root of the constellation, in its order. */
export interface HairTraits {
  /** ln of length and width, less the picture's median: clipping and focus differ between visits. */
  readonly length: readonly number[];
  readonly width: readonly number[];
  /** Unit vector from root to tip. */
  readonly direction: readonly (readonly [number, number])[];
  /** Densities of just this length, width (per unit of ln) and direction (per radian) in this picture. */
  readonly usualLength: readonly number[];
  readonly usualWidth: readonly number[];
  readonly usualDirection: readonly number[];
  /** Roots anywhere, and further roots of a unit where one of it stands, per µm². */
  readonly rootsPerUm2: number;
  readonly matesPerUm2: number;
  /** Area of the frame, µm². */
  readonly areaUm2: number;
}

export function hairTraits(c: Constellation): HairTraits {
  const length = withoutMedian(c.points.map((p) => log(p.hair.lengthPx)));
  const width = withoutMedian(c.points.map((p) => log(p.hair.diameterPx)));
  const direction = c.points.map((p) => directionOf(p.hair));
  const sizes = new Map<number, number>();
  for (const { unit } of c.points) sizes.set(unit, (sizes.get(unit) ?? 0) + 1);
  const mates = c.points.reduce((sum, p) => sum + (sizes.get(p.unit) ?? 1) - 1, 0) / c.points.length;
  const areaUm2 = c.frame.width * c.frame.height * c.umPerPixel * c.umPerPixel;
  return {
    length,
    width,
    direction,
    usualLength: smoothDensity(length, rules.lengthBandwidth),
    usualWidth: smoothDensity(width, rules.widthBandwidth),
    usualDirection: directionDensity(c.points, direction),
    rootsPerUm2: c.points.filter((p) => isUsable(c, p.x, p.y)).length / areaUm2,
    matesPerUm2: (rules.mateCrowding * mates) / (Math.PI * reaches.unit ** 2),
    areaUm2,
  };
}

function withoutMedian(values: readonly number[]): number[] {
  const middle = [...values].sort((a, b) => a - b)[values.length >> 1];
  return values.map((v) => v - middle);
}

/** Kernel estimate at each value; it takes part itself, so that a rare value is never thought too rare. */
function smoothDensity(values: readonly number[], bandwidth: number): number[] {
  const top = 1 / (bandwidth * Math.sqrt(2 * Math.PI) * values.length);
  return values.map((v) => {
    let sum = 0;
    for (const w of values) sum += exp(-((v - w) ** 2) / (2 * bandwidth * bandwidth));
    return sum * top;
  });
}

/** Kernel estimate over the circle (von Mises), of the hairs around more than of those far away. */
function directionDensity(
  points: readonly StarPoint[],
  directions: readonly (readonly [number, number])[],
): number[] {
  const k = rules.directionConcentration;
  const top = Math.sqrt(k / (2 * Math.PI));
  return points.map((p, i) => {
    let [sum, weights] = [0, 0];
    points.forEach((q, j) => {
      const apart = ((p.x - q.x) ** 2 + (p.y - q.y) ** 2) / (2 * rules.directionReach ** 2);
      const weight = exp(-apart) + 0.05;
      const cos = directions[i][0] * directions[j][0] + directions[i][1] * directions[j][1];
      weights += weight;
      sum += weight * top * exp(k * (cos - 1));
    });
    return sum / weights;
  });
}
