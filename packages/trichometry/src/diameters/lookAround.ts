/** Cross-sections of all shafts of a picture, and where other shafts pass through them. */
import type { Raster } from "../picture/raster.ts";
import { type Crossing, crossingsAt, type OtherShaft } from "./crossings.ts";
import { type CrossSections, crossSections, type Path, pathLength } from "./crossSections.ts";
import { diameterParameters as numbers } from "./diameterParameters.ts";

/** A shaft in picture pixels; `roughWidth` is the width of the ribbon that found it. */
export interface ShaftToMeasure {
  readonly path: Path;
  readonly roughWidth: number;
}

export interface Surroundings {
  readonly sections: CrossSections;
  /** By station. */
  readonly crossings: readonly (readonly Crossing[])[];
}

/**
 * By shaft. The cross-sections of one that meets no other leave out the tip; those of one that does go on beyond it, because
 * what its neighbour hides along the shaft shows at the ends.
 */
export function lookAround(
  raster: Raster,
  shafts: readonly ShaftToMeasure[],
  factor: number,
): Surroundings[] {
  const sigma = numbers.usualBlur * factor;
  const all = shafts.map(boundedShaft);
  return shafts.map((shaft, k) => {
    const alone = crossSections(raster, { ...shaft, sigma, factor });
    const crossings = crossingsOf(alone, k, all);
    if (crossings.every((at) => at.length === 0)) return { sections: alone, crossings };
    const sections = crossSections(raster, {
      ...shaft,
      sigma,
      factor,
      beyondTip: numbers.beyondTip * factor,
    });
    return { sections, crossings: crossingsOf(sections, k, all) };
  });
}

interface BoundedShaft {
  readonly shaft: number;
  readonly other: OtherShaft;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boundedShaft(shaft: ShaftToMeasure, k: number): BoundedShaft {
  const xs = shaft.path.map((p) => p[0]);
  const ys = shaft.path.map((p) => p[1]);
  return {
    shaft: k,
    other: { ...shaft, length: pathLength(shaft.path) },
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

function crossingsOf(
  { stations, offsets }: CrossSections,
  k: number,
  all: readonly BoundedShaft[],
): Crossing[][] {
  const reach = -offsets[0];
  const own = all[k];
  const near = all.filter(({ shaft, other, left, right, top, bottom }) => {
    const margin = reach + other.roughWidth;
    return (
      shaft !== k &&
      own.left - margin < right &&
      left - margin < own.right &&
      own.top - margin < bottom &&
      top - margin < own.bottom
    );
  });
  return stations.map((s) => crossingsAt(s, reach, near));
}
