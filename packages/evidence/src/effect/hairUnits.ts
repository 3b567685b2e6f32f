/** Hair density in one unit: counts in a stated area become hairs/cm²; a count without its area is refused. */
import { type Fault, faultOf } from "../fault.ts";

/** Area in cm² that a unit's text names, 1 for a density, or a fault when the text names none. */
export function areaOfUnit(unit: string): number | Fault {
  const plain = unit.trim().toLowerCase().replace("²", "2").replace(",", ".").replaceAll(/\s+/g, " ");
  if (/^hairs? ?(\/|per) ?cm2$/.test(plain)) return 1;
  const area = /^hairs? ?(?:\/|per) ?([\d.]+) ?(cm2|mm2)( circle)?$/.exec(plain);
  const value = area ? Number(area[1]) * (area[2] === "mm2" ? 0.01 : 1) : Number.NaN;
  if (value > 0) return value;
  return faultOf(
    "effect.unit",
    `Unit "${unit}"; a density, or hairs in a stated area such as "hairs per 5.1 cm2", is needed`,
  );
}

/** Returns a mean or SD of counts as hairs/cm². */
export function toHairsPerCm2(value: number, unit: string): number | Fault {
  const area = areaOfUnit(unit);
  return typeof area === "number" ? value / area : area;
}
