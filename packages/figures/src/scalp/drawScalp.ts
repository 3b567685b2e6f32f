/** A schematic head from above: strokes of hair where there is hair, skin where there is none. */

import { svgDocument } from "../svg/document.ts";
import { element } from "../svg/element.ts";
import { palette } from "../theme/palette.ts";
import { hairLeft } from "./hairLeft.ts";
import type { ScalpPattern } from "./scalpPatterns.ts";

export interface DrawScalpOptions {
  /** Unique within the page. */
  readonly id: string;
  readonly pattern: ScalpPattern;
  readonly title: string;
  readonly description: string;
  /** px; the height is 1.2 times it. Default 96. */
  readonly width?: number;
}

/** Head in a box of 100 × 120; the forehead is above. */
const head = { x: 50, y: 62, across: 38, along: 50 } as const;
const step = 2.9;

/** Returns the SVG. The same pattern gives the same strokes: they stand on a grid, moved by a fixed hash. */
export function drawScalp(options: DrawScalpOptions): string {
  const { id, pattern, title, description, width = 96 } = options;
  const scale = width / 100;
  return svgDocument(
    { id, width, height: 120 * scale, title, description },
    element(
      "g",
      { transform: `scale(${scale})` },
      element("path", {
        d: "M44 14 Q50 3 56 14",
        fill: palette.panel,
        stroke: palette.inkSoft,
        "stroke-width": 1,
      }),
      ...[-1, 1].map((side) =>
        element("ellipse", {
          cx: head.x + side * (head.across + 2),
          cy: head.y,
          rx: 4,
          ry: 9,
          fill: palette.panel,
          stroke: palette.inkSoft,
          "stroke-width": 1,
        }),
      ),
      element("ellipse", {
        cx: head.x,
        cy: head.y,
        rx: head.across,
        ry: head.along,
        fill: "#f3ede6",
        stroke: palette.inkSoft,
        "stroke-width": 1,
      }),
      element("path", {
        d: strokes(pattern),
        fill: "none",
        stroke: "#3c332d",
        "stroke-width": 1.15,
        "stroke-linecap": "round",
      }),
    ),
  );
}

/** Hairs lie away from the whorl at the crown, on rows and columns moved a little from their places. */
function strokes(pattern: ScalpPattern): string {
  const parts: string[] = [];
  let number = 0;
  for (let row = -1; row <= 1; row += step / head.along)
    for (let column = -1; column <= 1; column += step / head.across) {
      number += 1;
      const x = column + (hash(number) - 0.5) * 0.06;
      const y = row + (hash(number + 7919) - 0.5) * 0.05;
      if (Math.hypot(x, y) > 0.96 || y < -0.8 + 0.25 * x * x) continue;
      if (hash(number + 104729) > hairLeft(pattern, x, y)) continue;
      const angle = Math.atan2(y - 0.42, x) + 0.35;
      const [dx, dy] = [3.4 * Math.cos(angle), 3.4 * Math.sin(angle)];
      if (Math.hypot(x + dx / head.across, y + dy / head.along) > 0.97) continue;
      const from = [head.x + x * head.across, head.y + y * head.along] as const;
      parts.push(`M${tenth(from[0])} ${tenth(from[1])}l${tenth(dx)} ${tenth(dy)}`);
    }
  return parts.join("");
}

/** A fixed number from 0 to 1 for a place, so that pictures never change by chance. */
function hash(number: number): number {
  let h = Math.imul(number ^ 0x9e3779b9, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
