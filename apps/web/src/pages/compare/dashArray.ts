/** A fate's dashes as an SVG property; a full line has none. */
import type { FateStyle } from "@anagen/figures";

/** @param width of the line, in the unit of the drawing */
export function dashArray(dashes: FateStyle["dashes"], width: number): { strokeDasharray?: string } {
  return dashes === null ? {} : { strokeDasharray: dashes.map((part) => part * width).join(" ") };
}
