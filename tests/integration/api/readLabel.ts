/** Reads a printed label as a scanner does: draws the PDF's black squares as pixels and lets a reader of codes look at them. */
import { inflateSync } from "node:zlib";
import { BinaryBitmap, DataMatrixReader, HybridBinarizer, RGBLuminanceSource } from "@zxing/library";

const pixelsPerPoint = 6;

/** The text of the DataMatrix on the first page; the scanner is held so that it sees the code alone. */
export function readLabel(pdf: Uint8Array): string {
  const found = squares(Buffer.from(pdf).toString("latin1"));
  const edge = Math.max(...found.map(([, , width]) => width));
  const left = Math.min(...found.map(([x]) => x)) - 3 * edge;
  const top = Math.min(...found.map(([, y]) => y)) - 3 * edge;
  const across = Math.ceil((Math.max(...found.map(([x]) => x)) - left + 4 * edge) * pixelsPerPoint);
  const pixels = new Uint8ClampedArray(across * across).fill(255);
  for (const [x, y, width, height] of found) {
    const [x0, x1] = [x - left, x - left + width].map((v) => Math.round(v * pixelsPerPoint)) as [
      number,
      number,
    ];
    const [y0, y1] = [y - top, y - top + height].map((v) => Math.round(v * pixelsPerPoint)) as [
      number,
      number,
    ];
    for (let row = y0; row < y1; row++) pixels.fill(0, row * across + x0, row * across + x1);
  }
  const seen = new RGBLuminanceSource(pixels, across, across);
  return new DataMatrixReader().decode(new BinaryBitmap(new HybridBinarizer(seen))).getText();
}

/** Every "x y w h re" of the first page's drawing; the page's axis already points down. */
function squares(pdf: string): [number, number, number, number][] {
  for (const match of pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
    const drawing = inflated(match[1] ?? "");
    const found = [...drawing.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)];
    if (found.length > 0)
      return found.map((f) => f.slice(1, 5).map(Number) as [number, number, number, number]);
  }
  return [];
}

function inflated(bytes: string): string {
  try {
    return inflateSync(Buffer.from(bytes, "latin1")).toString("latin1");
  } catch {
    return "";
  }
}
