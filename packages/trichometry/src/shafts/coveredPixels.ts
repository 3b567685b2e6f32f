/** The pixels that ribbons explain, with the rim that their blur darkens. */
import { plainPaintRibbon } from "../kernels/plainPaintRibbon.ts";
import type { Ribbon } from "./ribbon.ts";

/** 1 where a ribbon, widened by `rim` working pixels on either side, lies. */
export function coveredPixels(
  ribbons: readonly Ribbon[],
  width: number,
  height: number,
  rim: number,
): Uint8Array {
  const explained = new Float32Array(width * height);
  const window = { width, height, stride: width, dark: explained, explained };
  for (const r of ribbons) plainPaintRibbon(window, { ...r, width: r.width + 2 * rim });
  const covered = new Uint8Array(width * height);
  for (let i = 0; i < covered.length; i++) covered[i] = explained[i] > 0.25 ? 1 : 0;
  return covered;
}
