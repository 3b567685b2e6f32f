/** A hundred people as dots, some of them marked: one denominator for every frequency that patients are shown. */
import { svgDocument } from "../svg/document.ts";
import { element } from "../svg/element.ts";
import { palette } from "../theme/palette.ts";

export interface HundredPeopleOptions {
  /** Unique within the page. */
  readonly id: string;
  /** How many of 100, 0 to 100; part of a person is drawn as part of a dot. */
  readonly of100: number;
  /** True for a bound: the dots are drawn hollow, since nobody was seen. */
  readonly isBound?: boolean;
  readonly title: string;
  readonly description: string;
  /** px, default 200. */
  readonly width?: number;
}

const columns = 20;
const rows = 5;

/** Throws on a number outside 0 to 100. */
export function hundredPeople(options: HundredPeopleOptions): string {
  const { id, of100, isBound = false, title, description, width = 200 } = options;
  if (!(of100 >= 0 && of100 <= 100))
    throw new RangeError(`Invalid frequency: ${of100} of 100; it must lie between 0 and 100`);
  const step = width / columns;
  const radius = step * 0.36;
  const dots = Array.from({ length: columns * rows }, (_, i) => {
    const [x, y] = [((i % columns) + 0.5) * step, (Math.floor(i / columns) + 0.5) * step];
    const share = Math.min(1, Math.max(0, of100 - i));
    return [
      element("circle", { cx: x, cy: y, r: radius, fill: palette.band }),
      ...(share === 0 ? [] : [marked(x, y, radius, share, isBound)]),
    ].join("");
  });
  return svgDocument({ id, width, height: step * rows, title, description }, ...dots);
}

/** A whole or part of a dot, filled from the left. */
function marked(x: number, y: number, radius: number, share: number, isBound: boolean): string {
  const ink = isBound
    ? { fill: palette.paper, stroke: palette.caution, "stroke-width": 1.5 }
    : { fill: palette.caution };
  if (share === 1) return element("circle", { cx: x, cy: y, r: radius, ...ink });
  const across = 2 * radius * share;
  const edge = x - radius + across;
  const half = Math.sqrt(Math.max(0, radius ** 2 - (edge - x) ** 2));
  const wide = share > 0.5 ? 1 : 0;
  const f = (value: number) => Math.round(value * 100) / 100;
  return element("path", {
    d: `M${f(edge)} ${f(y - half)}A${f(radius)} ${f(radius)} 0 ${wide} 0 ${f(edge)} ${f(y + half)}Z`,
    ...ink,
  });
}
