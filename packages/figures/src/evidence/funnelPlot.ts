/** Funnel plot: effect against standard error, with significance contours (Peters 2008, J Clin Epidemiol 61:991-996). */
import { linearScale } from "../scale/linearScale.ts";
import { niceTicks } from "../scale/niceTicks.ts";
import { svgDocument } from "../svg/document.ts";
import { element } from "../svg/element.ts";
import { textElement } from "../svg/text.ts";
import { palette } from "../theme/palette.ts";

export interface FunnelPoint {
  readonly label: string;
  readonly estimate: number;
  readonly se: number;
  /** A study filled in by trim and fill: drawn hollow. */
  readonly filled?: boolean;
}

export interface FunnelOptions {
  /** Unique within the page. */
  readonly id: string;
  readonly title: string;
  readonly points: readonly FunnelPoint[];
  /** Pooled effect: the centre line. */
  readonly centre: number;
  readonly unit: string;
  /** Shades p < 0.1, 0.05 and 0.01 around no effect instead of the pseudo interval around the centre; default false. */
  readonly contours?: boolean;
  /** px, default 640. */
  readonly width?: number;
}

/** From outside in: the ground is p < 0.01, each wedge covers what is less significant. */
const ground = { fill: "#ffffff", label: "p < 0.01" } as const;
const wedges = [
  { z: 2.5758, fill: "#f1f4f3", label: "p < 0.05" },
  { z: 1.96, fill: "#e0e6e4", label: "p < 0.1" },
  { z: 1.6449, fill: "#cbd4d1", label: "p ≥ 0.1" },
] as const;

/** The plot as SVG text; large studies stand at the top. */
export function funnelPlot(options: FunnelOptions): string {
  const { points, centre, width = 640, contours = false } = options;
  const height = 400;
  const [left, right, top, bottom] = [56, width - 12, 28, height - 52];
  const deepest = 1.08 * Math.max(...points.map((p) => p.se));
  const reach = Math.max(1.96 * deepest, ...points.map((p) => Math.abs(p.estimate - centre))) * 1.08;
  const from = Math.min(centre - reach, contours ? -1.7 * deepest : centre);
  const to = Math.max(centre + reach, contours ? 1.7 * deepest : centre);
  const x = linearScale([from, to], [left, right]);
  const y = linearScale([0, deepest], [top, bottom]);
  const wedge = (middle: number, z: number): string => wedgePoints({ middle, z, from, to, deepest, x, y });
  const shade = contours
    ? wedges.map(({ z, fill }) => element("polygon", { points: wedge(0, z), fill }))
    : [element("polygon", { points: wedge(centre, 1.96), fill: palette.panel, stroke: palette.rule })];
  const marks = points.map((p) =>
    element(
      "circle",
      {
        cx: x(p.estimate),
        cy: y(p.se),
        r: 5,
        fill: p.filled ? "none" : palette.accent,
        stroke: palette.accent,
        "stroke-width": 1.5,
      },
      element("title", {}, escapeLabel(p)),
    ),
  );
  return svgDocument(
    { id: options.id, width, height, title: options.title, description: describe(options) },
    ...shade,
    element("line", {
      x1: x(centre),
      x2: x(centre),
      y1: top,
      y2: bottom,
      stroke: palette.inkSoft,
      "stroke-dasharray": "4 3",
    }),
    ...marks,
    ...axes(options, { x, y, left, right, top, bottom, from, to, deepest }),
  );
}

/** A wedge from its tip at a standard error of 0, cut at the sides of the frame. */
function wedgePoints({
  middle,
  z,
  from,
  to,
  deepest,
  x,
  y,
}: Pick<Frame, "from" | "to" | "deepest" | "x" | "y"> & {
  readonly middle: number;
  readonly z: number;
}): string {
  const side = (edge: number, direction: 1 | -1): [number, number][] => {
    const depth = Math.abs(edge - middle) / z;
    return depth >= deepest
      ? [[middle + direction * z * deepest, deepest]]
      : [
          [edge, depth],
          [edge, deepest],
        ];
  };
  const points: [number, number][] = [[middle, 0], ...side(to, 1), ...side(from, -1).reverse()];
  return points.map(([effect, se]) => `${x(effect).toFixed(2)},${y(se).toFixed(2)}`).join(" ");
}

function escapeLabel(p: FunnelPoint): string {
  return `${p.label.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}: ${p.estimate.toFixed(2)}, SE ${p.se.toFixed(2)}`;
}

interface Frame {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly from: number;
  readonly to: number;
  readonly deepest: number;
}

function axes(
  options: FunnelOptions,
  { x, y, left, right, top, bottom, from, to, deepest }: Frame,
): string[] {
  return [
    element("rect", {
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
      fill: "none",
      stroke: palette.inkSoft,
    }),
    ...niceTicks(from, to, 6).map((tick) =>
      textElement({
        x: x(tick),
        y: bottom + 18,
        text: String(Number(tick.toPrecision(6))).replace("-", "−"),
        fill: palette.inkSoft,
        anchor: "middle",
      }),
    ),
    ...niceTicks(0, deepest, 4).map((tick) =>
      textElement({
        x: left - 8,
        y: y(tick) + 4,
        text: String(Number(tick.toPrecision(3))),
        fill: palette.inkSoft,
        anchor: "end",
      }),
    ),
    textElement({
      x: (left + right) / 2,
      y: bottom + 40,
      text: options.unit,
      fill: palette.inkSoft,
      anchor: "middle",
    }),
    textElement({ x: 0, y: 11, text: "standard error", fill: palette.inkSoft }),
    ...(options.contours ? legendOf(right, top) : []),
  ];
}

/** What the shades mean, in the upper corner. */
function legendOf(right: number, top: number): string[] {
  return [ground, ...wedges].map(({ label, fill }, i) =>
    element(
      "g",
      {},
      element("rect", {
        x: right - 92,
        y: top + 4 + 18 * i,
        width: 12,
        height: 12,
        fill,
        stroke: palette.inkSoft,
        "stroke-width": 0.6,
      }),
      textElement({
        x: right - 74,
        y: top + 14 + 18 * i,
        text: label,
        fill: palette.ink,
        halo: palette.paper,
      }),
    ),
  );
}

function describe({ points, centre, unit }: FunnelOptions): string {
  const filled = points.filter((p) => p.filled).length;
  const left = points.filter((p) => !p.filled && p.estimate < centre).length;
  const real = points.length - filled;
  return `${real} studies around ${centre.toFixed(2)} ${unit}: ${left} below it and ${real - left} above.${filled > 0 ? ` ${filled} mirror studies filled in.` : ""}`;
}
