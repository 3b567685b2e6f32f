/** The shipped tables of untreated change and of known effects, and how a place between their rows is read. */
import shipped from "./reference.json" with { type: "json" };

/** Relative to the baseline density; diameters in µm. One row for each bin of density and month since baseline. */
export interface UntreatedRow {
  /** Upper edge of the bin of baseline density, hairs/cm². */
  readonly upTo: number;
  readonly month: number;
  readonly mean: number;
  /** Spread of the trend between people. */
  readonly trendSd: number;
  /** Variance of the relative change by the cycle's chance alone, times the hairs in the field. */
  readonly cyclePerHair: number;
  readonly umMean: number;
  readonly umTrendSd: number;
  readonly umCyclePerHair: number;
}

/** Change against untreated in those in whom the treatment does something. */
export interface EffectRow {
  readonly upTo: number;
  readonly month: number;
  readonly mean: number;
  readonly sd: number;
  readonly umMean: number;
  readonly umSd: number;
}

export type ScalpId = "male-top" | "male-vertex" | "female-top" | "occipital" | "no-pattern-loss";
export type EffectId =
  | "cells-single"
  | "cells-series"
  | "cell-free"
  | "prp-single"
  | "prp-series"
  | "minoxidil"
  | "finasteride";

export interface Reference {
  readonly schema: "anagen.response-reference/1";
  readonly provenance: {
    readonly command: string;
    readonly date: string;
    readonly seed: number;
    readonly size: number;
  };
  /** Amplitude of the yearly wave of visible hair with a season of 0.3, relative to the density. */
  readonly season: readonly { readonly upTo: number; readonly amplitude: number }[];
  readonly untreated: Readonly<Record<ScalpId, readonly UntreatedRow[]>>;
  readonly effects: Readonly<
    Record<EffectId, { readonly nullProbability: number; readonly rows: readonly EffectRow[] }>
  >;
}

export const reference = shipped as unknown as Reference;

/** The row of this density and month, straight lines between months; the last month stands for what is later. */
export function rowAt<Row extends { readonly upTo: number; readonly month: number }>(
  rows: readonly Row[],
  densityPerCm2: number,
  month: number,
): Row {
  const edges = [...new Set(rows.map((r) => r.upTo))];
  const upTo = edges.find((edge) => densityPerCm2 <= edge) ?? edges.at(-1);
  const ofBin = rows.filter((r) => r.upTo === upTo);
  const after = ofBin.find((r) => r.month >= month) ?? ofBin.at(-1);
  const before = ofBin.findLast((r) => r.month <= month) ?? ofBin[0];
  if (after === undefined || before === undefined) throw new RangeError("The reference table has no row");
  if (after === before || after.month === before.month) return after;
  const share = Math.min(1, (month - before.month) / (after.month - before.month));
  const between = Object.entries(before).map(([key, from]) => {
    const to = after[key as keyof Row] as number;
    return [key, key === "upTo" ? from : (from as number) + (to - (from as number)) * share];
  });
  return Object.fromEntries(between) as Row;
}
