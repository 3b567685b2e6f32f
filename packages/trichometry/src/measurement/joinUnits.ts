/** Joins the counted hairs of a picture to follicular units and tells each hair its unit. */
import { followUnits } from "../units/followUnits.ts";
import { unitReachUm, workingPixelUm } from "./parameters.ts";
import { roundTo } from "./roundTo.ts";
import type { Calibration, FollicularUnit, Hair } from "./schema.ts";

export interface JoinedUnits {
  /** All hairs in their order, with `unit` set for those that count. */
  readonly hairs: Hair[];
  readonly units: FollicularUnit[];
}

/** `factor`: picture pixels per working pixel, which stands in for the scale where there is none. */
export function joinUnits(
  hairs: readonly Hair[],
  calibration: Calibration | null,
  factor: number,
): JoinedUnits {
  const counted = hairs.filter((h) => h.counted);
  const reach =
    calibration === null ? (unitReachUm / workingPixelUm) * factor : unitReachUm / calibration.umPerPixel;
  const joined = followUnits(
    counted.map((h) => h.path[0]),
    { maxDistance: reach },
  );
  const unitOf = new Map<Hair, number>();
  joined.forEach((unit, id) => {
    for (const m of unit.members) unitOf.set(counted[m], id);
  });
  return {
    hairs: hairs.map((hair) => ({ ...hair, unit: unitOf.get(hair) ?? null })),
    units: joined.map((unit, id) => ({
      id,
      centre: [roundTo(unit.centre[0], 2), roundTo(unit.centre[1], 2)],
      hairs: unit.members.map((m) => counted[m].id),
    })),
  };
}
