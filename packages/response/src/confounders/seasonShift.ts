/** What the time of year does to a comparison: more hair shows in spring than in autumn. */
import { daysBetween } from "@anagen/care";
import { reviewRules } from "../rules/reviewRules.ts";

export interface Shift {
  /** hairs/cm² by which the later reading is higher for this reason alone. */
  readonly mean: number;
  readonly sd: number;
}

/** Zero for visits a whole year apart. The amplitude is poorly known, so that its doubt counts fully. */
export function seasonShift(options: {
  readonly from: string;
  readonly to: string;
  readonly hemisphere: "north" | "south";
  readonly baselineDensity: number;
}): Shift {
  const wave = waveOn(options.to, options.hemisphere) - waveOn(options.from, options.hemisphere);
  const { seasonShare, seasonDoubt } = reviewRules;
  return {
    mean: seasonShare.value * wave * options.baselineDensity,
    sd: seasonDoubt.value * Math.abs(wave) * options.baselineDensity,
  };
}

function waveOn(date: string, hemisphere: "north" | "south"): number {
  const day = daysBetween(`${date.slice(0, 4)}-01-01`, date) + 1;
  const peak = reviewRules.seasonPeakDay.value + (hemisphere === "south" ? 182.6 : 0);
  return Math.cos((2 * Math.PI * (day - peak)) / 365.25);
}
