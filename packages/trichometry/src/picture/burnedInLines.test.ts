import { expect, test } from "vitest";
import { burnedInLines } from "./burnedInLines.ts";
import type { Raster } from "./raster.ts";

function picture(width: number, height: number, at: (x: number, y: number) => number): Raster {
  const data = new Uint8Array(3 * width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.fill(at(x, y), 3 * (y * width + x), 3 * (y * width + x) + 3);
  }
  return { width, height, data };
}

test("both arms of a scale bar are found", () => {
  const raster = picture(120, 90, (x, y) =>
    (x === 20 && y >= 10 && y <= 70) || (y === 70 && x >= 20 && x <= 100) ? 45 : 160,
  );
  expect(burnedInLines(raster)).toEqual([
    { x: 20, y: 10, width: 1, height: 60 },
    { x: 21, y: 70, width: 80, height: 1 },
  ]);
});

test("an upright vellus hair with the blur of a lens is not a drawn line", () => {
  const raster = picture(120, 90, (x, y) => {
    const d = Math.abs(x - 60) / 2.3;
    return y > 10 && y < 80 ? Math.round(160 - 70 / (1 + d * d * d * d)) : 160;
  });
  expect(burnedInLines(raster)).toEqual([]);
});
