/** The frame of every figure: an SVG that a screen reader announces by its title and explains by its description. */
import { element, escapeText } from "./element.ts";

export interface DocumentOptions {
  /** Unique within the page; the ids of title and description are made from it. */
  readonly id: string;
  /** CSS pixels. */
  readonly width: number;
  /** CSS pixels. */
  readonly height: number;
  /** What the figure is, in a few words. */
  readonly title: string;
  /** What the figure says, in sentences, for someone who cannot see it. */
  readonly description: string;
}

/** The whole SVG as text. It scales down with its container and keeps its proportions. */
export function svgDocument(options: DocumentOptions, ...children: readonly string[]): string {
  const { id, width, height } = options;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
      "font-family": "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif",
      "font-size": 12,
      style: "max-width:100%;height:auto;font-variant-numeric:tabular-nums",
    },
    element("title", { id: `${id}-title` }, escapeText(options.title)),
    element("desc", { id: `${id}-desc` }, escapeText(options.description)),
    ...children,
  );
}
