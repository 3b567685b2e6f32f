import { expect, test } from "vitest";
import { plainPaintRibbon } from "../../kernels/plainPaintRibbon.ts";
import { createPlainRibbonKernel, createRibbonKernel } from "../../kernels/ribbonKernel.ts";
import type { Ribbon } from "../../shafts/ribbon.ts";
import { weighHair } from "./weighHair.ts";

const [width, height] = [120, 90];
/** Skin with shafts of contrast 0.6; `light` turns the sign. */
function skinWith(ribbons: readonly Ribbon[], light = false) {
  const data = new Float32Array(width * height);
  for (const r of ribbons) plainPaintRibbon({ width, height, stride: width, dark: data, explained: data }, r);
  for (let i = 0; i < data.length; i++) data[i] *= light ? -0.6 : 0.6;
  return { width, height, data };
}
const hair: Ribbon = { ax: 40, ay: 30, bx: 70, by: 55, width: 7, bend: 0 };
const touching: Ribbon = { ...hair, ax: 45, ay: 24, bx: 75, by: 49 };
const weigh = (
  contrast: ReturnType<typeof skinWith>,
  others: Parameters<typeof weighHair>[2]["others"] = [],
  sign = 1,
) =>
  weighHair(createRibbonKernel(), contrast, {
    expected: { ...hair, ax: 41, by: 56 },
    others,
    expectedContrast: 0.6 * sign,
  });

test("a hair that is there explains what a hair of its size explains, where it is; bare skin explains nothing", () => {
  const there = weigh(skinWith([hair]));
  expect(there.share).toBeGreaterThan(0.8);
  expect(there.ribbon.ax).toBeCloseTo(40, 0);
  expect(there.contrast).toBeGreaterThan(0.85);
  const bare = weigh(skinWith([]));
  expect(bare.share).toBeLessThanOrEqual(0);
  expect(bare.contrast).toBeLessThan(0.1);
});

test("a light hair on darker skin is weighed alike", () => {
  expect(weigh(skinWith([hair], true), [], -1).share).toBeCloseTo(weigh(skinWith([hair])).share, 2);
});

test("a touching pair that was taken for one: the other picture's width of the neighbour shows that there are two", () => {
  const merged: Ribbon = { ...hair, ax: 42.5, ay: 27, bx: 72.5, by: 52, width: 13 };
  const two = weigh(skinWith([hair, touching]), [{ ribbon: merged, alternative: touching }]);
  expect(two.share).toBeGreaterThan(0.4);
  expect(two.excessWidth).toBeGreaterThan(0.5);
  const one = weigh(skinWith([touching]), [{ ribbon: touching, alternative: touching }]);
  expect(one.share).toBeLessThan(0.1);
});

test("plain TypeScript and WebAssembly weigh alike", () => {
  const contrast = skinWith([hair, touching]);
  const options = {
    expected: hair,
    others: [{ ribbon: touching, alternative: null }],
    expectedContrast: 0.6,
  };
  const [p, q] = [createPlainRibbonKernel(), createRibbonKernel()].map((kernel) =>
    weighHair(kernel, contrast, options),
  );
  expect(p.gain).toBeCloseTo(q.gain, 3);
  expect(p.ribbon.ax).toBeCloseTo(q.ribbon.ax, 3);
});
