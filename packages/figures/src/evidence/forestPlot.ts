/** Forest plot: each study's effect with its interval and weight, the pooled diamond and the prediction interval. */
import { linearScale } from "../scale/linearScale.ts";
import { niceTicks } from "../scale/niceTicks.ts";
import { svgDocument } from "../svg/document.ts";
import { element } from "../svg/element.ts";
import { textElement, textWidth } from "../svg/text.ts";
import { palette } from "../theme/palette.ts";

export interface ForestStudy {
  readonly label: string;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Share of the weight, 0 to 1. */
  readonly weight: number;
  /** Said after the label, such as "provisional". */
  readonly mark?: string;
}

export interface ForestSummary {
  readonly label: string;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Where a new study's true effect may lie; drawn as a bar under the diamond and named by `predictionLabel`. */
  readonly prediction?: readonly [number, number];
  readonly predictionLabel?: string;
}

export interface ForestOptions {
  /** Unique within the page. */
  readonly id: string;
  readonly title: string;
  readonly studies: readonly ForestStudy[];
  readonly summary?: ForestSummary;
  /** "hairs/cm²"; stands under the axis. */
  readonly unit: string;
  /** Values are logarithms and are shown as ratios; default false. */
  readonly logarithmic?: boolean;
  /** Value of no effect on the scale drawn; default 0. */
  readonly noEffect?: number;
  /** Stand at the two ends of the axis: "favours placebo", "favours minoxidil". */
  readonly favours?: readonly [left: string, right: string];
  /** Heterogeneity in words, below the axis. */
  readonly footnotes?: readonly string[];
  /** px, default 760. */
  readonly width?: number;
  /** Digits after the point; default 1, for ratios 2. */
  readonly digits?: number;
}

const row = 26;
const size = 12;

/** The plot as SVG text. Its description says the pooled result in a sentence. */
export function forestPlot(options: ForestOptions): string {
  const { studies, summary, width = 760, noEffect = 0 } = options;
  const labels = studies.map((s) => (s.mark ? `${s.label} (${s.mark})` : s.label));
  const labelWidth = Math.min(
    250,
    Math.max(90, ...labels.map((l) => textWidth(l)), textWidth(summary?.label ?? "")),
  );
  const numbers = [...studies, ...(summary ? [summary] : [])].map((s) => printed(s, options));
  const numberWidth = Math.max(...numbers.map((n) => textWidth(n)), 80) + 52;
  const left = labelWidth + 24;
  const right = width - numberWidth - 12;
  const extent = extentOf(options, noEffect);
  const ticks = options.logarithmic ? ratioTicks(extent) : niceTicks(extent[0], extent[1], 6);
  const scale = linearScale([extent[0], extent[1]], [left, right]);
  const top = 34;
  const bottom = top + row * (studies.length + (summary ? 2 : 0)) + (summary?.prediction ? row : 0);
  const notes = options.footnotes ?? [];
  const height = bottom + 58 + 17 * notes.length;
  const place = { scale, left, right, width, numberWidth, extent };
  const body = [
    textElement({ x: 0, y: 16, text: "Study", fill: palette.inkSoft }),
    textElement({ x: width - numberWidth + 8, y: 16, text: "Effect (95 % interval)", fill: palette.inkSoft }),
    noEffectLine(scale(noEffect), top - 6, bottom),
    ...studies.map((study, i) =>
      drawStudy(study, labels[i]!, numbers[i]!, { ...place, y: top + row * i + 12 }),
    ),
    ...(summary
      ? drawSummary(summary, numbers.at(-1)!, { ...place, y: top + row * (studies.length + 1), options })
      : []),
    ...axis(options, ticks, scale, { left, right, y: bottom + 6 }),
    ...notes.map((note, i) =>
      textElement({ x: 0, y: bottom + 62 + 17 * i, text: note, fill: palette.inkSoft }),
    ),
  ];
  return svgDocument(
    { id: options.id, width, height, title: options.title, description: describe(options) },
    ...body,
  );
}

function noEffectLine(x: number, y1: number, y2: number): string {
  return element("line", {
    x1: x,
    x2: x,
    y1,
    y2,
    stroke: palette.inkSoft,
    "stroke-width": 1,
    "stroke-dasharray": "3 3",
  });
}

interface Place {
  readonly y: number;
  readonly scale: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly numberWidth: number;
  readonly extent: readonly [number, number];
}

function drawStudy(study: ForestStudy, label: string, number: string, place: Place): string {
  const { y, scale, width, numberWidth, extent } = place;
  const [low, high] = [Math.max(study.low, extent[0]), Math.min(study.high, extent[1])];
  const half = 3 + 6 * Math.sqrt(Math.max(0, study.weight));
  const x = scale(study.estimate);
  const arrows = [
    ...(study.low < extent[0] ? [arrow(scale(extent[0]), y, -1)] : []),
    ...(study.high > extent[1] ? [arrow(scale(extent[1]), y, 1)] : []),
  ];
  return element(
    "g",
    {},
    textElement({ x: 0, y: y + 4, text: fitted(label, place.left - 24), fill: palette.ink }),
    element("line", {
      x1: scale(low),
      x2: scale(high),
      y1: y,
      y2: y,
      stroke: palette.ink,
      "stroke-width": 1.5,
    }),
    element("rect", { x: x - half, y: y - half, width: 2 * half, height: 2 * half, fill: palette.accent }),
    ...arrows,
    textElement({ x: width - numberWidth + 8, y: y + 4, text: number, fill: palette.ink }),
    textElement({
      x: width,
      y: y + 4,
      text: `${(100 * study.weight).toFixed(0)} %`,
      fill: palette.inkSoft,
      anchor: "end",
    }),
  );
}

function drawSummary(
  summary: ForestSummary,
  number: string,
  place: Place & { readonly options: ForestOptions },
): string[] {
  const { y, scale, width, numberWidth, extent } = place;
  const clamp = (value: number): number => scale(Math.min(extent[1], Math.max(extent[0], value)));
  const points = [
    [clamp(summary.low), y],
    [clamp(summary.estimate), y - 8],
    [clamp(summary.high), y],
    [clamp(summary.estimate), y + 8],
  ];
  const prediction = summary.prediction;
  return [
    element("line", { x1: 0, x2: width, y1: y - 20, y2: y - 20, stroke: palette.rule }),
    textElement({
      x: 0,
      y: y + 4,
      text: fitted(summary.label, place.left - 24),
      fill: palette.ink,
      weight: 600,
    }),
    element("polygon", {
      points: points.map(([px, py]) => `${px!.toFixed(2)},${py!.toFixed(2)}`).join(" "),
      fill: palette.accent,
    }),
    textElement({ x: width - numberWidth + 8, y: y + 4, text: number, fill: palette.ink, weight: 600 }),
    ...(prediction
      ? [
          textElement({
            x: 0,
            y: y + row + 4,
            text: fitted(summary.predictionLabel ?? "Prediction interval", place.left - 24),
            fill: palette.inkSoft,
          }),
          element("line", {
            x1: clamp(prediction[0]),
            x2: clamp(prediction[1]),
            y1: y + row,
            y2: y + row,
            stroke: palette.accent,
            "stroke-width": 4,
            "stroke-linecap": "butt",
            opacity: 0.55,
          }),
          ...(prediction[0] < extent[0] ? [arrow(scale(extent[0]), y + row, -1)] : []),
          ...(prediction[1] > extent[1] ? [arrow(scale(extent[1]), y + row, 1)] : []),
          textElement({
            x: width - numberWidth + 8,
            y: y + row + 4,
            text: `(${value(prediction[0], place.options)} to ${value(prediction[1], place.options)})`,
            fill: palette.inkSoft,
          }),
        ]
      : []),
  ];
}

function axis(
  options: ForestOptions,
  ticks: readonly number[],
  scale: (value: number) => number,
  { left, right, y }: { left: number; right: number; y: number },
): string[] {
  const favours = options.favours;
  return [
    element("line", { x1: left, x2: right, y1: y, y2: y, stroke: palette.inkSoft }),
    ...ticks.flatMap((tick) => [
      element("line", { x1: scale(tick), x2: scale(tick), y1: y, y2: y + 5, stroke: palette.inkSoft }),
      textElement({
        x: scale(tick),
        y: y + 18,
        text: tickText(tick, options),
        fill: palette.inkSoft,
        anchor: "middle",
      }),
    ]),
    textElement({
      x: (left + right) / 2,
      y: y + 36,
      text: options.unit,
      fill: palette.inkSoft,
      anchor: "middle",
    }),
    ...(favours
      ? [
          textElement({
            x: left,
            y: y + 36,
            text: `← ${favours[0]}`,
            fill: palette.inkSoft,
            within: [0, right],
          }),
          textElement({ x: right, y: y + 36, text: `${favours[1]} →`, fill: palette.inkSoft, anchor: "end" }),
        ]
      : []),
  ];
}

function arrow(x: number, y: number, direction: 1 | -1): string {
  const back = x - 7 * direction;
  return element("polygon", {
    points: `${x.toFixed(2)},${y} ${back.toFixed(2)},${y - 4} ${back.toFixed(2)},${y + 4}`,
    fill: palette.ink,
  });
}

/** Range that holds every estimate and most of the intervals: a bar four times longer than the others is cut with an arrow. */
function extentOf({ studies, summary }: ForestOptions, noEffect: number): [number, number] {
  const points = [
    ...studies.map((s) => s.estimate),
    noEffect,
    ...(summary ? [summary.low, summary.high, ...(summary.prediction ?? [])] : []),
  ];
  const reach = median(studies.map((s) => s.high - s.low)) * 2.5 || 1;
  const lows = studies.map((s) => Math.max(s.low, s.estimate - reach));
  const highs = studies.map((s) => Math.min(s.high, s.estimate + reach));
  const limit = (list: readonly number[]): number => 4 * reach * Math.sign(median(list) || 1);
  const inside = points.filter(
    (p) => Number.isFinite(p) && Math.abs(p - median(points)) <= Math.abs(limit(points)),
  );
  const low = Math.min(...inside, ...lows);
  const high = Math.max(...inside, ...highs);
  const margin = 0.04 * (high - low || 1);
  return [low - margin, high + margin];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Ratios that read well, as logarithms inside the extent. */
function ratioTicks([low, high]: readonly [number, number]): number[] {
  const all = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100].map(Math.log);
  return all.filter((tick) => tick >= low && tick <= high);
}

function tickText(tick: number, { logarithmic }: ForestOptions): string {
  return logarithmic
    ? String(Number(Math.exp(tick).toPrecision(2)))
    : minus(String(Number(tick.toPrecision(6))));
}

const minus = (text: string): string => text.replace("-", "−");

function value(x: number, { logarithmic, digits }: ForestOptions): string {
  return minus((logarithmic ? Math.exp(x) : x).toFixed(digits ?? (logarithmic ? 2 : 1)));
}

function printed(s: { estimate: number; low: number; high: number }, options: ForestOptions): string {
  return `${value(s.estimate, options)} (${value(s.low, options)} to ${value(s.high, options)})`;
}

function fitted(text: string, width: number): string {
  if (textWidth(text, size) <= width) return text;
  return `${text.slice(0, Math.max(1, Math.floor(width / (size * 0.56)) - 1))}…`;
}

function describe(options: ForestOptions): string {
  const { studies, summary, unit } = options;
  const pooled = summary
    ? ` ${summary.label}: ${printed(summary, options)} ${unit}.${summary.prediction ? ` ${summary.predictionLabel ?? "Prediction interval"}: ${value(summary.prediction[0], options)} to ${value(summary.prediction[1], options)}.` : ""}`
    : "";
  return `${studies.length} studies.${pooled} ${studies.map((s) => `${s.label}: ${printed(s, options)}.`).join(" ")}`;
}
