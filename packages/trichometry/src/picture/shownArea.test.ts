import { expect, test } from "vitest";
import type { Raster } from "./raster.ts";
import { cropped, shownArea } from "./shownArea.ts";

/** A coarse pattern within a grey border. */
function framed(width: number, height: number, strip: { left: number; bottom: number }): Raster {
  const data = new Uint8Array(3 * width * height).fill(220);
  for (let y = 0; y < height - strip.bottom; y++) {
    for (let x = strip.left; x < width; x++)
      data.fill((x * 37 + y * 91) % 200, 3 * (y * width + x), 3 * (y * width + x) + 3);
  }
  return { width, height, data };
}

test("even strips are cut off and the crop holds the rest", () => {
  const raster = framed(60, 40, { left: 7, bottom: 6 });
  const area = shownArea(raster);
  expect(area).toEqual({ x: 7, y: 0, width: 53, height: 34 });
  const crop = cropped(raster, area);
  expect([crop.width, crop.height, crop.data.length]).toEqual([53, 34, 53 * 34 * 3]);
  expect(crop.data[3 * (5 * 53 + 2)]).toBe(raster.data[3 * (5 * 60 + 9)]);
});

test("a picture without strips, or even all over, stays whole", () => {
  expect(shownArea(framed(30, 20, { left: 0, bottom: 0 }))).toEqual({ x: 0, y: 0, width: 30, height: 20 });
  const blank = { width: 30, height: 20, data: new Uint8Array(1800).fill(9) };
  expect(shownArea(blank)).toEqual({ x: 0, y: 0, width: 30, height: 20 });
});

test("even skin above a hair is no strip", () => {
  const data = new Uint8Array(3 * 60 * 40).fill(170);
  for (let y = 15; y < 25; y++) data.fill(40, 3 * (y * 60 + 10), 3 * (y * 60 + 40));
  expect(shownArea({ width: 60, height: 40, data })).toEqual({ x: 0, y: 0, width: 60, height: 40 });
});
