/** What the time of year does to a comparison: more hair shows in spring than in autumn, most of all on thin scalp. */
import { daysBetween } from "@anagen/care";
import { reference } from "../reference/reference.ts";
import { reviewRules } from "../rules/reviewRules.ts";

export interface Shift {
  /** hairs/cm² by which the later reading is higher for this reason alone. */
  readonly mean: number;
  readonly sd: number;
}

/** Zero for visits a whole year apart. How strong the wave is in a person is poorly known: its doubt is as large as it. */
export function seasonShift(options: {
  readonly from: string;
  readonly to: string;
  readonly hemisphere: "north" | "south";
  readonly baselineDensity: number;
}): Shift {
  const { baselineDensity, hemisphere } = options;
  const wave = waveOn(options.to, hemisphere) - waveOn(options.from, hemisphere);
  const rows = reference.season;
  const row = rows.find(({ upTo }) => baselineDensity <= upTo) ?? rows.at(-1);
  const full = (row?.amplitude ?? 0) * wave * baselineDensity;
  const { seasonStrength, seasonDoubt } = reviewRules;
  return { mean: seasonStrength.value * full, sd: seasonDoubt.value * Math.abs(full) };
}

function waveOn(date: string, hemisphere: "north" | "south"): number {
  const day = daysBetween(`${date.slice(0, 4)}-01-01`, date) + 1;
  const peak = reviewRules.seasonPeakDay.value + (hemisphere === "south" ? 182.6 : 0);
  return Math.cos((2 * Math.PI * (day - peak)) / 365.25);
}
