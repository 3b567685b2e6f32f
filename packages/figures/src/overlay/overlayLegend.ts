/** The strip below an overlay: what the lines mean, how many there are of each, and how long a millimetre is. */
import type { Measurement } from "@anagen/trichometry";
import { element } from "../svg/element.ts";
import { textElement, textWidth } from "../svg/text.ts";
import { palette } from "../theme/palette.ts";
import { type HairStyle, hairStyles, styleOfHair } from "./hairStyles.ts";

/** Size of the letters, px: a picture of 1280 px shown 640 px wide still reads. */
const letterSize = (width: number) => Math.max(11, Math.round(width / 58));

export function legendHeight(width: number): number {
  return Math.round(letterSize(width) * 4.4);
}

/** Two lines: classes with their counts; the scale bar, or that there is no scale. Empty classes are left out. */
export function overlayLegend(measurement: Measurement): string {
  const { widthPx: width, heightPx: top } = measurement.picture;
  const size = letterSize(width);
  const items = hairStyles
    .map((style) => ({
      style,
      count: measurement.hairs.filter((hair) => styleOfHair(hair) === style).length,
    }))
    .filter(({ count }) => count > 0);
  let x = size;
  const drawn = items.map(({ style, count }) => {
    const label = `${labelOf(style, measurement)}: ${count}`;
    const item = drawItem(style, label, { x, y: top + size * 1.6, size });
    x += size * 3.2 + textWidth(label, size);
    return item;
  });
  return element(
    "g",
    { class: "legend" },
    element("rect", { x: 0, y: top, width, height: legendHeight(width), fill: "#10191c" }),
    ...drawn,
    measurement.calibration === null
      ? textElement({
          x: size,
          y: top + size * 3.4,
          size,
          fill: palette.paper,
          text: "No scale: counts and pixels only",
        })
      : scaleBar(measurement.calibration.umPerPixel, { x: size, y: top + size * 3.4, size, width }),
  );
}

function labelOf({ key }: HairStyle, { parameters }: Measurement): string {
  const { vellusBelowUm, terminalAboveUm } = parameters;
  switch (key) {
    case "terminal":
      return `terminal, over ${terminalAboveUm} µm`;
    case "intermediate":
      return "intermediate";
    case "vellus":
      return `vellus, under ${vellusBelowUm} µm`;
    case "unclassified":
      return "hairs";
    case "not-counted":
      return "not counted";
  }
}

function drawItem(style: HairStyle, label: string, place: { x: number; y: number; size: number }): string {
  const { x, y, size } = place;
  const line = size / 7;
  return (
    element("line", {
      x1: x,
      x2: x + 1.6 * size,
      y1: y - size / 3,
      y2: y - size / 3,
      stroke: style.colour,
      "stroke-width": line,
      "stroke-dasharray": style.dashes?.map((part) => part * line).join(" "),
    }) + textElement({ x: x + 2 * size, y, size, fill: palette.paper, text: label })
  );
}

/** The longest of 1, 2 or 5 × 10ⁿ µm that takes at most a fifth of the width. */
function scaleBar(umPerPixel: number, place: { x: number; y: number; size: number; width: number }): string {
  const { x, y, size, width } = place;
  const most = (width / 5) * umPerPixel;
  const power = 10 ** Math.floor(Math.log10(most));
  const lengthUm = power * (most / power >= 5 ? 5 : most / power >= 2 ? 2 : 1);
  const end = x + lengthUm / umPerPixel;
  const label = lengthUm >= 1000 ? `${lengthUm / 1000} mm` : `${lengthUm} µm`;
  return (
    element("path", {
      class: "scale-bar",
      d: `M${round(x)} ${round(y - size * 0.8)}V${round(y)}M${round(end)} ${round(y - size * 0.8)}V${round(y)}M${round(x)} ${round(y - size * 0.4)}H${round(end)}`,
      stroke: palette.paper,
      "stroke-width": size / 7,
      fill: "none",
    }) + textElement({ x: end + size * 0.6, y, size, fill: palette.paper, text: label })
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
