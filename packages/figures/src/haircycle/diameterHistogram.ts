/** How thick hairs are, at several times: one outline a time, with the edges of vellus and terminal hair. */
import type { PopulationRun } from "@anagen/haircycle";
import { svgDocument } from "../svg/document.ts";
import { element } from "../svg/element.ts";
import { textElement } from "../svg/text.ts";
import { palette } from "../theme/palette.ts";
import { drawnLine, legend, lineStyle, type PlotFrame, plotFrame } from "./frame.ts";

const DAYS_PER_MONTH = 30.4375;
const CLASS_UM = 4;
const TO_UM = 120;

/**
 * @param options.days observation days of the run to draw, at most six
 * @param options.binUm width of the run's diameter classes, µm (`BIN_UM`) @param options.bins their number (`BINS`)
 */
export function diameterHistogram(options: {
  readonly id: string;
  readonly run: PopulationRun;
  readonly days: readonly number[];
  readonly binUm: number;
  readonly bins: number;
  /** px, default 640. */
  readonly width?: number;
}): string {
  const { run, days, width = 640 } = options;
  const series = days.map((day) => shares(options, run.observationDays.indexOf(day)));
  const height = 330;
  const frame = plotFrame({
    width,
    height,
    x: { from: 0, to: TO_UM, title: "diameter, µm", step: 20 },
    y: {
      from: 0,
      to: Math.max(...series.flat()),
      title: `% of the follicles with a visible hair, by ${CLASS_UM} µm`,
    },
  });
  const name = (day: number) => `month ${Math.round(day / DAYS_PER_MONTH)}`;
  return svgDocument(
    {
      id: options.id,
      width,
      height,
      title: "Diameters over time",
      description: days
        .map(
          (day, i) =>
            `${name(day)}: ${series[i]?.reduce((a, b) => a + b, 0).toFixed(1)} % of the follicles show a hair`,
        )
        .join("; "),
    },
    ...frame.axes,
    ...classEdges(frame),
    ...series.map((values, i) =>
      drawnLine(
        frame,
        values.flatMap((value, k): [number, number][] => [
          [k * CLASS_UM, value],
          [(k + 1) * CLASS_UM, value],
        ]),
        i,
      ),
    ),
    ...legend(
      days.map((day, i) => ({ text: name(day), ...lineStyle(i) })),
      frame,
      width,
    ),
  );
}

function classEdges(frame: PlotFrame): string[] {
  const label = { y: frame.top + 10, fill: palette.inkSoft, size: 11 };
  return [
    ...[30, 60].map((edge) =>
      element("line", {
        x1: frame.x(edge),
        x2: frame.x(edge),
        y1: frame.top,
        y2: frame.bottom,
        stroke: palette.inkSoft,
        "stroke-dasharray": "2 4",
      }),
    ),
    textElement({ ...label, x: frame.x(30) - 4, text: "vellus", anchor: "end" }),
    textElement({ ...label, x: frame.x(60) + 4, text: "terminal" }),
  ];
}

/** Growing shafts may be thickened by treatment: their classes are moved before they are counted. */
function shares(
  options: { readonly run: PopulationRun; readonly binUm: number; readonly bins: number },
  row: number,
): number[] {
  const { run, binUm, bins } = options;
  const found = new Array<number>(TO_UM / CLASS_UM).fill(0);
  const factor = run.shaftFactor[row] ?? 1;
  for (let bin = 0; bin < bins; bin++)
    for (const [record, scale] of [
      [run.growing, factor],
      [run.resting, 1],
    ] as const) {
      const place = Math.floor(((bin + 0.5) * binUm * scale) / CLASS_UM);
      const count = record.counts[row * bins + bin] ?? 0;
      if (place < found.length) found[place] = (found[place] ?? 0) + (100 * count) / run.follicles;
    }
  return found;
}
