/** A shaft on graded skin goes without a mark; where something else lies, nothing is painted. */
import type { Raster } from "@anagen/trichometry";
import { expect, test } from "vitest";
import { paintableHairs } from "./paintableHairs.ts";
import { paintOut } from "./paintOut.ts";
import { distanceToLine, type Line } from "./stroke.ts";

const [width, height] = [300, 200];
const hair = { root: [120, 80], tip: [180, 100], class: "single" } as const;

/** Skin that grows darker to the right, with some texture, and dark shafts on it. */
function picture(shafts: readonly Line[]): Raster {
  const data = new Uint8Array(3 * width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const skin = 190 - 0.2 * x + 3 * Math.sin(x / 3) * Math.cos(y / 4);
      const shaft = Math.min(1, ...shafts.map((s) => Math.max(0, (distanceToLine(s, [x, y]) - 5) / 4)));
      for (let c = 0; c < 3; c++) data[3 * (y * width + x) + c] = Math.round(40 + (skin - 40) * shaft);
    }
  return { width, height, data };
}

const options = { hairs: [hair], area: [0, 0, width, height] } as const;

test("what is left is within a few grey levels of skin that never had a hair", () => {
  const shown = picture([hair]);
  const able = paintableHairs(shown, options);
  expect(able).toHaveLength(1);
  const [left, bare] = [paintOut(shown, able), picture([])];
  const farthest = (r: Raster) =>
    r.data.reduce((most, v, i) => Math.max(most, Math.abs(v - bare.data[i]!)), 0);
  expect(farthest(shown)).toBeGreaterThan(90);
  expect(farthest(left)).toBeLessThan(12);
});

test("a shaft goes as far as the picture shows it, not as far as it was annotated", () => {
  const short = { ...hair, root: [135, 85], tip: [170, 96.7] } as const;
  const shown = picture([hair]);
  const left = paintOut(shown, paintableHairs(shown, { ...options, hairs: [short] }));
  expect(left.data.reduce((least, v) => Math.min(least, v), 255)).toBeGreaterThan(110);
});

test("a hair beside another one, annotated or not, is not painted; neither are loose ones and pieces that end at a cut", () => {
  const beside = { root: [120, 96], tip: [180, 116] } as const;
  expect(paintableHairs(picture([hair, beside]), options)).toEqual([]);
  expect(paintableHairs(picture([hair]), { ...options, hairs: [{ ...hair, class: "abnormal" }] })).toEqual(
    [],
  );
  const cut = { ...hair, tip: [638, 100] } as const;
  expect(paintableHairs(picture([hair]), { ...options, hairs: [cut] })).toEqual([]);
});
