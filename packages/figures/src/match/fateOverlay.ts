/** Two pictures of one spot side by side, each hair of the common field drawn by what became of it. */
import type { ComparedHair, Comparison, Sighting } from "@anagen/trichometry";
import { ribbonOutline } from "../overlay/ribbonOutline.ts";
import { svgDocument } from "../svg/document.ts";
import { element, escapeText } from "../svg/element.ts";
import { textElement, textWidth } from "../svg/text.ts";
import { palette } from "../theme/palette.ts";
import { fateInWords } from "./fateInWords.ts";
import { fateStyles, styleOfFate } from "./fateStyles.ts";

export interface FateOverlayOptions {
  /** Unique within the page. */
  readonly id: string;
  readonly comparison: Comparison;
  /** Addresses of the pictures to lie below (data addresses make the file stand alone); default none. */
  readonly beforeHref?: string;
  readonly afterHref?: string;
  /** What stands above each picture; default "before" and "after". */
  readonly titles?: readonly [string, string];
  /** Only one of the pictures, in its own size and without title and legend, to lie over it in a page; default both. */
  readonly only?: "before" | "after";
}

/**
 * SVG text. Each hair is a `<g data-hair="id" data-fate="…">` with a title that says its diameters. A refused comparison is
 * drawn as its two pictures and the sentence that says why.
 */
export function fateOverlay(options: FateOverlayOptions): string {
  return options.only === undefined ? sideBySide(options) : onePicture(options, options.only);
}

type Side = "before" | "after";

const gap = 16;

function sideBySide(options: FateOverlayOptions): string {
  const { comparison, titles = ["before", "after"] } = options;
  const { before, after } = comparison;
  const width = before.widthPx + gap + after.widthPx;
  const size = Math.max(12, Math.round(width / 90));
  const top = Math.round(size * 2);
  const height = Math.max(before.heightPx, after.heightPx);
  const strip = Math.round(size * 2.6);
  const place = (side: Side, x: number, title: string) =>
    textElement({ x: x + size / 2, y: size * 1.4, size, weight: 600, fill: palette.paper, text: title }) +
    element("g", { transform: `translate(${x} ${top})`, class: side }, picture(options, side));
  return svgDocument(
    {
      id: options.id,
      width,
      height: top + height + strip,
      title: "The same hairs at two visits",
      description: describe(comparison),
    },
    element("rect", { width, height: top + height + strip, fill: "#10191c" }),
    place("before", 0, titles[0]),
    place("after", before.widthPx + gap, titles[1]),
    legend(comparison, { x: size / 2, y: top + height + size * 1.7, size, width }),
  );
}

function onePicture(options: FateOverlayOptions, side: Side): string {
  const { widthPx: width, heightPx: height } = options.comparison[side];
  return svgDocument(
    {
      id: options.id,
      width,
      height,
      title: `Hairs by fate, ${side}`,
      description: describe(options.comparison),
    },
    picture(options, side),
  );
}

function picture(options: FateOverlayOptions, side: Side): string {
  const { comparison } = options;
  const { widthPx: width, heightPx: height } = comparison[side];
  const href = side === "before" ? options.beforeHref : options.afterHref;
  const line = Math.max(1, Math.max(width, height) / 700);
  return [
    href === undefined
      ? element("rect", { width, height, fill: "#26323a" })
      : element("image", { href, width, height }),
    outline(comparison, side, line),
    element(
      "g",
      { class: "hairs", fill: "none" },
      ...comparison.hairs.map((hair) => drawHair(hair, side, line)),
    ),
  ].join("");
}

function outline({ registration }: Comparison, side: Side, line: number): string {
  if (registration.status === "refused") return "";
  const points = side === "before" ? registration.overlap.outlineBefore : registration.overlap.outlineAfter;
  return element("polygon", {
    class: "common-field",
    points: points.map(([x, y]) => `${x},${y}`).join(" "),
    fill: "none",
    stroke: "#eafff5",
    "stroke-width": line,
    "stroke-dasharray": `${6 * line} ${4 * line}`,
  });
}

/** A place without a hair shows its mark alone: where the lost one stood, where the new one will stand. */
function drawHair(hair: ComparedHair, side: Side, line: number): string {
  const { colour, dashes } = styleOfFate(hair.fate);
  const sighting = hair[side];
  const shaft =
    sighting.path === null
      ? ""
      : element("path", {
          d: ribbonOutline(sighting.path, widthPx(sighting, hair, line)),
          stroke: colour,
          "stroke-width": line,
          "stroke-linejoin": "round",
          "stroke-dasharray": dashes?.map((part) => Math.round(part * line * 100) / 100).join(" "),
          "pointer-events": "all",
        });
  return element(
    "g",
    { "data-hair": hair.id, "data-fate": hair.fate, opacity: sighting.path === null ? 0.75 : undefined },
    element("title", {}, escapeText(fateInWords(hair))),
    shaft,
    rootMark(hair, sighting.root, line),
  );
}

/** Width of the outline: from the shaft's length in px and µm follows the scale; without a scale a thin line. */
function widthPx(sighting: Sighting, hair: ComparedHair, line: number): number {
  const path = sighting.path ?? [];
  if (sighting.diameterUm === null || sighting.lengthUm === null) return 4 * line;
  const lengthPx = path
    .slice(1)
    .reduce((sum, [x, y], k) => sum + Math.hypot(x - (path[k]?.[0] ?? x), y - (path[k]?.[1] ?? y)), 0);
  const width = (sighting.diameterUm * lengthPx) / sighting.lengthUm;
  return hair.fate === "ambiguous" ? Math.max(3 * line, width) : width;
}

function rootMark(hair: ComparedHair, [x, y]: readonly [number, number], line: number): string {
  const { mark, colour } = styleOfFate(hair.fate);
  const r = (mark === "dot" ? 2.2 : 4.5) * line;
  if (mark === "dot" || mark === "ring")
    return element("circle", {
      cx: x,
      cy: y,
      r,
      fill: mark === "dot" ? colour : "none",
      stroke: mark === "dot" ? "#10191c" : colour,
      "stroke-width": mark === "dot" ? line / 2 : line,
    });
  const at = (dx: number, dy: number) => `${tenth(x + dx)} ${tenth(y + dy)}`;
  const d =
    mark === "cross"
      ? `M${at(-r, -r)}L${at(r, r)}M${at(-r, r)}L${at(r, -r)}`
      : `M${at(-r, 0)}L${at(r, 0)}M${at(0, -r)}L${at(0, r)}`;
  return element("path", { d, stroke: colour, "stroke-width": 1.6 * line, "stroke-linecap": "round" });
}

function legend(
  comparison: Comparison,
  { x: start, y, size, width }: { x: number; y: number; size: number; width: number },
): string {
  if (comparison.registration.status === "refused")
    return textElement({ x: start, y, size, fill: palette.paper, text: comparison.registration.sentence });
  let x = start;
  const items = fateStyles.flatMap((style) => {
    const count = comparison.hairs.filter((hair) => hair.fate === style.fate).length;
    if (count === 0) return [];
    const label = `${style.label}: ${count}`;
    const item =
      element("line", {
        x1: x,
        x2: x + 1.6 * size,
        y1: y - size / 3,
        y2: y - size / 3,
        stroke: style.colour,
        "stroke-width": size / 6,
        "stroke-dasharray": style.dashes?.map((part) => (part * size) / 7).join(" "),
      }) + textElement({ x: x + 2 * size, y, size, fill: palette.paper, text: label, within: [0, width] });
    x += size * 3.4 + textWidth(label, size);
    return [item];
  });
  return element("g", { class: "legend" }, ...items);
}

function describe({ registration, hairs, units }: Comparison): string {
  if (registration.status === "refused") return registration.sentence;
  const count = (fate: ComparedHair["fate"]) => hairs.filter((hair) => hair.fate === fate).length;
  return `${hairs.length} hairs in ${units.length} follicular units of the common field: ${fateStyles.map(({ fate, label }) => `${count(fate)} ${label}`).join(", ")}.`;
}

const tenth = (value: number) => Math.round(value * 10) / 10 + 0;
