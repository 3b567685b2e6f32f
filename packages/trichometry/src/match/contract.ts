/** What the comparing functions take and give, so that pages and rules can be written against them. */
import type { Estimate } from "@anagen/quantity";
import type { Measurement } from "../measurement/schema.ts";
import type { Raster } from "../picture/raster.ts";
import type { Comparison } from "./schema.ts";

export interface CompareOptions {
  /**
   * The two pictures as they were measured. With them, each is looked at once more where the other one has a hair; without
   * them a hair that one measurement missed cannot be told from one that was lost, and is more often ambiguous.
   */
  readonly pictures?: { readonly before: Raster; readonly after: Raster };
  /** Marks that the user set on a tattoo dot, px, in the same order in both pictures; default none. */
  readonly marks?: {
    readonly before: readonly (readonly [number, number])[];
    readonly after: readonly (readonly [number, number])[];
  };
}

/** Never throws on what pictures may show: two that are not of one spot give a comparison that says so. */
export type CompareMeasurements = (
  before: Measurement,
  after: Measurement,
  options?: CompareOptions,
) => Comparison;

export interface PhototrichogramOptions extends CompareOptions {
  /** Time between the two pictures, days; usually 2 to 3. */
  readonly days: number;
}

export interface GrownHair {
  /** Id of the compared hair. */
  readonly hair: number;
  /** Growth, mm/day. */
  readonly growth: Estimate;
  readonly phase: "anagen" | "telogen" | "uncertain";
  /** The later picture cuts the shaft off: it has grown at least as much. */
  readonly isCut: boolean;
}

export type Phototrichogram =
  | {
      readonly status: "refused";
      readonly code: string;
      readonly sentence: string;
      readonly comparison: Comparison;
    }
  | {
      readonly status: "measured";
      readonly comparison: Comparison;
      readonly days: number;
      readonly hairs: readonly GrownHair[];
      /** Mean growth of the anagen hairs but the slowest and fastest fifth, mm/day; null without one. */
      readonly growth: Estimate | null;
      /** Percent of the hairs whose growth is known. */
      readonly anagenShare: Estimate | null;
      readonly telogenShare: Estimate | null;
    };

/** Two pictures of one spot 2 to 3 days apart, the first taken just after clipping. Both need a scale. */
export type MakePhototrichogram = (
  before: Measurement,
  after: Measurement,
  options: PhototrichogramOptions,
) => Phototrichogram;

/** One follicle at one visit. */
export interface TrackedVisit {
  /** `not-in-view` outside the common area, `uncertain` where the picture does not decide. */
  readonly state: "present" | "absent" | "uncertain" | "not-in-view";
  /** Id in that visit's measurement; null when it lists none. */
  readonly hair: number | null;
  readonly root: readonly [number, number] | null;
  readonly diameterUm: number | null;
  readonly diameterUmSd: number | null;
  readonly lengthUm: number | null;
}

/** One follicle over the visits, and what happened: each event at the visit that first shows it. */
export interface FollicleTrack {
  readonly id: number;
  /** Tracks of one follicular unit share this number. */
  readonly unit: number;
  readonly visits: readonly TrackedVisit[];
  readonly events: readonly {
    readonly visit: number;
    readonly what: "fell" | "grew" | "came-back" | "thinned" | "thickened";
  }[];
}

export interface FollicleSeries {
  /** SHA-256 of each visit's picture, in order. */
  readonly visits: readonly string[];
  readonly tracks: readonly FollicleTrack[];
  /** Visits that no accepted comparison joins to an earlier one; nothing is known to continue across them. */
  readonly brokenAt: readonly number[];
}

/**
 * Joins the comparisons of a series. `measurements` are in order of time; a comparison finds its two by the pictures'
 * SHA-256, so that any pairs may be given (each visit with the next, and with the first).
 */
export type FollowSeries = (
  measurements: readonly Measurement[],
  comparisons: readonly Comparison[],
) => FollicleSeries;
