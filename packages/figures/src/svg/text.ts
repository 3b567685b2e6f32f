/** Text in a figure, placed so that it stays within the figure's width. */
import { element, escapeText } from "./element.ts";

export interface TextOptions {
  /** px, where the anchor stands. */
  readonly x: number;
  /** px, base line. */
  readonly y: number;
  readonly text: string;
  readonly fill: string;
  /** px, default 12. */
  readonly size?: number;
  readonly weight?: number;
  /** Default "start". */
  readonly anchor?: "start" | "middle" | "end";
  /** When given, the text is moved sideways until it lies within these two x, px. */
  readonly within?: readonly [number, number];
  /** Colour of a thin outline behind the letters, so that they read over lines. */
  readonly halo?: string;
}

/**
 * Width of a text, px, estimated without a font: 0.6 of the size for a letter, 0.66 when bold. That is more than the
 * mean of common system fonts and about that of DejaVu Sans, the widest of them (design choice), so that what fits
 * here also fits on the screen.
 */
export function textWidth(text: string, size = 12, bold = false): number {
  return text.length * size * (bold ? 0.66 : 0.6);
}

export function textElement(options: TextOptions): string {
  const { text, y, fill, size = 12, weight, halo } = options;
  const width = textWidth(text, size, (weight ?? 400) >= 600);
  const anchor = options.anchor ?? "start";
  const lead = anchor === "start" ? 0 : anchor === "middle" ? width / 2 : width;
  let x = options.x;
  if (options.within) {
    const [from, to] = options.within;
    x = Math.max(from + lead, Math.min(x, to - (width - lead)));
  }
  return element(
    "text",
    {
      x,
      y,
      fill,
      "font-size": size === 12 ? undefined : size,
      "font-weight": weight,
      "text-anchor": anchor === "start" ? undefined : anchor,
      ...(halo && { stroke: halo, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" }),
    },
    escapeText(text),
  );
}
