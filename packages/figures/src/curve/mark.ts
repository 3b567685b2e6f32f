/** The mark of a site: colour and shape together, so that sites are told apart without colour. */
import { element } from "../svg/element.ts";
import { palette, type SeriesStyle } from "../theme/palette.ts";

/** A filled mark of about 9 px, with a rim of paper so that it reads over lines. */
export function mark(style: SeriesStyle, x: number, y: number): string {
  const common = { fill: style.colour, stroke: palette.paper, "stroke-width": 1.5 };
  switch (style.shape) {
    case "circle":
      return element("circle", { cx: x, cy: y, r: 5, ...common });
    case "square":
      return element("rect", { x: x - 4.5, y: y - 4.5, width: 9, height: 9, ...common });
    case "triangle":
      return element("path", { d: shape(x, y, [0, -6], [5.5, 4.5], [-5.5, 4.5]), ...common });
    case "diamond":
      return element("path", { d: shape(x, y, [0, -6], [6, 0], [0, 6], [-6, 0]), ...common });
  }
}

function shape(x: number, y: number, ...corners: readonly (readonly [number, number])[]): string {
  const at = (value: number) => Math.round(value * 100) / 100;
  return `M${corners.map(([dx, dy]) => `${at(x + dx)} ${at(y + dy)}`).join("L")}Z`;
}
