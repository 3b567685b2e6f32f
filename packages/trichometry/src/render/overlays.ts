/** Marks that devices burn into a picture: scale bar, measuring circle, header; and a ruler printed on the plate. */
import { drawText, textWidth } from "./text.ts";
import type { FilledView } from "./view.ts";

type Colour = readonly [number, number, number];

/** An area of the picture that shows a mark and no skin, px. */
export interface OverlayArea {
  readonly kind: "header" | "label" | "scale-bar" | "circle" | "ruler";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A mark of known length that a user could click at its two ends, px. */
export interface ScaleMark {
  readonly shape: "scale-bar" | "ruler" | "circle";
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly lengthUm: number;
}

interface Bytes {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Draws the marks of `view.overlays` into the finished bytes; returns their areas and their marks of known length. */
export function drawOverlays(
  picture: Bytes,
  view: FilledView,
): { areas: OverlayArea[]; scaleMarks: ScaleMark[] } {
  const areas: OverlayArea[] = [];
  const scaleMarks: ScaleMark[] = [];
  const { scaleBarMm, circleRadiusMm, header, rulerPitchMm } = view.overlays;
  if (rulerPitchMm !== undefined) drawRuler(picture, view, rulerPitchMm, areas, scaleMarks);
  if (circleRadiusMm !== undefined) drawCircle(picture, view, circleRadiusMm, areas, scaleMarks);
  if (scaleBarMm !== undefined) drawScaleBar(picture, view, scaleBarMm, areas, scaleMarks);
  if (header !== undefined) drawHeader(picture, header, areas);
  return { areas, scaleMarks };
}

function drawScaleBar(
  picture: Bytes,
  view: FilledView,
  mm: number,
  areas: OverlayArea[],
  marks: ScaleMark[],
): void {
  const length = (mm * 1000) / view.umPerPixel;
  const [x, y] = [22.5, picture.height - 49.5];
  const dark: Colour = [45, 45, 60];
  drawLine(picture, [x, y], [x + length, y], 1, dark, 1);
  drawLine(picture, [x, y], [x, y - length], 1, dark, 1);
  marks.push({ shape: "scale-bar", from: [x, y], to: [x + length, y], lengthUm: mm * 1000 });
  areas.push({ kind: "scale-bar", x: x - 2, y: y - length, width: 4, height: length + 2 });
  areas.push({ kind: "scale-bar", x, y: y - 2, width: length, height: 4 });
  label(
    picture,
    `${mm.toFixed(1)} MM`,
    x + length + 6,
    y - 12,
    { back: [70, 70, 70], ink: [245, 245, 245] },
    areas,
  );
}

function drawCircle(
  picture: Bytes,
  view: FilledView,
  radiusMm: number,
  areas: OverlayArea[],
  marks: ScaleMark[],
): void {
  const radius = (radiusMm * 1000) / view.umPerPixel;
  const [cx, cy] = [picture.width * 0.46, picture.height * 0.53];
  const red: Colour = [235, 20, 20];
  const steps = Math.ceil(radius);
  for (let i = 0; i < steps; i++) {
    const [a, b] = [(2 * Math.PI * i) / steps, (2 * Math.PI * (i + 1)) / steps];
    const from = [cx + radius * Math.cos(a), cy + radius * Math.sin(a)] as const;
    drawLine(picture, from, [cx + radius * Math.cos(b), cy + radius * Math.sin(b)], 1, red, 1);
  }
  const end = [cx + radius * Math.cos(0.16), cy + radius * Math.sin(0.16)] as const;
  drawLine(picture, [cx, cy], end, 1, red, 1);
  marks.push({ shape: "circle", from: [cx, cy], to: end, lengthUm: radiusMm * 1000 });
  areas.push({
    kind: "circle",
    x: cx - radius - 2,
    y: cy - radius - 2,
    width: 2 * radius + 4,
    height: 2 * radius + 4,
  });
  const x = Math.min(picture.width - 150, end[0] + 6);
  fill(picture, x, end[1] + 6, 140, 60, [255, 255, 255], 0.35);
  areas.push({ kind: "label", x, y: end[1] + 6, width: 140, height: 60 });
  drawText(picture, `R=${radiusMm.toFixed(3)} MM`, x + 8, end[1] + 14, 2, [25, 25, 210]);
  const area = (Math.PI * radiusMm ** 2).toFixed(3);
  drawText(picture, `A=${area} MM2`, x + 8, end[1] + 38, 2, [25, 25, 210]);
}

function drawHeader(picture: Bytes, header: string, areas: OverlayArea[]): void {
  const box = Math.min(310, Math.floor(picture.width / 4));
  fill(picture, 3, 2, box, 21, [128, 128, 128], 1);
  areas.push({ kind: "header", x: 3, y: 2, width: box, height: 21 });
  label(picture, header, box + 5, 2, { back: [70, 70, 70], ink: [245, 245, 245] }, areas);
}

function drawRuler(
  picture: Bytes,
  view: FilledView,
  pitchMm: number,
  areas: OverlayArea[],
  marks: ScaleMark[],
): void {
  const pitch = (pitchMm * 1000) / view.umPerPixel;
  const ticks = Math.max(2, Math.floor((picture.width * 0.6) / pitch));
  const [x, y] = [40, picture.height - 30];
  for (let i = 0; i <= ticks; i++) {
    const height = i % 5 === 0 ? 44 : 26;
    drawLine(picture, [x + i * pitch, y], [x + i * pitch, y - height], 2.5, [30, 28, 30], 0.85);
  }
  areas.push({ kind: "ruler", x: x - 4, y: y - 48, width: ticks * pitch + 8, height: 52 });
  marks.push({
    shape: "ruler",
    from: [x, y],
    to: [x + ticks * pitch, y],
    lengthUm: ticks * pitchMm * 1000,
  });
}

function label(
  picture: Bytes,
  text: string,
  x: number,
  y: number,
  colours: { back: Colour; ink: Colour },
  areas: OverlayArea[],
): void {
  const width = textWidth(text, 2) + 12;
  fill(picture, x, y, width, 21, colours.back, 0.85);
  drawText(picture, text, x + 6, y + 4, 2, colours.ink);
  areas.push({ kind: "label", x, y, width, height: 21 });
}

function fill(
  picture: Bytes,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: Colour,
  alpha: number,
): void {
  for (let row = Math.round(y); row < Math.min(picture.height, Math.round(y + height)); row++) {
    for (let column = Math.round(x); column < Math.min(picture.width, Math.round(x + width)); column++) {
      blend(picture, column, row, colour, alpha);
    }
  }
}

function drawLine(
  picture: Bytes,
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  thickness: number,
  colour: Colour,
  alpha: number,
): void {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
  const reach = thickness / 2 + 1;
  for (let y = Math.floor(Math.min(y0, y1) - reach); y <= Math.max(y0, y1) + reach; y++) {
    for (let x = Math.floor(Math.min(x0, x1) - reach); x <= Math.max(x0, x1) + reach; x++) {
      const t = (x + 0.5 - x0) * ux + (y + 0.5 - y0) * uy;
      const n = Math.abs((y + 0.5 - y0) * ux - (x + 0.5 - x0) * uy);
      const cover =
        Math.min(1, Math.max(0, thickness / 2 + 0.5 - n)) * (t >= -0.5 && t <= length + 0.5 ? 1 : 0);
      if (cover > 0) blend(picture, x, y, colour, alpha * cover);
    }
  }
}

function blend(picture: Bytes, x: number, y: number, colour: Colour, alpha: number): void {
  if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) return;
  const at = (y * picture.width + x) * 3;
  for (let c = 0; c < 3; c++) {
    picture.data[at + c] = Math.round(picture.data[at + c] * (1 - alpha) + colour[c] * alpha);
  }
}
