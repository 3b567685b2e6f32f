/** A letter as a PDF: tagged, with title, language and alternatives, and the same bytes for the same letter (PDF/UA-1). */
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { drawSvg } from "./drawSvg.ts";
import type { Letter } from "./letterOf.ts";

type Doc = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

const ink = "#1f2a2e";
const soft = "#566267";
const margin = 54;
const width = 595.28 - 2 * margin;

/** @param asOf day of the answer, "YYYY-MM-DD": the only date in the file, so that it can be made again */
export async function letterPdf(letter: Letter, asOf: string): Promise<Uint8Array<ArrayBuffer>> {
  const day = new Date(`${asOf}T00:00:00Z`);
  const fonts = createRequire(import.meta.url);
  const face = (file: string) => fonts.resolve(`dejavu-fonts-ttf/ttf/${file}`);
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    pdfVersion: "1.7",
    // The types of pdfkit do not know this one yet.
    subset: "PDF/UA" as never,
    tagged: true,
    displayTitle: true,
    lang: letter.lang,
    font: face("DejaVuSansCondensed.ttf"),
    info: { Title: letter.title, Creator: "Anagen", Producer: "Anagen", CreationDate: day, ModDate: day },
  });
  doc.registerFont("text", face("DejaVuSansCondensed.ttf"));
  doc.registerFont("bold", face("DejaVuSansCondensed-Bold.ttf"));
  const chunks: Uint8Array[] = [];
  doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((done, failed) => {
    doc.on("end", done);
    doc.on("error", failed);
  });
  const root = doc.struct("Document");
  doc.addStructure(root);
  write(doc, root, letter);
  root.end();
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

function write(doc: Doc, root: Element, letter: Letter): void {
  const { head, figures, reasons, next, methods } = letter;
  heading(doc, root, "H1", letter.title, 18);
  table(doc, root, null, head);
  doc.moveDown(0.6);
  paragraph(doc, root, letter.answer, { font: "bold", size: 13 });
  doc.moveDown(0.6);
  figure(doc, root, letter);
  pictures(doc, root, letter);
  table(doc, root, figures.caption, figures.rows);
  heading(doc, root, "H2", reasons.title, 12);
  list(doc, root, reasons.items);
  heading(doc, root, "H2", next.title, 12);
  list(doc, root, next.items);
  heading(doc, root, "H2", methods.title, 12);
  for (const line of methods.lines) paragraph(doc, root, line, { font: "text", size: 8.5, colour: soft });
}

function heading(doc: Doc, root: Element, kind: "H1" | "H2", text: string, size: number): void {
  if (kind === "H2") doc.moveDown(0.7);
  room(doc, 50);
  root.add(
    doc.struct(kind, {}, () => {
      doc.font("bold").fontSize(size).fillColor(ink).text(text, margin, doc.y, { width });
    }),
  );
  doc.moveDown(0.25);
}

function paragraph(
  doc: Doc,
  root: Element,
  text: string,
  { font, size, colour = ink }: { font: "text" | "bold"; size: number; colour?: string },
): void {
  doc.font(font).fontSize(size);
  room(doc, doc.heightOfString(text, { width }));
  root.add(
    doc.struct("P", {}, () => {
      doc.font(font).fontSize(size).fillColor(colour).text(text, margin, doc.y, { width });
    }),
  );
  doc.moveDown(0.3);
}

function list(doc: Doc, root: Element, items: readonly string[]): void {
  const all = doc.struct("L");
  root.add(all);
  for (const item of items) {
    doc.font("text").fontSize(10);
    room(doc, doc.heightOfString(item, { width: width - 14 }));
    const entry = doc.struct("LI");
    all.add(entry);
    const y = doc.y;
    entry.add(
      doc.struct("Lbl", {}, () => void doc.fillColor(ink).text("•", margin, y, { lineBreak: false })),
    );
    entry.add(doc.struct("LBody", {}, () => void doc.text(item, margin + 14, y, { width: width - 14 })));
    entry.end();
    doc.moveDown(0.25);
  }
  all.end();
}

/** Rows of a name and a value; without a caption row the names are row headers alone. */
function table(
  doc: Doc,
  root: Element,
  caption: readonly [string, string] | null,
  rows: readonly (readonly [string, string])[],
): void {
  const all = doc.struct("Table");
  root.add(all);
  const column = caption === null ? 90 : width * 0.47;
  const row = (cells: readonly [string, string], isHead: boolean) => {
    doc.font("text").fontSize(10);
    const high = Math.max(
      doc.heightOfString(cells[0], { width: column - 10 }),
      doc.heightOfString(cells[1], { width: width - column }),
    );
    room(doc, high + 4);
    const y = doc.y;
    const line = doc.struct("TR");
    all.add(line);
    const header = (scope: string, paint: () => void) => {
      const cell = doc.struct("TH", {}, paint);
      // Scope tells a reader which way the header speaks.
      (cell as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data.A = {
        O: "Table",
        Scope: scope,
      };
      return cell;
    };
    line.add(
      header(
        isHead ? "Column" : "Row",
        () => void doc.fillColor(soft).text(cells[0], margin, y, { width: column - 10 }),
      ),
    );
    const value = () =>
      void doc.fillColor(isHead ? soft : ink).text(cells[1], margin + column, y, { width: width - column });
    line.add(isHead ? header("Column", value) : doc.struct("TD", {}, value));
    line.end();
    doc.x = margin;
    doc.y = y + high + 3;
  };
  if (caption !== null) row(caption, true);
  for (const cells of rows) row(cells, false);
  all.end();
}

function figure(doc: Doc, root: Element, { curve }: Letter): void {
  const scale = width / curve.widthPx;
  const high = curve.heightPx * scale;
  room(doc, high);
  const y = doc.y;
  root.add(
    doc.struct(
      "Figure",
      { alt: curve.alternative, bbox: [margin, y, margin + width, y + high] } as never,
      () => {
        doc.font("text");
        drawSvg(doc, curve.svg, { x: margin, y, scale });
      },
    ),
  );
  doc.x = margin;
  doc.y = y + high + 8;
}

function pictures(doc: Doc, root: Element, letter: Letter): void {
  if (letter.pictures.length === 0) return;
  const each = (width - 12) / 2;
  const high = each * 0.75;
  room(doc, high + 30);
  const y = doc.y;
  letter.pictures.slice(0, 2).forEach(({ bytes, caption }, i) => {
    const x = margin + i * (each + 12);
    root.add(
      doc.struct("Figure", { alt: caption }, () => {
        doc.image(Buffer.from(bytes), x, y, { fit: [each, high], align: "center", valign: "center" });
      }),
    );
    root.add(
      doc.struct(
        "Caption",
        {},
        () =>
          void doc
            .font("text")
            .fontSize(9)
            .fillColor(soft)
            .text(caption, x, y + high + 3, { width: each }),
      ),
    );
  });
  doc.x = margin;
  doc.y = y + high + 30;
}

/** A new page where so much does not fit any more. */
function room(doc: Doc, high: number): void {
  if (doc.y + high > doc.page.height - margin) doc.addPage();
}
