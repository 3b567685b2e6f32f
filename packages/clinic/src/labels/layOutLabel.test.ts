import { makeProductCode } from "@anagen/care";
import { describe, expect, test } from "vitest";
import { labelSizes } from "../contract/index.ts";
import type { LabelContent } from "./labelOf.ts";
import { layOutLabel, type Measure, pointsPerMm } from "./layOutLabel.ts";

/** About the mean advance of the condensed faces in use. */
const measure: Measure = (text, font) =>
  text.length * (font === "code" ? 0.602 : font === "bold" ? 0.6 : 0.52);

const own: LabelContent = {
  code: makeProductCode(new Uint8Array([3, 9, 27, 81, 5, 15, 45, 135, 7, 21])),
  type: "Stromal vascular fraction, enzymatic",
  expiry: "Use by 24 Nov 2026 14:00 CET",
  storage: "Store at 15 to 25 °C",
  legal: ["FOR AUTOLOGOUS USE ONLY", "NOT EVALUATED FOR INFECTIOUS SUBSTANCES"],
  establishment: "A clinic",
};
const reactive: LabelContent = {
  ...own,
  legal: [
    "FOR AUTOLOGOUS USE ONLY",
    "NOT EVALUATED FOR INFECTIOUS SUBSTANCES",
    "Biohazard legend",
    "WARNING: Reactive test results for hepatitis B virus",
    "WARNING: Reactive test results for hepatitis C virus",
    "WARNING: Reactive test results for Treponema pallidum",
    "WARNING: Reactive test results for West Nile virus",
  ],
};
const wordsOf = (layout: ReturnType<typeof layOutLabel>) =>
  layout.texts.map(({ text }) => (text.endsWith("-") ? text : `${text} `)).join("");

describe.each(labelSizes)("$id", (size) => {
  test("everything stands inside the label, nothing over the symbol, nothing over another line", () => {
    const { texts, modules, widthPt, heightPt } = layOutLabel(own, size, measure);
    const right = Math.max(...modules.map((m) => m.xPt + m.edgePt));
    const bottom = Math.max(...modules.map((m) => m.yPt + m.edgePt));
    texts.forEach(({ text, font, sizePt, xPt, yPt }, i) => {
      expect(xPt + measure(text, font) * sizePt, text).toBeLessThanOrEqual(widthPt);
      expect(yPt + sizePt, text).toBeLessThanOrEqual(heightPt);
      expect(xPt > right || yPt > bottom, text).toBe(true);
      const above = texts[i - 1];
      if (above !== undefined) expect(yPt, text).toBeGreaterThanOrEqual(above.yPt + above.sizePt);
    });
  });

  test("code and legal words stand on it letter for letter, in letters of 4.5 pt or more", () => {
    const layout = layOutLabel(own, size, measure);
    expect(layout.wordsGoWithIt).toBe(false);
    for (const text of [own.code, own.type, own.expiry ?? "", ...own.legal])
      expect(wordsOf(layout)).toContain(text);
    expect(Math.min(...layout.texts.map(({ sizePt }) => sizePt))).toBeGreaterThanOrEqual(4.5 * 0.9);
  });

  test("words that do not fit go with it on paper, and the label says so", () => {
    const layout = layOutLabel(reactive, size, measure);
    const all = wordsOf(layout).includes("WARNING: Reactive test results for West Nile virus");
    expect(layout.wordsGoWithIt).toBe(!all);
    expect(all || wordsOf(layout).includes("see the paper label")).toBe(true);
    if (size.carrier === "paper") expect(wordsOf(layout)).toContain("☣ BIOHAZARD");
  });

  test("modules are wide enough for a hand scanner (0.35 mm)", () => {
    expect((layOutLabel(own, size, measure).modules[0]?.edgePt ?? 0) / pointsPerMm).toBeGreaterThanOrEqual(
      0.35,
    );
  });
});
