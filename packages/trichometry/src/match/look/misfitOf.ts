/** How badly ribbons explain a window. */
import type { Ribbon } from "../../shafts/ribbon.ts";
import type { Bench } from "./lookBench.ts";
import { paintOn } from "./paintOn.ts";

/** Squared darkness that these ribbons leave unexplained or cover wrongly. */
export function misfitOf(bench: Bench, ribbons: readonly Ribbon[]): number {
  paintOn(bench, ribbons);
  const { dark, explained, stride, width, height } = bench.window;
  let sum = 0;
  for (let y = 0; y < height; y++) {
    for (let i = y * stride; i < y * stride + width; i++) sum += (dark[i] - explained[i]) ** 2;
  }
  return sum;
}
