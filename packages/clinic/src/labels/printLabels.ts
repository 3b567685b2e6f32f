/** Prints labels as a PDF with one label a page, at the label's own size. */
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import type { LabelSize } from "../contract/index.ts";
import type { LabelContent } from "./labelOf.ts";
import { type LabelFont, type LabelLayout, layOutLabel, type Measure } from "./layOutLabel.ts";

const fontFiles: Readonly<Record<LabelFont, string>> = {
  text: "DejaVuSansCondensed.ttf",
  bold: "DejaVuSansCondensed-Bold.ttf",
  code: "DejaVuSansMono-Bold.ttf",
};
/** The condensed bold face lacks the biohazard sign. */
const signFont = "DejaVuSans.ttf";

export interface PrintOptions {
  /** Default true; tests read the drawing of an uncompressed file. */
  readonly compress?: boolean;
}

export async function printLabels(
  content: LabelContent,
  size: LabelSize,
  copies: number,
  { compress = true }: PrintOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const page = [size.widthMm, size.heightMm].map((mm) => (mm * 72) / 25.4) as [number, number];
  const info = { Title: `Label ${content.code}`, Creator: "Anagen" };
  const doc = new PDFDocument({ size: page, margin: 0, autoFirstPage: false, compress, info, lang: "en" });
  const fonts = createRequire(import.meta.url);
  for (const [name, file] of [...Object.entries(fontFiles), ["sign", signFont]])
    doc.registerFont(name ?? "", fonts.resolve(`dejavu-fonts-ttf/ttf/${file}`));
  const measure: Measure = (text, font) => doc.font(fontOf(text, font)).fontSize(1).widthOfString(text);
  const layout = layOutLabel(content, size, measure);
  const chunks: Uint8Array[] = [];
  doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((done, failed) => {
    doc.on("end", done);
    doc.on("error", failed);
  });
  for (let i = 0; i < copies; i++) drawOne(doc.addPage(), layout);
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

function drawOne(doc: PDFKit.PDFDocument, { modules, texts }: LabelLayout): void {
  doc.fillColor("black");
  for (const { xPt, yPt, edgePt } of modules) doc.rect(xPt, yPt, edgePt, edgePt);
  doc.fill();
  for (const { text, font, sizePt, xPt, yPt } of texts)
    doc.font(fontOf(text, font)).fontSize(sizePt).text(text, xPt, yPt, { lineBreak: false });
}

function fontOf(text: string, font: LabelFont): string {
  return text.includes("☣") ? "sign" : font;
}
