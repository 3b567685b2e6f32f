/** A density with the doubt that counts when the same marked spot is measured again. */
import type { Estimate } from "@anagen/quantity";

/** How far the field may lie from where it lay the last time. Data, since people may dispute it. */
export const relocationRule = {
  id: "relocation-of-a-marked-spot",
  version: "1",
  date: "2026-11-23",
  /** One standard deviation of the shift along each side of the field, mm. */
  shiftMm: 0.5,
  source:
    "design choice for a spot found again by a tattoo dot; pairs of drawn pictures shifted by 0.5 mm repeat within it (docs/decisions/0015)",
} as const;

export interface SpotDensity {
  /** Density as stated for the scalp around the spot, hairs/cm². */
  readonly density: Estimate;
  /** Hairs counted in the field, with the doubt of counting the same capture again. */
  readonly hairs: Estimate;
  /** Sides of the counting frame, mm. */
  readonly frameWidthMm: number;
  readonly frameHeightMm: number;
  /** One standard deviation of the scale / the scale. */
  readonly scaleRelativeSd: number;
}

/**
 * The same value, with its standard deviation for a comparison with the same spot at another time. A density stands for
 * the scalp around the spot and so carries the chance of which hairs the field holds; measured again at the same spot,
 * the field holds the same hairs but for a rim. What is left: counting (the count's own doubt), the rim that comes and
 * goes when the field is shifted (a Poisson count in it), and the scale (twice its relative error). A field without
 * hairs keeps its upper bound.
 */
export function sameSpotDensity(spot: SpotDensity): Estimate {
  const { density, hairs, frameWidthMm, frameHeightMm, scaleRelativeSd } = spot;
  if (!(hairs.value > 0)) return density;
  const { shiftMm } = relocationRule;
  const rimShare = Math.min(1, shiftMm / frameWidthMm + shiftMm / frameHeightMm);
  const scale = 2 * scaleRelativeSd * hairs.value;
  const countSd = Math.sqrt(hairs.sd ** 2 + rimShare * hairs.value + scale ** 2);
  const sd = (countSd / hairs.value) * density.value;
  const { value, unit } = density;
  return { value, sd, low: Math.max(0, value - 1.96 * sd), high: value + 1.96 * sd, unit };
}
