/** What makes one scalp differ from another: phase laws, hair diameter, miniaturisation, season, loss of follicles. */
import type { DurationLaw } from "./durationLaw.ts";

export type Phase = "anagen" | "catagen" | "telogen" | "kenogen";
/** The order of the cycle; the index of a phase in every array of this room. */
export const phaseNames: readonly Phase[] = ["anagen", "catagen", "telogen", "kenogen"];

/** Miniaturisation of androgenetic alopecia, by cycle. `ratio` below is diameter / the follicle's own full diameter. */
export interface Miniaturisation {
  /** At each anagen onset after the follicle's own onset: ratio ← ratio × this; above 0, at most 1. */
  readonly factorPerCycle: number;
  /** The ratio never falls below this; 15 µm of 72 µm is 0.208. */
  readonly floorRatio: number;
  /** Mean anagen = healthy mean × ratio^exponent. */
  readonly anagenExponent: number;
  /** The mean of anagen never falls below this, days. */
  readonly anagenFloorDays: number;
  /** Mean kenogen = healthy mean + this × (1 − ratio), days. */
  readonly kenogenSlopeDays: number;
  /** First day on which follicles begin to miniaturise (day 0 is the baseline visit; usually negative). */
  readonly onsetDay: number;
  /** The follicles' own onsets are uniform over this many days after `onsetDay`. */
  readonly onsetSpreadDays: number;
  /** Share of follicles that can miniaturise, 0 to 1. */
  readonly susceptibleShare: number;
}

export interface Biology {
  /** Healthy laws, at the follicle's full diameter. */
  readonly phases: Readonly<Record<Phase, DurationLaw>>;
  /** Full diameter: lognormal over follicles. */
  readonly diameter: { readonly meanUm: number; readonly cv: number };
  /** Linear growth = rate × (diameter / 72 µm)^exponent. */
  readonly growth: { readonly mmPerDayAt72Um: number; readonly exponent: number };
  readonly miniaturisation: Miniaturisation | null;
  /** Yearly modulation of the speed of anagen: 1 + amplitude × cos(2π (day of year − peak)/365.25). */
  readonly season: { readonly amplitude: number; readonly peakDayOfYear: number };
  /** Irreversible loss of follicles, share a year; a lost follicle sheds its hair and starts no other. */
  readonly lossPerYear: number;
}

/**
 * Healthy scalp. Means of anagen and telogen are convention, catagen is from Saitoh 1970 (abstract), every CV, kenogen,
 * diameter and the growth slope are design choices; the record is `publishedParameters().defaults`.
 */
export const healthyScalp: Biology = {
  phases: {
    anagen: { family: "lognormal", meanDays: 1000, cv: 0.5 },
    catagen: { family: "lognormal", meanDays: 17, cv: 0.3 },
    telogen: { family: "lognormal", meanDays: 100, cv: 0.4 },
    kenogen: { family: "lognormal", meanDays: 20, cv: 1 },
  },
  diameter: { meanUm: 72, cv: 0.18 },
  growth: { mmPerDayAt72Um: 0.37, exponent: 0.5 },
  miniaturisation: null,
  season: { amplitude: 0, peakDayOfYear: 182 },
  lossPerYear: 0,
};

/** Follicles per cm² that can make a hair (design choice: 227 visible hairs/cm², Loussouarn 2001, with headroom). */
export const folliclesPerCm2 = 260;
