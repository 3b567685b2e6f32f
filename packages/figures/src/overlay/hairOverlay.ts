/** The hairs of one measurement drawn over their picture: outlines by class, roots, follicular units, frame, legend. */
import type { FollicularUnit, Hair, Measurement } from "@anagen/trichometry";
import { svgDocument } from "../svg/document.ts";
import { element, escapeText } from "../svg/element.ts";
import { hairInWords } from "./hairInWords.ts";
import { styleOfHair } from "./hairStyles.ts";
import { legendHeight, overlayLegend } from "./overlayLegend.ts";
import { ribbonOutline } from "./ribbonOutline.ts";

export interface HairOverlayOptions {
  /** Unique within the page. */
  readonly id: string;
  readonly measurement: Measurement;
  /** Address of the picture to lie below (a data address makes the file stand alone); default none. */
  readonly pictureHref?: string;
  /** A strip below the picture with classes, counts and scale bar; default true. Off, the drawing has the picture's size. */
  readonly legend?: boolean;
  /** Circles around the roots of a follicular unit of two hairs or more; default true. */
  readonly units?: boolean;
  /** Lines keep their width on the screen while the drawing is zoomed; default false. */
  readonly steadyLines?: boolean;
}

/**
 * SVG text in pixels of the picture. Each hair is a `<path data-hair="id" data-class="…">` with a title that says its
 * diameter; each unit a `<circle data-unit="id">`.
 */
export function hairOverlay(options: HairOverlayOptions): string {
  const { measurement, legend = true, units = true, steadyLines = false } = options;
  const { widthPx: width, heightPx: height } = measurement.picture;
  const line = Math.max(1, Math.max(width, height) / 800);
  const effect = steadyLines ? "non-scaling-stroke" : undefined;
  return svgDocument(
    {
      id: options.id,
      width,
      height: height + (legend ? legendHeight(width) : 0),
      title: "Hairs found in the picture",
      description: describe(measurement),
    },
    options.pictureHref === undefined ? "" : element("image", { href: options.pictureHref, width, height }),
    drawArea(measurement, line, effect),
    units ? drawUnits(measurement, line, effect) : "",
    element(
      "g",
      { class: "hairs", fill: "none" },
      ...measurement.hairs.map((hair) => drawHair(hair, line, effect)),
    ),
    legend ? overlayLegend(measurement) : "",
  );
}

function describe({ hairs, units, summary, quality }: Measurement): string {
  if (summary === null) {
    const reason = quality.findings.find(({ severity }) => severity === "reject")?.sentence ?? "";
    return `Not measured. ${reason}`.trim();
  }
  const counted = hairs.filter((hair) => hair.counted).length;
  return `${counted} hairs counted in ${units.length} follicular units, ${hairs.length - counted} found and not counted.`;
}

function drawHair(hair: Hair, line: number, effect: string | undefined): string {
  const { key, colour, dashes } = styleOfHair(hair);
  const root = hair.path[0] as readonly [number, number];
  const dot = hair.counted
    ? element("circle", {
        cx: root[0],
        cy: root[1],
        r: 2.2 * line,
        fill: colour,
        stroke: "#10191c",
        "stroke-width": line / 2,
      })
    : "";
  return element(
    "g",
    { "data-hair": hair.id, "data-class": key },
    element("title", {}, escapeText(hairInWords(hair))),
    element("path", {
      d: ribbonOutline(hair.path, hair.diameterPx),
      stroke: colour,
      "stroke-width": line,
      "stroke-linejoin": "round",
      "stroke-dasharray": dashes?.map((part) => Math.round(part * line * 100) / 100).join(" "),
      "vector-effect": effect,
      "pointer-events": "all",
    }),
    dot,
  );
}

function drawUnits({ units, hairs }: Measurement, line: number, effect: string | undefined): string {
  const byId = new Map(hairs.map((hair) => [hair.id, hair]));
  const circles = units
    .filter((unit) => unit.hairs.length > 1)
    .map((unit) =>
      element(
        "circle",
        {
          "data-unit": unit.id,
          cx: unit.centre[0],
          cy: unit.centre[1],
          r: unitRadius(unit, byId) + 5 * line,
          "vector-effect": effect,
        },
        element("title", {}, `Follicular unit of ${unit.hairs.length} hairs`),
      ),
    );
  return element("g", { class: "units", fill: "none", stroke: "#eafff5", "stroke-width": line }, ...circles);
}

function unitRadius({ centre, hairs }: FollicularUnit, byId: ReadonlyMap<number, Hair>): number {
  const distances = hairs.map((id) => {
    const [x, y] = byId.get(id)?.path[0] ?? centre;
    return Math.hypot(x - centre[0], y - centre[1]);
  });
  return Math.max(0, ...distances);
}

function drawArea({ area }: Measurement, line: number, effect: string | undefined): string {
  if (area === null) return "";
  const masked = area.masked.map(({ polygon, reason }) =>
    element(
      "polygon",
      { points: polygon.map(([x, y]) => `${x},${y}`).join(" "), fill: "#10191c", "fill-opacity": 0.35 },
      element("title", {}, escapeText(`Left out: ${reason}`)),
    ),
  );
  const frame = element("rect", {
    ...area.frame,
    class: "counting-frame",
    fill: "none",
    stroke: "#eafff5",
    "stroke-width": line,
    "stroke-dasharray": `${6 * line} ${4 * line}`,
    "vector-effect": effect,
  });
  return element("g", { class: "area" }, ...masked, frame);
}
