import { expect, test } from "vitest";
import { palette, seriesStyles } from "./palette.ts";

/** WCAG 2.2, "relative luminance" and "contrast ratio". */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((k) => {
    const c = Number.parseInt(hex.slice(k, k + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test("the contrast formula gives the standard's ends: black on white 21, white on white 1", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 6);
  expect(contrast("#ffffff", "#ffffff")).toBe(1);
});

test.each([
  [palette.ink, palette.paper],
  [palette.ink, palette.band],
  [palette.inkSoft, palette.paper],
  [palette.inkSoft, palette.panel],
  [palette.inkSoft, palette.expected],
  [palette.inkSoft, palette.band],
  [palette.accent, palette.paper],
  [palette.accent, palette.accentSoft],
  [palette.paper, palette.accent],
  [palette.alarm, palette.paper],
  [palette.caution, palette.paper],
])("text %s on %s reaches 4.5:1", (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
});

test("every mark of a site reaches 3:1 on paper and on the band, and no two share colour or shape", () => {
  for (const { colour } of seriesStyles) {
    expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, palette.band)).toBeGreaterThanOrEqual(3);
  }
  expect(new Set(seriesStyles.map((s) => s.colour)).size).toBe(seriesStyles.length);
  expect(new Set(seriesStyles.map((s) => s.shape)).size).toBe(seriesStyles.length);
});
