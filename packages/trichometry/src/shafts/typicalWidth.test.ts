import { expect, test } from "vitest";
import { typicalWidth } from "./typicalWidth.ts";

/** Bars of 0.6 contrast: [x, y, width, height]. */
function bars(list: readonly (readonly [number, number, number, number])[]) {
  const [width, height] = [200, 160];
  const data = new Float32Array(width * height);
  for (const [x, y, w, h] of list) {
    for (let v = y; v < y + h; v++) data.fill(0.6, v * width + x, v * width + x + w);
  }
  return { width, height, data };
}

test("the width in which most of the dark pixels lie, whatever else is there", () => {
  const thick = bars([
    [20, 20, 80, 12],
    [20, 60, 80, 12],
    [20, 100, 60, 3],
    [120, 20, 4, 50],
    [140, 90, 30, 30],
  ]);
  // 12 × 80: twice 960 over an outline of 180.
  expect(typicalWidth(thick)).toBeCloseTo(1920 / 180, 6);
});

test("nothing dark, or nothing long: no width", () => {
  expect(typicalWidth(bars([]))).toBeNull();
  expect(typicalWidth(bars([[60, 60, 40, 40]]))).toBeNull();
});
