/** Draws a figure of this project (SVG made by packages/figures) into a PDF: only the elements that those figures use. */

type Doc = PDFKit.PDFDocument;
type Attributes = Readonly<Record<string, string>>;

export interface Place {
  readonly x: number;
  readonly y: number;
  /** pt for each px. */
  readonly scale: number;
}

/** Throws on an element that it does not know: a figure that grows a new one must not lose it on paper in silence. */
export function drawSvg(doc: Doc, svg: string, { x, y, scale }: Place): void {
  doc.save();
  doc.translate(x, y).scale(scale);
  const pieces = svg.matchAll(/<(\/?)([a-z]+)((?:\s[\w:-]+="[^"]*")*)\s*(\/?)>([^<]*)/g);
  for (const [, closing, name = "", attributes = "", , content = ""] of pieces) {
    if (closing === "/" || ["svg", "title", "desc", "g"].includes(name)) continue;
    draw(doc, name, readAttributes(attributes), plainText(content));
  }
  doc.restore();
}

function readAttributes(text: string): Attributes {
  return Object.fromEntries([...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map((m) => [m[1] ?? "", m[2] ?? ""]));
}

function draw(doc: Doc, name: string, a: Attributes, content: string): void {
  const n = (key: string) => Number(a[key] ?? 0);
  switch (name) {
    case "line":
      doc.moveTo(n("x1"), n("y1")).lineTo(n("x2"), n("y2"));
      paint(doc, { ...a, fill: "none" });
      return;
    case "rect":
      doc.rect(n("x"), n("y"), n("width"), n("height"));
      paint(doc, a);
      return;
    case "circle":
      doc.circle(n("cx"), n("cy"), n("r"));
      paint(doc, a);
      return;
    case "path":
      doc.path(a.d ?? "");
      paint(doc, a.stroke && a.fill === undefined ? { ...a, fill: "none" } : a);
      return;
    case "polyline":
    case "polygon": {
      const points = (a.points ?? "").split(" ").map((p) => p.split(",").map(Number) as [number, number]);
      const [first, ...rest] = points;
      if (first === undefined || first.some(Number.isNaN)) return;
      doc.moveTo(...first);
      for (const point of rest) doc.lineTo(...point);
      if (name === "polygon") doc.closePath();
      paint(doc, a);
      return;
    }
    case "text":
      drawText(doc, a, content);
      return;
    default:
      throw new RangeError(`A figure holds <${name}>, which the PDF cannot draw`);
  }
}

/** Fills and strokes the path that has been laid. */
function paint(doc: Doc, a: Attributes): void {
  const fill = a.fill ?? "#000000";
  const { stroke } = a;
  const dash = a["stroke-dasharray"]?.split(" ").map(Number);
  doc.lineWidth(Number(a["stroke-width"] ?? 1));
  if (dash && dash.length > 0) doc.dash(dash[0] ?? 1, { space: dash[1] ?? dash[0] ?? 1 });
  doc.fillOpacity(Number(a["fill-opacity"] ?? 1)).strokeOpacity(Number(a["stroke-opacity"] ?? 1));
  if (fill !== "none" && stroke) doc.fillAndStroke(fill, stroke);
  else if (fill !== "none") doc.fill(fill);
  else if (stroke) doc.stroke(stroke);
  doc.undash().fillOpacity(1).strokeOpacity(1);
}

function drawText(doc: Doc, a: Attributes, content: string): void {
  const size = Number(a["font-size"] ?? 12) * 0.92;
  doc.fontSize(size);
  const width = doc.widthOfString(content);
  const lead = a["text-anchor"] === "middle" ? width / 2 : a["text-anchor"] === "end" ? width : 0;
  const at = [Number(a.x) - lead, Number(a.y) - size] as const;
  if (a.stroke) {
    doc
      .fillColor(a.stroke)
      .rect(at[0] - 1, at[1] + 1, width + 2, size + 2)
      .fillOpacity(0.8)
      .fill()
      .fillOpacity(1);
  }
  doc.fillColor(a.fill ?? "#000000").text(content, ...at, { lineBreak: false });
}

function plainText(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
