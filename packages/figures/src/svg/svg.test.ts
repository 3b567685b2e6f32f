import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { svgDocument } from "./document.ts";
import { element, escapeText } from "./element.ts";
import { textElement, textWidth } from "./text.ts";

test("a label that is markup stays a label", () => {
  const label = '</text><script>alert("x")</script>';
  const svg = svgDocument(
    { id: "f", width: 100, height: 50, title: label, description: label },
    textElement({ x: 0, y: 10, text: label, fill: "#000" }),
    element("rect", { "data-label": label }),
  );
  const { document } = parseHTML(svg);
  expect(document.querySelectorAll("script")).toHaveLength(0);
  expect(document.querySelector("text")?.textContent).toBe(label);
  expect(document.querySelector("rect")?.getAttribute("data-label")).toBe(label);
});

test("escaping an escaped text escapes it again: nothing is taken for markup twice", () => {
  expect(escapeText(escapeText("a < b & c"))).toBe("a &amp;lt; b &amp;amp; c");
});

test("a number that is not finite is a programmer's mistake, not a drawing", () => {
  expect(() => element("rect", { x: Number.NaN })).toThrow(RangeError);
});

test.each(["start", "middle", "end"] as const)(
  "text anchored %s is moved to lie within its limits",
  (anchor) => {
    for (const x of [-50, 0, 50, 100, 400]) {
      const svg = textElement({ x, y: 0, text: "Mar 2027", fill: "#000", anchor, within: [0, 100] });
      const at = Number(/ x="([^"]+)"/.exec(svg)?.[1]);
      const width = textWidth("Mar 2027");
      const from = at - (anchor === "start" ? 0 : anchor === "middle" ? width / 2 : width);
      expect(from).toBeGreaterThanOrEqual(-0.01);
      expect(from + width).toBeLessThanOrEqual(100.01);
    }
  },
);
