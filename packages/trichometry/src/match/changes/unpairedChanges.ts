/** What plain subtraction of two measurements gives, each with its own whole doubt: the comparison without pairing. */
import type { Estimate } from "@anagen/quantity";
import type { Measurement, MeasurementSummary } from "../../measurement/schema.ts";
import { z95 } from "../../summary/intervals.ts";
import type { Changes } from "../schema.ts";

export interface ValueChange {
  readonly before: Estimate;
  readonly after: Estimate;
  readonly change: Estimate;
}

export type UnpairedChanges = { readonly [K in keyof Changes]: ValueChange | null };

export function unpairedChanges(before: Measurement, after: Measurement): UnpairedChanges {
  const [p, q] = [before.summary as MeasurementSummary, after.summary as MeasurementSummary];
  const cm2 = (before.area?.usableMm2 ?? 0) / 100;
  const perUnit = (e: Estimate | null): Estimate | null =>
    e === null ? null : scaled(e, 1, "hairs per unit");
  const perField = (e: Estimate | null): Estimate | null => (e === null ? null : scaled(e, cm2, "hairs"));
  return {
    hairs: subtract(perField(p.densityPerCm2) ?? p.hairs, perField(q.densityPerCm2) ?? q.hairs),
    densityPerCm2: subtract(p.densityPerCm2, q.densityPerCm2),
    meanDiameterUm: subtract(p.meanDiameterUm, q.meanDiameterUm),
    terminalShare: subtract(p.terminalShare, q.terminalShare),
    vellusShare: subtract(p.vellusShare, q.vellusShare),
    terminalToVellus: subtract(p.terminalToVellus, q.terminalToVellus),
    occupiedUnits: subtract(
      unitsIn(p.unitDensityPerCm2, cm2, before),
      unitsIn(q.unitDensityPerCm2, cm2, after),
    ),
    hairsPerUnit: subtract(perUnit(p.hairsPerUnit), perUnit(q.hairsPerUnit)),
  };
}

function unitsIn(density: Estimate | null, cm2: number, { units }: Measurement): Estimate {
  if (density !== null) return scaled(density, cm2, "units");
  const n = units.length;
  const sd = Math.sqrt(n);
  return { value: n, sd, low: Math.max(0, n - z95 * sd), high: n + z95 * sd, unit: "units" };
}

const scaled = (e: Estimate, factor: number, unit: string): Estimate => ({
  value: e.value * factor,
  sd: e.sd * factor,
  low: e.low * factor,
  high: e.high * factor,
  unit,
});

/** Both doubts as independent parts; the wider side of an interval counts where a share sits at its end. */
function subtract(before: Estimate | null, after: Estimate | null): ValueChange | null {
  if (before === null || after === null) return null;
  const doubt = (e: Estimate) => Math.max(e.sd, (e.high - e.value) / z95, (e.value - e.low) / z95);
  const value = after.value - before.value;
  const sd = Math.sqrt(doubt(before) ** 2 + doubt(after) ** 2);
  return {
    before: { ...before },
    after: { ...after },
    change: { value, sd, low: value - z95 * sd, high: value + z95 * sd, unit: before.unit },
  };
}
