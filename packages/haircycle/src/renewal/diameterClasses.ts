/** The diameters between which the mean field moves its follicles. */
import type { Biology } from "../cycle/biology.ts";

/** Classes of diameter ratio: the powers of the factor down to the floor, and one between each two when treatment acts. */
export function classRatios(biology: Biology, between: boolean): Float64Array {
  const m = biology.miniaturisation;
  if (!m || m.factorPerCycle === 1) return Float64Array.of(1);
  const ratios = [1];
  const parts = between ? Math.max(1, Math.round(Math.log(m.factorPerCycle) / Math.log(0.88))) : 1;
  const factor = m.factorPerCycle ** (1 / parts);
  for (let ratio = factor; ratio > m.floorRatio * 1.0001 && ratios.length < 60; ratio *= factor)
    ratios.push(ratio);
  ratios.push(m.floorRatio);
  return Float64Array.from(ratios);
}
