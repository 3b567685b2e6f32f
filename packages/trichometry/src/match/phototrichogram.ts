/** Growth of every hair between two pictures a few days apart, the first taken just after clipping. */
import type { Estimate } from "@anagen/quantity";
import type { Hair, Measurement } from "../measurement/schema.ts";
import { shareEstimate, z95 } from "../summary/intervals.ts";
import { compareMeasurements } from "./compareMeasurements.ts";
import type { GrownHair, MakePhototrichogram } from "./contract.ts";
import { grownLength } from "./grownLength.ts";
import type { ComparedHair, Comparison } from "./schema.ts";

/** What tells growing from resting hair. Data, since people may dispute it. */
export const growthRules = {
  id: "growth-in-a-phototrichogram",
  version: "3",
  date: "2026-11-23",
  source:
    "terminal scalp hair grows 0.3 to 0.4 mm/day in anagen and not in telogen (common usage, from memory); the limit lies in the gap between (design choice)",
  /** Growth from which a hair is growing, mm/day. */
  anagenFrom: 0.15,
  /** Largest change of the visible length that is held for none, mm/day. */
  telogenBelow: 0.08,
  /** One picture's doubt of a visible length: root under the skin, tip out of focus, shaft rising towards the camera. */
  lengthSdUm: 40,
  lengthRelativeSd: 0.08,
  /** What hairs of the wrong phase add to a share: of drawn ones 6 % are called wrongly, one way and the other. */
  phaseErrorSd: 0.03,
  /** How far short all tips of a picture are seen, since they lie out of focus: 21 and 31 µm in the median of drawn pairs. */
  sharedLengthUm: 25,
  /** Share of the hairs at either end of the order of growth that the mean leaves out. */
  trimmedShare: 0.2,
  /** A tip this near the picture's border is cut off by it, px. */
  borderPx: 6,
  /** Times between the pictures that are taken for a phototrichogram, days. */
  days: [0.5, 10],
} as const;

/** Refuses pictures without a scale, with an impossible time between, or that cannot be laid on each other. */
export const phototrichogram: MakePhototrichogram = (before, after, options) => {
  const comparison = compareMeasurements(before, after, options);
  const refuse = (code: string, sentence: string) => ({
    status: "refused" as const,
    code,
    sentence,
    comparison,
  });
  const { days } = options;
  const [least, most] = growthRules.days;
  if (!(days >= least && days <= most))
    return refuse(
      "days-out-of-range",
      `The pictures lie ${days} days apart; growth is read from ${least} to ${most} days.`,
    );
  if (before.calibration === null || after.calibration === null)
    return refuse("no-scale", "Growth in mm/day needs the scale of both pictures.");
  if (comparison.registration.status === "refused")
    return refuse(comparison.registration.code, comparison.registration.sentence);
  const scaleSd = Math.max(before.calibration.relativeSd, after.calibration.relativeSd);
  const pieces = piecesOf(after, comparison);
  const um = after.calibration.umPerPixel;
  const hairs = comparison.hairs.flatMap((hair) => {
    const { path } = hair.after;
    if (path === null) return [];
    return grown(hair, grownLength(path, pieces, um), { days, scaleSd, isCut: isCut(path, after.picture) });
  });
  const of = (phase: GrownHair["phase"]) => hairs.filter((h) => h.phase === phase);
  return {
    status: "measured",
    comparison,
    days,
    hairs,
    growth: usualGrowth(
      of("anagen").filter((hair) => !hair.isCut),
      { comparison, days, scaleSd },
    ),
    anagenShare: shareOf(of("anagen").length, hairs),
    telogenShare: shareOf(of("telogen").length, hairs),
  };
};

/** Shafts of the later picture whose root stands in neither: grown hair that crosses others is found in pieces. */
function piecesOf(after: Measurement, comparison: Comparison): Hair[] {
  const owned = new Set(
    comparison.hairs.filter((h) => h.fate !== "new" && h.fate !== "ambiguous").map((h) => h.after.hair),
  );
  return after.hairs.filter((hair) => !owned.has(hair.id));
}

/** Whether a shaft runs out of the picture: how long it has grown is then not seen. */
function isCut(
  path: ComparedHair["before"]["path"] & {},
  { widthPx, heightPx }: Measurement["picture"],
): boolean {
  const [x, y] = path[path.length - 1];
  const { borderPx } = growthRules;
  return x < borderPx || y < borderPx || x > widthPx - borderPx || y > heightPx - borderPx;
}

/**
 * Hairs that stand in both pictures with a length; a hair that fell between them has no growth. One that leaves the later
 * picture has grown at least as much as is seen: enough to be growing, or nothing is known.
 */
function grown(
  hair: ComparedHair,
  to: number,
  { days, scaleSd, isCut }: { readonly days: number; readonly scaleSd: number; readonly isCut: boolean },
): GrownHair[] {
  const from = hair.before.lengthUm;
  if (from === null || hair.before.path === null) return [];
  if (hair.fate === "lost" || hair.fate === "new" || hair.fate === "ambiguous") return [];
  const { lengthSdUm, lengthRelativeSd } = growthRules;
  const doubt = (um: number) => lengthSdUm ** 2 + (lengthRelativeSd * um) ** 2 + (scaleSd * um) ** 2;
  const value = (to - from) / 1000 / days;
  const sd = Math.sqrt(doubt(from) + doubt(to)) / 1000 / days;
  const growth: Estimate = { value, sd, low: value - z95 * sd, high: value + z95 * sd, unit: "mm/day" };
  const phase = phaseOf(growth);
  return isCut && phase !== "anagen" ? [] : [{ hair: hair.id, growth, phase, isCut }];
}

function phaseOf({ value, low, high }: Estimate): GrownHair["phase"] {
  const { anagenFrom, telogenBelow } = growthRules;
  if (value >= anagenFrom && low > telogenBelow) return "anagen";
  if (value <= anagenFrom && high < 2 * anagenFrom && low < telogenBelow) return "telogen";
  return "uncertain";
}

/**
 * Mean without the least and the greatest fifth, with its standard error (Tukey and McLaughlin 1963): a long shaft that was found
 * in part, or joined to its neighbour's, is far off. The scales' and the tips' doubt is
 * shared by all hairs of a picture and does not average out.
 */
function usualGrowth(
  hairs: readonly GrownHair[],
  { comparison, days, scaleSd }: { comparison: Comparison; days: number; scaleSd: number },
): Estimate | null {
  const n = hairs.length;
  if (n === 0) return null;
  const sorted = hairs.map((h) => h.growth.value).sort((a, b) => a - b);
  const cut = Math.floor(growthRules.trimmedShare * n);
  const value = meanOf(sorted.slice(cut, n - cut));
  const drawnIn = sorted.map((v) => Math.min(sorted[n - 1 - cut], Math.max(sorted[cut], v)));
  const middle = meanOf(drawnIn);
  const spread = drawnIn.reduce((sum, v) => sum + (v - middle) ** 2, 0) / Math.max(1, n - 1);
  const own = n > 1 ? Math.sqrt(spread / n) / (1 - (2 * cut) / n) : hairs[0].growth.sd;
  const from = meanOf(hairs.map((h) => comparison.hairs[h.hair].before.lengthUm ?? 0)) / 1000 / days;
  const tips = growthRules.sharedLengthUm / 1000 / days;
  const shared = Math.sqrt(scaleSd ** 2 * (from ** 2 + (from + value) ** 2) + 2 * tips ** 2);
  const sd = Math.sqrt(own ** 2 + shared ** 2);
  return { value, sd, low: value - z95 * sd, high: value + z95 * sd, unit: "mm/day" };
}

const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Share of the hairs whose growth is known; those that cannot be told widen the interval. */
function shareOf(count: number, hairs: readonly GrownHair[]): Estimate | null {
  if (hairs.length === 0) return null;
  const uncertain = hairs.filter((h) => h.phase === "uncertain").length;
  const { phaseErrorSd } = growthRules;
  return shareEstimate(count, hairs.length, (uncertain / hairs.length) ** 2 / 12 + phaseErrorSd ** 2);
}
