/** A hundred people as dots, some of them marked: one denominator for every frequency that patients are shown. */
import { svgDocument } from "../svg/document.ts";
import { element } from "../svg/element.ts";
import { palette } from "../theme/palette.ts";

export interface HundredPeopleOptions {
  /** Unique within the page. */
  readonly id: string;
  /** How many of 100, 0 to 100; part of a person is drawn as part of a dot. */
  readonly of100: number;
  /** Default "harm"; it decides the colour, the words tell it too. */
  readonly kind?: "gain" | "harm";
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
  const { id, of100, kind = "harm", isBound = false, title, description, width = 200 } = options;
  const colour = kind === "gain" ? palette.accent : palette.caution;
  if (!(of100 >= 0 && of100 <= 100))
    throw new RangeError(`Invalid frequency: ${of100} of 100; it must lie between 0 and 100`);
  const step = width / columns;
  const radius = step * 0.36;
  const dots = Array.from({ length: columns * rows }, (_, i) => {
    const [x, y] = [((i % columns) + 0.5) * step, (Math.floor(i / columns) + 0.5) * step];
    const share = Math.min(1, Math.max(0, of100 - i));
    return [
      element("circle", { cx: x, cy: y, r: radius, fill: palette.band }),
      ...(share === 0 ? [] : [marked({ x, y, radius, share }, colour, isBound)]),
    ].join("");
  });
  return svgDocument({ id, width, height: step * rows, title, description }, ...dots);
}

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** How much of it is filled, 0 to 1. */
  readonly share: number;
}

/** A whole or part of a dot, filled from the left. */
function marked({ x, y, radius, share }: Dot, colour: string, isBound: boolean): string {
  const ink = isBound ? { fill: palette.paper, stroke: colour, "stroke-width": 1.5 } : { fill: colour };
  if (share === 1) return element("circle", { cx: x, cy: y, r: radius, ...ink });
  const edge = x - radius + 2 * radius * share;
  const half = Math.sqrt(Math.max(0, radius ** 2 - (edge - x) ** 2));
  const f = (value: number) => Math.round(value * 100) / 100;
  const arc = `A${f(radius)} ${f(radius)} 0 ${share > 0.5 ? 1 : 0} 0`;
  return element("path", { d: `M${f(edge)} ${f(y - half)}${arc} ${f(edge)} ${f(y + half)}Z`, ...ink });
}
