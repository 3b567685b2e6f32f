/** League table: every treatment against every other, row minus column, on one grid. */
import { svgDocument } from "../svg/document.ts";
import { element } from "../svg/element.ts";
import { textElement, textWidth } from "../svg/text.ts";
import { palette } from "../theme/palette.ts";

export interface LeagueCell {
  readonly first: string;
  readonly second: string;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Trials that compare the two directly; a cell without any is marked as indirect. */
  readonly directStudies: number;
}

export interface LeagueOptions {
  /** Unique within the page. */
  readonly id: string;
  readonly title: string;
  /** Order of rows and columns, best first. */
  readonly treatments: readonly string[];
  readonly cells: readonly LeagueCell[];
  readonly unit: string;
  /** Digits after the point; default 1. */
  readonly digits?: number;
}

const rowHeight = 44;

/** The table as SVG text: bold where the interval leaves out 0, a ring before what is indirect only. */
export function leagueTable(options: LeagueOptions): string {
  const { treatments, cells, digits = 1 } = options;
  const column = Math.max(118, ...treatments.map((t) => textWidth(t) + 16));
  const width = column * (treatments.length + 1);
  const height = rowHeight * (treatments.length + 1) + 26;
  const text = (x: number): string => x.toFixed(digits).replace("-", "−");
  const body = treatments.flatMap((first, i) => [
    textElement({ x: 0, y: rowHeight * (i + 1) + 26, text: first, fill: palette.ink, weight: 600 }),
    textElement({
      x: column * (i + 1) + column / 2,
      y: 26,
      text: first,
      fill: palette.ink,
      weight: 600,
      anchor: "middle",
    }),
    ...treatments.map((second, j) => {
      const x = column * (j + 1);
      const y = rowHeight * (i + 1);
      if (i === j) return element("rect", { x, y, width: column, height: rowHeight, fill: palette.panel });
      const cell = cells.find((c) => c.first === first && c.second === second);
      return cell ? drawCell(cell, { x, y, column, text }) : "";
    }),
  ]);
  const description = cells
    .filter((c) => treatments.indexOf(c.first) < treatments.indexOf(c.second))
    .map(
      (c) =>
        `${c.first} minus ${c.second}: ${text(c.estimate)} (${text(c.low)} to ${text(c.high)}) ${options.unit}${c.directStudies === 0 ? ", indirect" : ""}.`,
    )
    .join(" ");
  return svgDocument(
    { id: options.id, width, height, title: options.title, description },
    ...body,
    textElement({
      x: 0,
      y: height - 6,
      text: `Row minus column, ${options.unit}. Bold: the interval leaves out 0. ○ indirect only.`,
      fill: palette.inkSoft,
    }),
  );
}

function drawCell(
  cell: LeagueCell,
  { x, y, column, text }: { x: number; y: number; column: number; text: (value: number) => string },
): string {
  const clear = cell.low > 0 || cell.high < 0;
  return element(
    "g",
    {},
    element("rect", { x, y, width: column, height: rowHeight, fill: "none", stroke: palette.rule }),
    textElement({
      x: x + column / 2,
      y: y + 18,
      text: `${cell.directStudies === 0 ? "○ " : ""}${text(cell.estimate)}`,
      fill: palette.ink,
      weight: clear ? 700 : 400,
      anchor: "middle",
    }),
    textElement({
      x: x + column / 2,
      y: y + 34,
      text: `${text(cell.low)} to ${text(cell.high)}`,
      fill: palette.inkSoft,
      size: 11,
      anchor: "middle",
    }),
  );
}
