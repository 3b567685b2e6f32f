/** One measured quantity over the time axis of a course: what density and diameter curves have in common. */
import { type LinearScale, linearScale } from "../scale/linearScale.ts";
import { niceDomain, niceTicks } from "../scale/niceTicks.ts";
import { svgDocument } from "../svg/document.ts";
import { element } from "../svg/element.ts";
import { textElement, textWidth } from "../svg/text.ts";
import { englishWords, type FigureWords } from "../theme/figureWords.ts";
import { palette, type SeriesStyle, seriesStyles } from "../theme/palette.ts";
import { type TimeAxis, timeAxis } from "../time/timeAxis.ts";
import type { CurveOptions, CurveSeries, DrawnCurve, DrawnPoint } from "./curveData.ts";
import { mark } from "./mark.ts";

export interface Quantity {
  readonly title: string;
  readonly unit: string;
  /** Decimals shown. */
  readonly digits: number;
  /** The value axis spans at least this much, in the unit. */
  readonly leastSpan: number;
}

interface Ground {
  readonly axis: TimeAxis;
  readonly y: LinearScale;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly words: FigureWords;
}

/** Draws the curve; points, scale and labels come back too, so that a page can lay links over it. */
export function drawCurve(options: CurveOptions, quantity: Quantity): DrawnCurve {
  const { width, height = 260, words = englishWords } = options;
  const axis = timeAxis({ ...options.time, width, words });
  const top = 30;
  const bottom = height - (options.time.treatedOn === null ? 26 : 40);
  const domain = valueDomain(options.series, quantity.leastSpan);
  const y = linearScale(domain, [bottom, top]);
  const ground: Ground = { axis, y, top, bottom, width, words };
  const drawn = options.series.map((series) => drawnPoints(series, ground, quantity));
  const svg = svgDocument(
    {
      id: options.id,
      width,
      height,
      title: `${words.say(quantity.title)}, ${words.say(quantity.unit)}`,
      description: describe(drawn, options.series, quantity, words),
    },
    expectedColumns(options, ground),
    valueAxis(ground, quantity),
    ...options.series.map((series, k) =>
      baselineBand(series, styleOf(k), ground, options.series.length === 1),
    ),
    timeTicks(ground),
    verticals(options, ground),
    ...drawn.map((points, k) => seriesMarks(points, styleOf(k))),
    options.series.length > 1 ? seriesLabels(drawn, options.series, ground) : "",
  );
  return { svg, width, height, points: drawn.flat(), valueAxis: { domain, range: [bottom, top] } };
}

function styleOf(index: number): SeriesStyle {
  return seriesStyles[index % seriesStyles.length]!;
}

function valueDomain(series: readonly CurveSeries[], leastSpan: number): [number, number] {
  const ends = series.flatMap(({ points, baseline }) => [
    ...points.flatMap(({ estimate }) => [estimate.low, estimate.high]),
    ...(baseline
      ? [
          baseline.value - baseline.smallestDetectableChange,
          baseline.value + baseline.smallestDetectableChange,
        ]
      : []),
  ]);
  if (ends.length === 0) return [0, leastSpan];
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  const missing = Math.max(0, leastSpan - (high - low)) / 2;
  return niceDomain(low - missing, high + missing, { wanted: 4, floor: 0 });
}

function drawnPoints(series: CurveSeries, ground: Ground, quantity: Quantity): DrawnPoint[] {
  return [...series.points]
    .sort((a, b) => a.on.localeCompare(b.on))
    .map(({ id, on, estimate }) => ({
      id,
      x: ground.axis.x(on),
      y: ground.y(estimate.value),
      yLow: ground.y(Math.max(estimate.low, ground.y.domain[0])),
      yHigh: ground.y(Math.min(estimate.high, ground.y.domain[1])),
      label: `${series.label}, ${ground.words.date(on)}: ${inWords(estimate, quantity, ground.words)}`,
    }));
}

function inWords(
  estimate: { value: number; low: number; high: number },
  quantity: Quantity,
  words: FigureWords,
): string {
  const text = (value: number) => words.number(value, quantity.digits);
  return `${text(estimate.value)} ${words.say(quantity.unit)} (${text(estimate.low)}–${text(estimate.high)})`;
}

function describe(
  drawn: readonly (readonly DrawnPoint[])[],
  series: readonly CurveSeries[],
  quantity: Quantity,
  words: FigureWords,
): string {
  const sentences = drawn.flat().map((point) => `${point.label}.`);
  const bands = series.flatMap(({ label, baseline }) =>
    baseline
      ? [
          words.say(
            "{{label}}: a difference below {{size}} {{unit}} from baseline is smaller than this measurement can tell.",
            {
              label,
              size: words.number(baseline.smallestDetectableChange, quantity.digits),
              unit: words.say(quantity.unit),
            },
          ),
        ]
      : [],
  );
  return sentences.length === 0
    ? words.say("Nothing has been measured yet.")
    : [words.say("Points with 95 % intervals."), ...sentences, ...bands].join(" ");
}

function expectedColumns(options: CurveOptions, { axis, top, bottom }: Ground): string {
  const { xOfMonth } = axis;
  if (xOfMonth === null) return "";
  return (options.expected ?? [])
    .map(({ fromMonth, toMonth }, k) => {
      const from = Math.max(axis.left, xOfMonth(fromMonth));
      const to = Math.min(axis.right, xOfMonth(toMonth));
      if (to <= from || k % 2 === 1) return "";
      return element("rect", {
        x: from,
        y: top,
        width: to - from,
        height: bottom - top,
        fill: palette.expected,
      });
    })
    .join("");
}

function valueAxis({ axis, y, top, words }: Ground, quantity: Quantity): string {
  const ticks = niceTicks(y.domain[0], y.domain[1], 4);
  const lines = ticks.map(
    (tick) =>
      element("line", { x1: axis.left, x2: axis.right, y1: y(tick), y2: y(tick), stroke: palette.rule }) +
      textElement({
        x: axis.left - 8,
        y: y(tick) + 4,
        text: String(tick),
        fill: palette.inkSoft,
        anchor: "end",
      }),
  );
  return (
    lines.join("") +
    textElement({
      x: 0,
      y: top - 16,
      text: words.say(quantity.unit),
      fill: palette.inkSoft,
      within: [4, axis.right],
    })
  );
}

function baselineBand(series: CurveSeries, style: SeriesStyle, ground: Ground, labelled: boolean): string {
  const { baseline } = series;
  if (baseline === null) return "";
  const { axis, y, words } = ground;
  const upper = y(Math.min(y.domain[1], baseline.value + baseline.smallestDetectableChange));
  const lower = y(Math.max(y.domain[0], baseline.value - baseline.smallestDetectableChange));
  const width = axis.right - axis.left;
  return (
    element("rect", {
      x: axis.left,
      y: upper,
      width,
      height: lower - upper,
      fill: labelled ? palette.band : style.colour,
      "fill-opacity": labelled ? 0.75 : 0.1,
    }) +
    element("line", {
      x1: axis.left,
      x2: axis.right,
      y1: y(baseline.value),
      y2: y(baseline.value),
      stroke: palette.inkSoft,
      "stroke-dasharray": "2 4",
    }) +
    (labelled
      ? textElement({
          x: axis.right - 6,
          y: lower - 6,
          text: words.say("too small to tell from baseline"),
          size: 11,
          fill: palette.inkSoft,
          anchor: "end",
          within: [axis.left, axis.right],
          halo: palette.band,
        })
      : "")
  );
}

function timeTicks({ axis, bottom, width }: Ground): string {
  return axis.ticks
    .map(
      ({ x, label, calendar }) =>
        element("line", { x1: x, x2: x, y1: bottom, y2: bottom + 4, stroke: palette.inkSoft }) +
        textElement({
          x,
          y: bottom + 17,
          text: label,
          fill: palette.ink,
          anchor: "middle",
          within: [0, width],
        }) +
        (calendar === null
          ? ""
          : textElement({
              x,
              y: bottom + 32,
              text: calendar,
              size: 11,
              fill: palette.inkSoft,
              anchor: "middle",
              within: [0, width],
            })),
    )
    .join("");
}

function verticals(options: CurveOptions, { axis, top, bottom, width, words }: Ground): string {
  const { treatedOn, today } = options.time;
  const treated = words.say("treated");
  const line = (date: string, text: string, dash: string | undefined) => {
    const x = axis.x(date);
    if (x < axis.left - 0.5 || x > axis.right + 0.5) return "";
    return (
      element("line", {
        x1: x,
        x2: x,
        y1: top - 6,
        y2: bottom,
        stroke: palette.ink,
        "stroke-dasharray": dash,
        "stroke-opacity": dash ? 0.45 : 0.8,
      }) +
      textElement({
        x: x + 5,
        y: top - 4,
        text,
        size: 11,
        fill: dash ? palette.inkSoft : palette.ink,
        within: [axis.left, width],
        halo: palette.paper,
      })
    );
  };
  const apart =
    treatedOn === null || today === null
      ? Number.POSITIVE_INFINITY
      : Math.abs(axis.x(today) - axis.x(treatedOn));
  return (
    (treatedOn === null ? "" : line(treatedOn, treated, undefined)) +
    (today === null || apart < textWidth(treated, 11) + 10 ? "" : line(today, words.say("today"), "3 3"))
  );
}

/** Pictures of one day are joined by their mean, so that a second picture makes no zigzag. */
function seriesMarks(points: readonly DrawnPoint[], style: SeriesStyle): string {
  const days = [...Map.groupBy(points, ({ x }) => x)];
  const path = days.map(([x, same]) => `${rounded(x)},${rounded(mean(same.map(({ y }) => y)))}`).join(" ");
  return (
    (days.length > 1
      ? element("polyline", {
          points: path,
          fill: "none",
          stroke: style.colour,
          "stroke-width": 1.5,
          "stroke-opacity": 0.55,
        })
      : "") +
    points
      .map(
        ({ x, y, yLow, yHigh }) =>
          element("path", {
            d: `M${rounded(x)} ${rounded(yLow)}V${rounded(yHigh)}M${rounded(x - 4)} ${rounded(yLow)}h8M${rounded(x - 4)} ${rounded(yHigh)}h8`,
            stroke: style.colour,
            "stroke-width": 1.5,
            fill: "none",
          }) + mark(style, x, y),
      )
      .join("")
  );
}

function seriesLabels(
  drawn: readonly (readonly DrawnPoint[])[],
  series: readonly CurveSeries[],
  { axis, top, width }: Ground,
): string {
  let x = axis.right;
  return series
    .map((one, k) => {
      if ((drawn[k]?.length ?? 0) === 0) return "";
      x -= textWidth(one.label, 11) + 24;
      return (
        mark(styleOf(k), x + 6, top - 20) +
        textElement({
          x: x + 14,
          y: top - 16,
          text: one.label,
          size: 11,
          fill: palette.ink,
          within: [0, width],
        })
      );
    })
    .join("");
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
