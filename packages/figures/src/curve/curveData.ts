/** What the curves of a course are drawn from. */
import type { Estimate } from "@anagen/quantity";
import type { FigureWords } from "../theme/figureWords.ts";

export interface CurvePoint {
  /** Names the point to the page that puts a link over it. */
  readonly id: string;
  /** "YYYY-MM-DD". */
  readonly on: string;
  readonly estimate: Estimate;
}

/** One marked spot of scalp, followed in time. */
export interface CurveSeries {
  readonly label: string;
  /** In any order; drawn by day. */
  readonly points: readonly CurvePoint[];
  /**
   * Value at baseline and half the width of the band in which a difference is not called a change, both in the unit
   * of the points; null before there is a baseline.
   */
  readonly baseline: { readonly value: number; readonly smallestDetectableChange: number } | null;
}

/** A window of the protocol, in months after treatment: what people are told to expect, not what is established. */
export interface ExpectedWindow {
  readonly title: string;
  readonly fromMonth: number;
  readonly toMonth: number;
}

export interface CurveOptions {
  /** Unique within the page. */
  readonly id: string;
  readonly series: readonly CurveSeries[];
  readonly time: {
    readonly from: string;
    readonly to: string;
    readonly treatedOn: string | null;
    /** Drawn as a thin line; null leaves it out. */
    readonly today: string | null;
  };
  /** Drawn as pale columns, when treated. */
  readonly expected?: readonly ExpectedWindow[];
  /** px; 320 and more read well. */
  readonly width: number;
  /** px, default 260. */
  readonly height?: number;
  /** Default English. */
  readonly words?: FigureWords;
}

/** A point as drawn, for the page's focusable links over the figure. */
export interface DrawnPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Ends of the error bar, px. */
  readonly yLow: number;
  readonly yHigh: number;
  /** "Vertex, 12 Mar 2027: 142 hairs/cm² (131–153)". */
  readonly label: string;
}

export interface DrawnCurve {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly points: readonly DrawnPoint[];
  /** Value axis as drawn: two values and their pixels. */
  readonly valueAxis: {
    readonly domain: readonly [number, number];
    readonly range: readonly [number, number];
  };
}
