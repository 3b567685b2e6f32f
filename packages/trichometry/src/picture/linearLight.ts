/** Light from the numbers of an sRGB picture. */
import { exp } from "../portable/exp.ts";
import { log } from "../portable/log.ts";

/** Linear light, 0–255, for each 8-bit sRGB level (IEC 61966-2-1). Edges are blurred in light, not in levels. */
export const linearLight: Float32Array = Float32Array.from({ length: 256 }, (_, level) => {
  const v = level / 255;
  return 255 * (v <= 0.04045 ? v / 12.92 : exp(2.4 * log((v + 0.055) / 1.055)));
});
