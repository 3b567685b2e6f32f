/** How probable it is that a hair of this width is found at all: thin hairs hide in the skin's texture and in the blur. */
import { log } from "../portable/log.ts";
import { logistic } from "../portable/logistic.ts";

/**
 * Logistic in the logarithms of width and blur, fitted by `npm run calibrate:trichometry` to rendered pictures (seeds
 * that no report uses), relative to thick hairs. Annotated real frames agree where they can be compared: hairs that people
 * call thin (26 to 93 µm, median 44) are found in 0.5 to 0.7 of the cases.
 */
export const detectabilityCurve = {
  id: "detectability-of-thin-hairs",
  version: "2",
  date: "2026-11-23",
  /** Width that half of the hairs are found at when the blur is `blurUm`, µm. */
  halfUm: 17,
  blurUm: 12,
  slope: 4,
  /** How the half-way width grows with the blur: power. */
  blurPower: 0.6,
  /**
   * A hair found stands for this many at most: what is hardly ever seen cannot be counted from those that are. Three would take
   * the last of the bias away and add more noise than that: mean error of one picture's vellus share over 139 rendered ones
   * 2.9 points at 2, 3.2 at 3 and at 1.3.
   */
  most: 2,
} as const;

/** Share of hairs of a width that are found, 1 for thick ones and 1 / `most` at least. `blurUm` null: the usual one. */
export function detectability(diameterUm: number, blurUm: number | null): number {
  const { halfUm, slope, blurPower, most } = detectabilityCurve;
  const blur = log((blurUm ?? detectabilityCurve.blurUm) / detectabilityCurve.blurUm);
  const odds = slope * (log(Math.max(1, diameterUm) / halfUm) - blurPower * blur);
  return Math.max(1 / most, logistic(odds));
}
