/** Which dark ribbons are shafts, and which are shades over a root, scales, or a ribbon too many. */
import type { Shaft } from "./findShafts.ts";
import { ribbonLength } from "./ribbon.ts";

/** Chosen on the development frames of the evaluation set. */
export interface AcceptShaftOptions {
  /** Shortest length in widths: what is stubbier is a shade, a scale or a cut end. */
  readonly minAspect: number;
  /** Faint and short together is the shade of a root: contrast (share of the usual) and length, working pixels. */
  readonly faintBelow: number;
  readonly faintShorterThan: number;
  /** Smallest share of the darkness it explains that no other ribbon explains. */
  readonly minOwnShare: number;
}

export const defaultAcceptShaftOptions: AcceptShaftOptions = {
  minAspect: 2,
  faintBelow: 0.5,
  faintShorterThan: 20,
  minOwnShare: 0.18,
};

export function acceptShafts(
  shafts: readonly Shaft[],
  options: AcceptShaftOptions = defaultAcceptShaftOptions,
): Shaft[] {
  return shafts.filter((s) => {
    const length = ribbonLength(s.ribbon);
    if (length < options.minAspect * s.ribbon.width) return false;
    if (s.contrast < options.faintBelow && length < options.faintShorterThan) return false;
    return s.gain >= options.minOwnShare * s.alone;
  });
}
