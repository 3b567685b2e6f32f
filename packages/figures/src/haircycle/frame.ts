/** The frame that all figures of the hair cycle share: two axes with round numbers, and space for a legend. */
import { type LinearScale, linearScale } from "../scale/linearScale.ts";
import { niceDomain, niceTicks } from "../scale/niceTicks.ts";
import { element } from "../svg/element.ts";
import { textElement } from "../svg/text.ts";
import { palette } from "../theme/palette.ts";

export interface PlotFrame {
  readonly x: LinearScale;
  readonly y: LinearScale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Grid, ticks and titles of the axes. */
  readonly axes: readonly string[];
}

export interface FrameOptions {
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  readonly x: { readonly from: number; readonly to: number; readonly title: string; readonly step?: number };
  /** The axis is widened to round numbers; it does not go below 0 unless it is `signed`. */
  readonly y: {
    readonly from: number;
    readonly to: number;
    readonly title: string;
    readonly signed?: boolean;
  };
}

/** Months on the x axis are labelled in steps of `step`, default about eight round steps. */
export function plotFrame({ width, height, x: along, y: up }: FrameOptions): PlotFrame {
  const [left, right, top, bottom] = [52, width - 12, 28, height - 58];
  const [low, high] = niceDomain(up.from, up.to, {
    wanted: 4,
    floor: up.signed ? Number.NEGATIVE_INFINITY : 0,
  });
  const x = linearScale([along.from, along.to], [left, right]);
  const y = linearScale([low, high], [bottom, top]);
  const step = along.step;
  const marks =
    step === undefined
      ? niceTicks(along.from, along.to, 8)
      : Array.from(
          { length: Math.floor((along.to - along.from) / step) + 1 },
          (_, i) => along.from + i * step,
        );
  const label = (value: number) => String(Number(value.toPrecision(6))).replace("-", "−");
  return {
    x,
    y,
    left,
    right,
    top,
    bottom,
    axes: [
      ...niceTicks(low, high, 4).flatMap((value) => [
        element("line", { x1: left, x2: right, y1: y(value), y2: y(value), stroke: palette.rule }),
        textElement({
          x: left - 8,
          y: y(value) + 4,
          text: label(value),
          fill: palette.inkSoft,
          anchor: "end",
        }),
      ]),
      ...marks.map((value) =>
        textElement({
          x: x(value),
          y: bottom + 18,
          text: label(value),
          fill: palette.inkSoft,
          anchor: "middle",
        }),
      ),
      textElement({ x: 4, y: 13, text: up.title, fill: palette.inkSoft }),
      textElement({ x: right, y: bottom + 34, text: along.title, fill: palette.inkSoft, anchor: "end" }),
    ],
  };
}

/** Points of a line or an area, "x,y x,y …". */
export function pointsOf(frame: PlotFrame, points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y]) => `${frame.x(x).toFixed(2)},${frame.y(y).toFixed(2)}`).join(" ");
}

export interface LegendEntry {
  readonly text: string;
  readonly colour: string;
  readonly dash?: string | undefined;
}

/** Lines with their names in a row under the x axis; entries that do not fit go to a second row. */
export function legend(entries: readonly LegendEntry[], frame: PlotFrame, width: number): string[] {
  let x = frame.left;
  let y = frame.bottom + 50;
  return entries.map(({ text, colour, dash }) => {
    const size = 30 + text.length * 6.6 + 14;
    if (x + size > width && x > frame.left) {
      x = frame.left;
      y += 18;
    }
    const drawn = element(
      "g",
      {},
      element("line", {
        x1: x,
        x2: x + 22,
        y1: y - 4,
        y2: y - 4,
        stroke: colour,
        "stroke-width": 2.5,
        "stroke-dasharray": dash,
      }),
      textElement({ x: x + 28, y, text, fill: palette.ink, size: 11 }),
    );
    x += size;
    return drawn;
  });
}

/** Colour and dash differ together, so that nothing is told by colour alone. */
export const lineStyles = [
  { colour: "#566267", dash: "5 4" },
  { colour: "#23695a", dash: undefined },
  { colour: "#7a4a86", dash: "9 3" },
  { colour: "#33608f", dash: "2 3" },
  { colour: "#8a5a00", dash: "9 3 2 3" },
  { colour: "#b3372f", dash: "4 2 1 2" },
] as const;

/** Style of the i-th line; more lines than styles begin again. */
export function lineStyle(i: number): (typeof lineStyles)[number] {
  return lineStyles[i % lineStyles.length] as (typeof lineStyles)[number];
}

/** One line in its style. */
export function drawnLine(
  frame: PlotFrame,
  points: readonly (readonly [number, number])[],
  i: number,
): string {
  const { colour, dash } = lineStyle(i);
  return element("polyline", {
    points: pointsOf(frame, points),
    fill: "none",
    stroke: colour,
    "stroke-width": 2,
    "stroke-dasharray": dash,
  });
}
