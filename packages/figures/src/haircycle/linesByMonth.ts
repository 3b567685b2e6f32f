/** Lines over months: shed by month, share of each phase, density of several scenarios. */
import { svgDocument } from "../svg/document.ts";
import { element } from "../svg/element.ts";
import { legend, lineStyles, plotFrame, pointsOf } from "./frame.ts";

export interface MonthLine {
  readonly name: string;
  /** One value a month, from `firstMonth` on. */
  readonly values: readonly number[];
}

export interface LinesByMonthOptions {
  /** Unique within the page. */
  readonly id: string;
  readonly title: string;
  /** Title of the y axis with the unit. */
  readonly unit: string;
  readonly lines: readonly MonthLine[];
  /** Month of the first value, default 0. */
  readonly firstMonth?: number;
  /** Lowest value of the y axis, default that of the data. */
  readonly from?: number;
  /** px, default 640. */
  readonly width?: number;
}

export function linesByMonth(options: LinesByMonthOptions): string {
  const { lines, firstMonth = 0, width = 640 } = options;
  const values = lines.flatMap((line) => line.values);
  const months = Math.max(...lines.map((line) => line.values.length)) - 1;
  const rows = Math.ceil(lines.reduce((sum, line) => sum + 44 + line.name.length * 6.6, 0) / (width - 64));
  const height = 320 + 18 * (rows - 1);
  const frame = plotFrame({
    width,
    height: height - 18 * (rows - 1),
    x: {
      from: firstMonth,
      to: firstMonth + months,
      title: "months",
      step: months > 24 ? 6 : months > 12 ? 3 : 1,
    },
    y: { from: options.from ?? Math.min(...values), to: Math.max(...values), title: options.unit },
  });
  const style = (i: number) => lineStyles[i % lineStyles.length] as (typeof lineStyles)[number];
  const description = lines
    .map(
      (line) =>
        `${line.name}: ${line.values[0]?.toFixed(1)} at first, ${line.values.at(-1)?.toFixed(1)} at last`,
    )
    .join("; ");
  return svgDocument(
    { id: options.id, width, height, title: options.title, description: `${options.unit}. ${description}.` },
    ...frame.axes,
    ...lines.map((line, i) =>
      element("polyline", {
        points: pointsOf(
          frame,
          line.values.map((value, m): [number, number] => [firstMonth + m, value]),
        ),
        fill: "none",
        stroke: style(i).colour,
        "stroke-width": 2,
        "stroke-dasharray": style(i).dash,
      }),
    ),
    ...legend(
      lines.map((line, i) => ({ text: line.name, ...style(i) })),
      frame,
      width,
    ),
  );
}
