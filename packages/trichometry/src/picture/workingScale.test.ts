import { expect, test } from "vitest";
import type { Raster } from "./raster.ts";
import { workingFactor } from "./workingScale.ts";

const raster = (width: number, height: number): Raster => ({ width, height, data: new Uint8Array(0) });
const scale = (umPerPixel: number) => ({ umPerPixel, relativeSd: 0, source: { kind: "stated" as const } });

test("with a scale, a working pixel is 11 µm; factors near a whole number are made whole", () => {
  expect(workingFactor(raster(1280, 1024), scale(5.54), null)).toBe(2);
  expect(workingFactor(raster(2560, 2048), scale(2.77), null)).toBe(4);
  expect(workingFactor(raster(1664, 1331), scale(4.26), null)).toBeCloseTo(11 / 4.26, 9);
});

test("without a scale, a power of two brings the usual shaft near 7 working pixels", () => {
  expect(workingFactor(raster(1280, 1024), null, 16)).toBe(2);
  expect(workingFactor(raster(2560, 2048), null, 32)).toBe(4);
  expect(workingFactor(raster(640, 480), null, 5)).toBe(1);
  expect(workingFactor(raster(1280, 1024), null, null)).toBe(2);
});
