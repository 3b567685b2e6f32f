/** Lines over months, or over what `along` says: shed by month, density of several scenarios, shares of people. */
import { svgDocument } from "../svg/document.ts";
import { drawnLine, legend, lineStyle, plotFrame } from "./frame.ts";

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
  /** Another x axis than months: its title, the place of the first value, the distance between values and between labels. */
  readonly along?: {
    readonly title: string;
    readonly from: number;
    readonly by: number;
    readonly step: number;
  };
  /** Lowest value of the y axis, default that of the data. */
  readonly from?: number;
  /** True for changes: the y axis may go below 0. */
  readonly signed?: boolean;
  /** px, default 640. */
  readonly width?: number;
}

export function linesByMonth(options: LinesByMonthOptions): string {
  const { lines, width = 640 } = options;
  const values = lines.flatMap((line) => line.values);
  const count = Math.max(...lines.map((line) => line.values.length)) - 1;
  const along = options.along ?? {
    title: "months",
    from: options.firstMonth ?? 0,
    by: 1,
    step: count > 24 ? 6 : count > 12 ? 3 : 1,
  };
  const rows = Math.ceil(lines.reduce((sum, line) => sum + 44 + line.name.length * 6.6, 0) / (width - 64));
  const height = 320 + 18 * (rows - 1);
  const frame = plotFrame({
    width,
    height: height - 18 * (rows - 1),
    x: { from: along.from, to: along.from + count * along.by, title: along.title, step: along.step },
    y: {
      from: options.from ?? Math.min(...values),
      to: Math.max(...values),
      title: options.unit,
      signed: options.signed ?? false,
    },
  });
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
      drawnLine(
        frame,
        line.values.map((value, m): [number, number] => [along.from + m * along.by, value]),
        i,
      ),
    ),
    ...legend(
      lines.map((line, i) => ({ text: line.name, ...lineStyle(i) })),
      frame,
      width,
    ),
  );
}
