/** Reliability plot: how often what was given a probability came true. On the diagonal, probabilities mean what they say. */
import { legend, plotFrame, pointsOf } from "../haircycle/frame.ts";
import { svgDocument } from "../svg/document.ts";
import { element } from "../svg/element.ts";
import { palette } from "../theme/palette.ts";

export interface ReliabilityBin {
  /** Mean probability given, 0 to 1. */
  readonly said: number;
  /** Cases, and how many of them came true. */
  readonly cases: number;
  readonly came: number;
}

export interface ReliabilityOptions {
  /** Unique within the page. */
  readonly id: string;
  /** "more hair than it would have had" */
  readonly event: string;
  readonly series: readonly { readonly name: string; readonly bins: readonly ReliabilityBin[] }[];
  /** px, default 460. */
  readonly width?: number;
}

const styles = [
  { colour: palette.accent, dash: undefined },
  { colour: "#7a4a86", dash: "6 3" },
  { colour: "#8a5a00", dash: "2 3" },
] as const;

/** Bins with fewer than 10 cases are left out; bars are 95 % Wilson intervals. */
export function reliabilityPlot({ id, event, series, width = 460 }: ReliabilityOptions): string {
  const height = width * 0.8;
  const frame = plotFrame({
    width,
    height,
    x: { from: 0, to: 1, title: "probability given", step: 0.2 },
    y: { from: 0, to: 1, title: `came true: ${event}` },
  });
  const kept = series.map((s) => ({ ...s, bins: s.bins.filter((b) => b.cases >= 10) }));
  const description = kept
    .map(
      (s) =>
        `${s.name}: ${s.bins.map((b) => `${percent(b.said)} said, ${percent(b.came / b.cases)} came true (${b.cases} cases)`).join("; ")}.`,
    )
    .join(" ");
  return svgDocument(
    { id, width, height, title: `Reliability of the probability of ${event}`, description },
    ...frame.axes,
    element("polyline", {
      points: pointsOf(frame, [
        [0, 0],
        [1, 1],
      ]),
      stroke: palette.inkSoft,
      "stroke-dasharray": "2 4",
      fill: "none",
    }),
    ...kept.flatMap(({ bins }, k) => {
      const { colour, dash } = styles[k % styles.length]!;
      const points = bins.map((b): [number, number] => [b.said, b.came / b.cases]);
      return [
        element("polyline", {
          points: pointsOf(frame, points),
          fill: "none",
          stroke: colour,
          "stroke-width": 2,
          "stroke-dasharray": dash,
        }),
        ...bins.map((b) => {
          const [low, high] = wilson(b.came, b.cases);
          return element("line", {
            x1: frame.x(b.said),
            x2: frame.x(b.said),
            y1: frame.y(low),
            y2: frame.y(high),
            stroke: colour,
            "stroke-width": 1.5,
          });
        }),
        ...points.map(([x, y]) => element("circle", { cx: frame.x(x), cy: frame.y(y), r: 4, fill: colour })),
      ];
    }),
    ...legend(
      kept.map(({ name }, k) => ({ text: name, ...styles[k % styles.length]! })),
      frame,
      width,
    ),
  );
}

/** 95 % interval of a share (Wilson 1927, J Am Stat Assoc 22:209). */
function wilson(hits: number, of: number): [number, number] {
  const z2 = 1.96 ** 2;
  const share = hits / of;
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (1.96 * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of))) / (1 + z2 / of);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
