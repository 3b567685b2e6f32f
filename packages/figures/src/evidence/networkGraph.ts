/** Network graph: treatments on a circle, a line for each comparison that was made, as thick as its trials are many. */
import { svgDocument } from "../svg/document.ts";
import { element } from "../svg/element.ts";
import { textElement, textWidth } from "../svg/text.ts";
import { palette } from "../theme/palette.ts";

export interface NetworkNode {
  readonly label: string;
  /** People treated, where known: the area of the mark. */
  readonly people?: number;
}

export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  readonly studies: number;
  /** Rests on a bound or an assumption: drawn dashed. */
  readonly provisional?: boolean;
}

export interface NetworkGraphOptions {
  /** Unique within the page. */
  readonly id: string;
  readonly title: string;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** px, default 560. */
  readonly width?: number;
}

/** The graph as SVG text. */
export function networkGraph(options: NetworkGraphOptions): string {
  const { nodes, edges, width = 560 } = options;
  const height = Math.round(0.78 * width);
  const at = circleOf(nodes, width, height);
  const description = edges
    .map(
      (e) =>
        `${e.from} and ${e.to}: ${e.studies} ${e.studies === 1 ? "trial" : "trials"}${e.provisional ? ", provisional" : ""}.`,
    )
    .join(" ");
  return svgDocument(
    { id: options.id, width, height, title: options.title, description },
    ...edges.flatMap((edge) => drawEdge(edge, at)),
    ...nodes.map((node) => drawNode(node, at.get(node.label)!, width, height)),
  );
}

type Point = readonly [x: number, y: number];

/** Places on a circle, small enough that labels beside it have room. */
function circleOf(nodes: readonly NetworkNode[], width: number, height: number): ReadonlyMap<string, Point> {
  const widest = Math.max(...nodes.map((node) => textWidth(node.label)));
  const radius = Math.max(60, Math.min(0.36 * height, width / 2 - widest - 36));
  return new Map(
    nodes.map((node, i) => {
      const angle = (2 * Math.PI * i) / nodes.length - Math.PI / 2;
      return [node.label, [width / 2 + radius * Math.cos(angle), height / 2 + radius * Math.sin(angle)]];
    }),
  );
}

function drawEdge(edge: NetworkEdge, at: ReadonlyMap<string, Point>): string[] {
  const a = at.get(edge.from);
  const b = at.get(edge.to);
  if (!a || !b) return [];
  return [
    element("line", {
      x1: a[0],
      y1: a[1],
      x2: b[0],
      y2: b[1],
      stroke: palette.inkSoft,
      "stroke-width": 1.5 + 1.5 * edge.studies,
      "stroke-dasharray": edge.provisional ? "7 5" : undefined,
      opacity: 0.7,
    }),
    textElement({
      x: (a[0] + b[0]) / 2,
      y: (a[1] + b[1]) / 2 - 5,
      text: String(edge.studies),
      fill: palette.ink,
      anchor: "middle",
      halo: palette.paper,
    }),
  ];
}

function drawNode(node: NetworkNode, [x, y]: Point, width: number, height: number): string {
  const r = node.people === undefined ? 9 : 6 + Math.min(16, Math.sqrt(node.people) / 2);
  const right = x > width / 2 + 1;
  const middle = Math.abs(x - width / 2) <= 1;
  const above = y < height / 2;
  return element(
    "g",
    {},
    element("circle", { cx: x, cy: y, r, fill: palette.accent, stroke: palette.paper, "stroke-width": 2 }),
    textElement({
      x: middle ? x : x + (right ? r + 6 : -r - 6),
      y: middle ? y + (above ? -r - 6 : r + 15) : y + 4,
      text: node.label,
      fill: palette.ink,
      anchor: middle ? "middle" : right ? "start" : "end",
      within: [0, width],
      halo: palette.paper,
    }),
  );
}
