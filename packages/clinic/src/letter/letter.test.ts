import { exampleCourse, judgeCourse } from "@anagen/response";
import PDFDocument from "pdfkit";
import { describe, expect, test } from "vitest";
import { drawSvg } from "./drawSvg.ts";
import { letterHtml } from "./letterHtml.ts";
import { letterOf } from "./letterOf.ts";
import { letterPdf } from "./letterPdf.ts";

const verdict = judgeCourse(exampleCourse);
const request = {
  verdict,
  course: exampleCourse,
  inputSha256: "0f".repeat(32),
  clinic: "A & B <clinic>",
  pictures: [],
};

describe("the letter", () => {
  const [patient, doctor] = [
    letterOf({ ...request, reader: "patient" }),
    letterOf({ ...request, reader: "doctor" }),
  ];

  test("says the same answer in the words of its reader", () => {
    expect(patient.answer).toBe(verdict.headline.patient);
    expect(doctor.answer).toBe(verdict.headline.clinician);
    expect(patient.reasons.items).not.toEqual(doctor.reasons.items);
  });

  test("holds in three lines how it was worked out, with version and input", () => {
    expect(doctor.methods.lines).toHaveLength(3);
    expect(doctor.methods.lines[2]).toContain(request.inputSha256);
    expect(doctor.methods.lines[2]).toContain(verdict.engine.version);
  });

  test("as a page: one main heading, row headers, text that cannot become markup", () => {
    const html = letterHtml(doctor);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain('<th scope="row">Blinded rater sees more</th>');
    expect(html).toContain("A &amp; B &lt;clinic&gt;");
  });

  test("as a PDF: tagged, titled, the figure has its words, and the same bytes come twice in less than 2 s", async () => {
    const start = performance.now();
    const first = await letterPdf(doctor, verdict.asOf);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(Buffer.from(first).equals(Buffer.from(await letterPdf(doctor, verdict.asOf)))).toBe(true);
    const text = Buffer.from(first).toString("latin1");
    for (const part of ["/StructTreeRoot", "/MarkInfo", "/S /Table", "/S /LI", "/Scope /Row", "pdfuaid:part"])
      expect(text).toContain(part);
  });
});

test("a figure with an element that the PDF cannot draw is refused, not lost", () => {
  const doc = new PDFDocument();
  const place = { x: 0, y: 0, scale: 1 };
  expect(() => drawSvg(doc, '<svg><ellipse cx="1" cy="2"/></svg>', place)).toThrow("ellipse");
  expect(() =>
    drawSvg(doc, '<svg><line x1="0" x2="1" y1="0" y2="1" stroke="#000000"/></svg>', place),
  ).not.toThrow();
});
