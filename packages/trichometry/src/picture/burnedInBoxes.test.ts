import { expect, test } from "vitest";
import { burnedInBoxes } from "./burnedInBoxes.ts";
import type { Raster } from "./raster.ts";

function picture(width: number, height: number, at: (x: number, y: number) => number): Raster {
  const data = new Uint8Array(3 * width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.fill(at(x, y), 3 * (y * width + x), 3 * (y * width + x) + 3);
  }
  return { width, height, data };
}

test("a label box with hard edges is found", () => {
  const raster = picture(200, 100, (x, y) => (x >= 40 && x < 110 && y >= 30 && y < 48 ? 80 : 165));
  expect(burnedInBoxes(raster)).toEqual([{ x: 40, y: 30, width: 70, height: 18 }]);
});

test("a horizontal shaft of the same size, with the blur of a lens, is not a box", () => {
  const soft = (v: number) => Math.min(1, Math.max(0, v / 4 + 0.5));
  const raster = picture(200, 100, (x, y) => {
    const cover = Math.min(soft(x - 40), soft(110 - x), soft(y - 30), soft(48 - y));
    return Math.round(165 - 110 * cover);
  });
  expect(burnedInBoxes(raster)).toEqual([]);
});
