/** One call from options to a picture with known truth. */
import { createScalp, type ScalpOptions } from "./createScalp.ts";
import { photographScalp, type Rendered } from "./photographScalp.ts";
import type { View } from "./view.ts";

export interface RenderOptions extends Omit<View, "seed">, Omit<ScalpOptions, "seed"> {
  /** Any integer: seeds both the scalp and its photograph. */
  readonly seed: number;
}

/** Returns the picture and the exact hairs on it; the patch is made large enough for the field. */
export function renderScalp(options: RenderOptions): Rendered {
  const um = options.umPerPixel ?? 5.54;
  const widthMm = ((options.widthPx ?? 1280) * um) / 1000;
  const heightMm = ((options.heightPx ?? 1024) * um) / 1000;
  const margin = 2 + 2 * (options.lengthMm ?? 0.47);
  const scalp = createScalp({
    ...options,
    widthMm: options.widthMm ?? widthMm + margin,
    heightMm: options.heightMm ?? heightMm + margin,
  });
  return photographScalp(scalp, options);
}
