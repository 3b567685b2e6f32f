import { expect, test } from "vitest";
import { measure } from "../measurement/measure.ts";
import { type RenderOptions, renderScalp } from "../render/renderScalp.ts";

/** Counted hairs and true ones whose root lies in the counting frame, of one rendered picture. */
function countsOf(options: RenderOptions) {
  const { raster, truth } = renderScalp({ widthPx: 960, heightPx: 768, looseHairs: 0, ...options });
  const { hairs, area } = measure(raster, {
    imageSha256: "0".repeat(64),
    calibration: { umPerPixel: 5.54, relativeSd: 0.01, source: { kind: "stated" } },
  });
  const frame = area?.frame ?? { x: 0, y: 0, width: 0, height: 0 };
  const inFrame = truth.hairs.filter(({ counted, path: [[x, y]] }) => {
    const [u, v] = [x - frame.x, y - frame.y];
    return counted && u >= 0 && v >= 0 && u < frame.width && v < frame.height;
  });
  return { found: hairs.filter((h) => h.counted), truth: inFrame.length };
}

test("white hair on dark skin is found as light hair; black hair on light skin gives none", () => {
  const white = countsOf({ seed: 42, whiteShare: 1, skinTone: 0.8, vellusShare: 0 });
  const light = white.found.filter((h) => h.polarity === "light").length;
  expect(light).toBeGreaterThan(0.8 * white.truth);
  expect(light).toBeLessThan(1.15 * white.truth);
  const black = countsOf({ seed: 42, vellusShare: 0 });
  expect(black.found.every((h) => h.polarity === "dark")).toBe(true);
  expect(Math.abs(black.found.length / black.truth - 1)).toBeLessThan(0.12);
});

test("half the hair white, half black: both are found in one picture", () => {
  const mixed = countsOf({ seed: 43, whiteShare: 0.5, skinTone: 0.6, vellusShare: 0 });
  const light = mixed.found.filter((h) => h.polarity === "light").length;
  expect(light).toBeGreaterThan(0.3 * mixed.truth);
  expect(mixed.found.length - light).toBeGreaterThan(0.3 * mixed.truth);
  expect(mixed.found.length).toBeLessThan(1.2 * mixed.truth);
});
