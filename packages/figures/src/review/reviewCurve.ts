/** The curve of a review: what was measured, what would have been expected without treatment, and what an eye can see. */
import type { Verdict } from "@anagen/response";
import { type LinearScale, linearScale } from "../scale/linearScale.ts";
import { niceDomain, niceTicks } from "../scale/niceTicks.ts";
import { svgDocument } from "../svg/document.ts";
import { element } from "../svg/element.ts";
import { textElement, textWidth } from "../svg/text.ts";
import { palette } from "../theme/palette.ts";
import { dateInWords, type TimeAxis, timeAxis } from "../time/timeAxis.ts";

export interface ReviewCurveOptions {
  /** Unique within the page. */
  readonly id: string;
  readonly curve: Verdict["curve"];
  /** Days of treatment, "YYYY-MM-DD"; the first is day 0 of the axis. */
  readonly treatedOn: readonly string[];
  /** Bars under the curve: other treatments, from when until when (null: goes on). */
  readonly medicines?: readonly {
    readonly name: string;
    readonly from: string;
    readonly until: string | null;
  }[];
  /** Counts of the shed diary, as bars on a strip under the curve. */
  readonly shed?: readonly { readonly on: string; readonly count: number }[];
  /** Marked with a small flag on the time axis. */
  readonly events?: readonly { readonly on: string; readonly title: string }[];
  /** px */
  readonly width: number;
  /** px, default 300; each medicine takes 16 more of it. */
  readonly height?: number;
}

interface Ground {
  readonly axis: TimeAxis;
  readonly y: LinearScale;
  readonly top: number;
  readonly bottom: number;
}

const BAR = 16;
const STRIP = 46;

/** Values in hairs/cm²; bars and band are 95 %. */
export function reviewCurve(options: ReviewCurveOptions): string {
  const { id, curve, width, height = 300 } = options;
  const shed = options.shed ?? [];
  const days = [...curve.fan.map((f) => f.on), ...curve.points.map((p) => p.on), ...options.treatedOn].sort();
  const medicines = (options.medicines ?? []).slice(0, 4);
  if (days.length === 0)
    return svgDocument(
      { id, width, height: 60, title: "Density", description: "Nothing has been measured yet." },
      textElement({ x: 8, y: 34, text: "Nothing has been measured yet.", fill: palette.inkSoft }),
    );
  const axis = timeAxis({
    from: days[0]!,
    to: days.at(-1)!,
    treatedOn: options.treatedOn[0] ?? null,
    width,
  });
  const strip = shed.length > 0 ? STRIP : 0;
  const [top, bottom] = [30, height - 40 - medicines.length * BAR - strip];
  const y = linearScale(domainOf(curve), [bottom, top]);
  const ground = { axis, y, top, bottom };
  return svgDocument(
    {
      id,
      width,
      height,
      title: "Density against what was expected without treatment, hairs/cm²",
      description: describe(options),
    },
    ...grid(ground),
    ...fan(curve, ground),
    ...thresholds(curve, ground),
    ...treatments(options.treatedOn, ground),
    ...points(curve, ground),
    ...events(options, ground),
    ...medicines.map((m, i) => medicineBar(m, i, ground, days)),
    ...shedStrip(shed, ground, bottom + medicines.length * BAR + strip),
    ...ticks(ground, bottom + medicines.length * BAR + strip, width),
  );
}

function domainOf({
  points: measured,
  fan: expected,
  visibleFrom,
  baseline,
}: Verdict["curve"]): [number, number] {
  const ends = [
    ...measured.flatMap((p) => [p.density.low, p.density.high]),
    ...expected.flatMap((f) => [f.low, f.high]),
    ...(visibleFrom === null ? [] : [visibleFrom]),
    ...(baseline === null ? [] : [baseline.value]),
  ];
  return niceDomain(Math.max(0, Math.min(...ends)), Math.max(...ends), { wanted: 4, floor: 0 });
}

function grid({ axis, y, top }: Ground): string[] {
  return [
    ...niceTicks(y.domain[0], y.domain[1], 4).flatMap((tick) => [
      element("line", { x1: axis.left, x2: axis.right, y1: y(tick), y2: y(tick), stroke: palette.rule }),
      textElement({
        x: axis.left - 8,
        y: y(tick) + 4,
        text: String(tick),
        fill: palette.inkSoft,
        anchor: "end",
      }),
    ]),
    textElement({ x: 4, y: top - 16, text: "hairs/cm²", fill: palette.inkSoft }),
  ];
}

/** Middle half darker, 95 % paler: what was to be expected without treatment. */
function fan({ fan: expected }: Verdict["curve"], { axis, y, top, bottom }: Ground): string[] {
  if (expected.length === 0) return [];
  const inside = (value: number) => Math.min(bottom, Math.max(top, y(value)));
  const band = (low: "low" | "lower", high: "high" | "upper", opacity: number) =>
    element("polygon", {
      points: [
        ...expected.map((f) => `${axis.x(f.on).toFixed(1)},${inside(f[low]).toFixed(1)}`),
        ...expected.toReversed().map((f) => `${axis.x(f.on).toFixed(1)},${inside(f[high]).toFixed(1)}`),
      ].join(" "),
      fill: palette.inkSoft,
      "fill-opacity": opacity,
    });
  const last = expected.at(-1)!;
  return [
    band("low", "high", 0.12),
    band("lower", "upper", 0.16),
    element("polyline", {
      points: expected.map((f) => `${axis.x(f.on).toFixed(1)},${inside(f.middle).toFixed(1)}`).join(" "),
      fill: "none",
      stroke: palette.inkSoft,
      "stroke-dasharray": "5 4",
    }),
    textElement({
      x: axis.right - 4,
      y: Math.min(bottom - 4, inside(last.low) + 13),
      text: "expected without treatment",
      size: 11,
      fill: palette.ink,
      anchor: "end",
      within: [axis.left, axis.right],
      halo: palette.paper,
    }),
  ];
}

function thresholds({ visibleFrom, baseline }: Verdict["curve"], { axis, y }: Ground): string[] {
  const line = (value: number, text: string, dash: string, colour: string) => [
    element("line", {
      x1: axis.left,
      x2: axis.right,
      y1: y(value),
      y2: y(value),
      stroke: colour,
      "stroke-dasharray": dash,
    }),
    textElement({
      x: axis.right - 4,
      y: y(value) - 5,
      text,
      size: 11,
      fill: colour,
      anchor: "end",
      within: [axis.left, axis.right],
      halo: palette.paper,
    }),
  ];
  return [
    ...(visibleFrom === null
      ? []
      : line(visibleFrom, "visible to an expert from here", "9 4", palette.caution)),
    ...(baseline === null ? [] : line(baseline.value, "baseline", "2 4", palette.inkSoft)),
  ];
}

function treatments(treatedOn: readonly string[], { axis, top, bottom }: Ground): string[] {
  return treatedOn.flatMap((on, i) => {
    const x = axis.x(on);
    if (x < axis.left - 1 || x > axis.right + 1) return [];
    return [
      element("line", { x1: x, x2: x, y1: top - 6, y2: bottom, stroke: palette.ink }),
      ...(i === 0
        ? [
            textElement({
              x: x + 5,
              y: top - 4,
              text: treatedOn.length > 1 ? `treated (${treatedOn.length} times)` : "treated",
              size: 11,
              fill: palette.ink,
              halo: palette.paper,
              within: [axis.left, axis.right],
            }),
          ]
        : []),
    ];
  });
}

function points({ points: measured }: Verdict["curve"], { axis, y }: Ground): string[] {
  const path = measured.map((p) => `${axis.x(p.on).toFixed(1)},${y(p.density.value).toFixed(1)}`).join(" ");
  return [
    element("polyline", {
      points: path,
      fill: "none",
      stroke: palette.accent,
      "stroke-width": 1.5,
      "stroke-opacity": 0.55,
    }),
    ...measured.flatMap(({ on, density }) => [
      element("path", {
        d: `M${axis.x(on).toFixed(1)} ${y(Math.max(y.domain[0], density.low)).toFixed(1)}V${y(Math.min(y.domain[1], density.high)).toFixed(1)}`,
        stroke: palette.accent,
        "stroke-width": 2,
      }),
      element("circle", {
        cx: axis.x(on),
        cy: y(density.value),
        r: 5,
        fill: palette.accent,
        stroke: palette.paper,
        "stroke-width": 1.5,
      }),
    ]),
  ];
}

/** A triangle on the time axis; its words are in the description and in the list beside the figure. */
function events({ events: happened = [] }: ReviewCurveOptions, { axis, bottom }: Ground): string[] {
  return happened.flatMap(({ on }) => {
    const x = axis.x(on);
    if (x < axis.left || x > axis.right) return [];
    return [element("path", { d: `M${x.toFixed(1)} ${bottom - 1}l-5 -9h10Z`, fill: palette.caution })];
  });
}

function medicineBar(
  { name, from, until }: NonNullable<ReviewCurveOptions["medicines"]>[number],
  row: number,
  { axis, bottom }: Ground,
  days: readonly string[],
): string {
  const x = (day: string) => Math.min(axis.right, Math.max(axis.left, axis.x(day)));
  const [left, right] = [x(from), x(until ?? days.at(-1)!)];
  const y = bottom + 4 + row * BAR;
  return (
    element("rect", { x: left, y, width: Math.max(2, right - left), height: BAR - 4, fill: palette.band }) +
    textElement({
      x: left + 4,
      y: y + 9.5,
      text: name.slice(0, 40),
      size: 10,
      fill: palette.ink,
      within: [axis.left, axis.right],
    })
  );
}

/** One bar a count, on a scale of its own that is written beside it. */
function shedStrip(
  shed: NonNullable<ReviewCurveOptions["shed"]>,
  { axis }: Ground,
  bottom: number,
): string[] {
  if (shed.length === 0) return [];
  const most = Math.max(1, ...shed.map((s) => s.count));
  const high = STRIP - 18;
  return [
    textElement({
      x: axis.left,
      y: bottom - high - 4,
      text: `shed hairs counted, up to ${most}`,
      size: 11,
      fill: palette.inkSoft,
      within: [axis.left, axis.right],
    }),
    element("line", { x1: axis.left, x2: axis.right, y1: bottom, y2: bottom, stroke: palette.rule }),
    ...shed.flatMap(({ on, count }) => {
      const x = axis.x(on);
      if (x < axis.left - 1 || x > axis.right + 1) return [];
      const bar = Math.max(1, (high * count) / most);
      return [element("rect", { x: x - 1.5, y: bottom - bar, width: 3, height: bar, fill: "#7a4a86" })];
    }),
  ];
}

function ticks({ axis }: Ground, bottom: number, width: number): string[] {
  // Where two labels would touch, every second one stands.
  const room = axis.ticks.length < 2 ? 99 : axis.ticks[1]!.x - axis.ticks[0]!.x;
  const every = room < textWidth("Mar 2027", 11) + 6 ? 2 : 1;
  return axis.ticks.flatMap(({ x, label, calendar }, i) => [
    element("line", { x1: x, x2: x, y1: bottom, y2: bottom + 4, stroke: palette.inkSoft }),
    ...(i % every === 0
      ? [
          textElement({
            x,
            y: bottom + 17,
            text: label,
            fill: palette.ink,
            anchor: "middle",
            within: [0, width],
          }),
          ...(calendar
            ? [
                textElement({
                  x,
                  y: bottom + 32,
                  text: calendar,
                  size: 11,
                  fill: palette.inkSoft,
                  anchor: "middle",
                  within: [0, width],
                }),
              ]
            : []),
        ]
      : []),
  ]);
}

function describe({
  curve,
  treatedOn,
  medicines = [],
  shed = [],
  events: happened = [],
}: ReviewCurveOptions): string {
  const whole = (value: number) => value.toFixed(0);
  return [
    ...curve.points.map(
      ({ on, label, density }) =>
        `${label}, ${dateInWords(on)}: ${whole(density.value)} hairs/cm² (${whole(density.low)}–${whole(density.high)}).`,
    ),
    ...(curve.fan.length > 0
      ? [
          `Expected without treatment at the end: ${whole(curve.fan.at(-1)!.middle)} (${whole(curve.fan.at(-1)!.low)}–${whole(curve.fan.at(-1)!.high)}).`,
        ]
      : []),
    ...(curve.visibleFrom === null ? [] : [`Visible to an expert from ${whole(curve.visibleFrom)}.`]),
    ...treatedOn.map((on) => `Treated on ${dateInWords(on)}.`),
    ...medicines.map(
      (m) => `${m.name} from ${dateInWords(m.from)}${m.until ? ` to ${dateInWords(m.until)}` : ""}.`,
    ),
    ...(shed.length > 0
      ? [`Shed diary: ${shed.map((s) => `${s.count} on ${dateInWords(s.on)}`).join(", ")}.`]
      : []),
    ...happened.map((e) => `${dateInWords(e.on)}: ${e.title}.`),
  ].join(" ");
}
