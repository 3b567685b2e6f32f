/** The fan of a forecast: where a patient's hair may go, month by month, in each future that can be chosen. */
import type { Forecast, Quantity, ScenarioId, VisitReading } from "@anagen/haircycle";
import { svgDocument } from "../svg/document.ts";
import { element } from "../svg/element.ts";
import { textElement } from "../svg/text.ts";
import { palette } from "../theme/palette.ts";
import { drawnLine, legend, lineStyle, type PlotFrame, plotFrame, pointsOf } from "./frame.ts";

export interface ForecastFanOptions {
  /** Unique within the page. */
  readonly id: string;
  readonly forecast: Forecast;
  readonly quantity: Quantity;
  /** Title of the y axis with the unit: "hairs/cm²". */
  readonly unit: string;
  /** Scenarios drawn; the first two as fans (5–95 and 25–75 %), the others as medians. Default all. */
  readonly scenarios?: readonly ScenarioId[];
  /** Visits whose measured value is drawn with ± 2 SD. */
  readonly visits?: readonly VisitReading[];
  /** px, default 640. */
  readonly width?: number;
}

const DAYS_PER_MONTH = 30.4375;

export function forecastFan(options: ForecastFanOptions): string {
  const { forecast, quantity, width = 640 } = options;
  const wanted = options.scenarios ?? forecast.scenarios.map((s) => s.id);
  const drawn = wanted.flatMap((id) => forecast.scenarios.filter((s) => s.id === id));
  const rows = drawn.map((s) => s.bands[quantity].months);
  const values = rows.flat(2);
  const months = (rows[0]?.length ?? 1) - 1;
  const height = drawn.length > 4 ? 380 : 360;
  const frame = plotFrame({
    width,
    height: height - (drawn.length > 4 ? 18 : 0),
    x: { from: 0, to: months, title: "months since the baseline visit", step: months > 24 ? 6 : 3 },
    y: { from: Math.min(...values), to: Math.max(...values), title: options.unit },
  });
  return svgDocument(
    {
      id: options.id,
      width,
      height,
      title: `Forecast, ${options.unit}`,
      description: describe(options, drawn),
    },
    ...frame.axes,
    ...rows.slice(0, 2).flatMap((row, i) => fan(frame, row, lineStyle(i).colour)),
    ...rows.map((row, i) =>
      drawnLine(
        frame,
        row.map((levels, m): [number, number] => [m, levels[2] as number]),
        i,
      ),
    ),
    ...readings(options).map((reading) => readingMark(frame, reading)),
    textElement({
      x: frame.right,
      y: 13,
      text: `effective ${Math.round(forecast.effectiveSampleSize)} of ${forecast.bankSize} simulated patients${forecast.narrowed ? "" : ", kept wide"}`,
      fill: palette.inkSoft,
      anchor: "end",
      size: 11,
    }),
    ...legend(
      drawn.map((s, i) => ({ text: s.name, ...lineStyle(i) })),
      frame,
      width,
    ),
  );
}

/** The 5–95 % band and, darker, the 25–75 % band. */
function fan(frame: PlotFrame, row: readonly (readonly number[])[], fill: string): string[] {
  return [
    { low: 0, high: 4, opacity: 0.12 },
    { low: 1, high: 3, opacity: 0.16 },
  ].map(({ low, high, opacity }) =>
    element("polygon", {
      points: pointsOf(frame, [
        ...row.map((levels, m): [number, number] => [m, levels[low] as number]),
        ...row.map((levels, m): [number, number] => [m, levels[high] as number]).reverse(),
      ]),
      fill,
      "fill-opacity": opacity,
    }),
  );
}

interface Reading {
  readonly month: number;
  readonly value: number;
  readonly sd: number;
}

/** A measured value with ± 2 SD, cut at the frame. */
function readingMark(frame: PlotFrame, { month, value, sd }: Reading): string {
  return element(
    "g",
    {},
    element("line", {
      x1: frame.x(month),
      x2: frame.x(month),
      y1: frame.y(Math.max(frame.y.domain[0], value - 2 * sd)),
      y2: frame.y(Math.min(frame.y.domain[1], value + 2 * sd)),
      stroke: palette.ink,
    }),
    element("circle", { cx: frame.x(month), cy: frame.y(value), r: 4, fill: palette.ink }),
  );
}

function readings(options: ForecastFanOptions): Reading[] {
  return (options.visits ?? []).flatMap((visit) => {
    const reading =
      options.quantity === "density"
        ? { fallback: 16.5, ...visit.density }
        : options.quantity === "meanDiameterUm"
          ? { fallback: 2, ...visit.meanDiameterUm }
          : { fallback: 0 };
    return "value" in reading && reading.value !== undefined
      ? [{ month: visit.day / DAYS_PER_MONTH, value: reading.value, sd: reading.sd ?? reading.fallback }]
      : [];
  });
}

function describe(options: ForecastFanOptions, drawn: Forecast["scenarios"]): string {
  const sentences = drawn.map((s) => {
    const row = s.bands[options.quantity].months;
    const last = row.at(-1) ?? [];
    return `${s.name}: ${last[2]?.toFixed(0)} (${last[0]?.toFixed(0)}–${last[4]?.toFixed(0)}) after ${row.length - 1} months`;
  });
  return `Median and 90 % band. ${sentences.join("; ")}. ${options.forecast.reasons.join(" ")}`;
}
