/** Paints what is known to lie in a window: the hairs that are never moved, and those that are tried. */
import type { Ribbon } from "../../shafts/ribbon.ts";
import type { Bench } from "./lookBench.ts";

export function paintOn({ kernel, far }: Bench, ribbons: readonly Ribbon[]): void {
  kernel.clear();
  for (const r of far) kernel.paint(r);
  for (const r of ribbons) kernel.paint(r);
}
