import { expect, test } from "vitest";
import { createPlainRibbonKernel } from "../kernels/ribbonKernel.ts";
import { lightContrast, usualContrast } from "./usualContrast.ts";

/** Twelve shafts of a contrast on even skin, and round spots of another. */
function skin(shaft: number, spots = 0, spot = 0) {
  const [width, height] = [320, 256];
  const kernel = createPlainRibbonKernel();
  const window = kernel.load(new Float32Array(width * height), width, height);
  for (let k = 0; k < 12; k++) {
    const [x, y] = [20 + 75 * (k % 4), 20 + 80 * Math.floor(k / 4)];
    kernel.paint({ ax: x, ay: y, bx: x + 34, by: y + 12, width: 7, bend: 0 });
  }
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data[y * width + x] = shaft * window.explained[y * window.stride + x];
  }
  for (let k = 0; k < spots; k++) {
    const [cx, cy] = [12 + ((k * 37) % 300), 60 + 80 * (k % 3)];
    for (let v = -4; v <= 4; v++) {
      for (let u = -4; u <= 4; u++) if (u * u + v * v < 16) data[(cy + v) * width + cx + u] = spot;
    }
  }
  return { width, height, data };
}

test("dark hair has the contrast that its pixels show, faint hair its own instead of the least of dark hair", () => {
  expect(usualContrast(skin(0.7))).toBeCloseTo(0.7, 1);
  expect(usualContrast(skin(0.25))).toBeCloseTo(0.25, 1);
  expect(usualContrast(skin(0))).toBe(0.6);
});

test("light hair is looked for where areas look like shafts, not where light is spots or nothing", () => {
  expect(lightContrast(skin(0.5))).not.toBeNull();
  expect(lightContrast(skin(0))).toBeNull();
  expect(lightContrast(skin(0, 60, 0.5))).toBeNull();
});
