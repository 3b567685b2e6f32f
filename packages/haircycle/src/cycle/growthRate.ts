/** How fast a hair grows and how long it can get: thinner hairs grow slower and for a shorter time. */
import type { Biology } from "./biology.ts";

const REFERENCE_UM = 72;

/** Linear growth, mm a day, of a hair of this diameter (µm, above 0). The slope is a design choice (`growth_diam`). */
export function growthRate(biology: Biology, diameterUm: number): number {
  const { mmPerDayAt72Um, exponent } = biology.growth;
  return mmPerDayAt72Um * (diameterUm / REFERENCE_UM) ** exponent;
}

/** Mean length, mm, that a hair reaches by the end of anagen when its diameter has fallen to `ratio` of the full one. */
export function lengthAtRelease(biology: Biology, ratio: number): number {
  const { phases, miniaturisation: m, diameter } = biology;
  const anagen = phases.anagen.meanDays;
  const days = m && ratio < 1 ? Math.max(m.anagenFloorDays, anagen * ratio ** m.anagenExponent) : anagen;
  return days * growthRate(biology, diameter.meanUm * ratio);
}
