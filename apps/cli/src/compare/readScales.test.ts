import { expect, test } from "vitest";
import { readScales } from "./readScales.ts";

const size = { widthPx: 1280, heightPx: 1024 };
const numbers = (typed: Parameters<typeof readScales>[0], pictures: number) => {
  const scales = readScales(typed, pictures);
  if (typeof scales === "string") return scales;
  return scales.map((scale) => {
    const scaled = scale(size);
    return scaled.ok ? (scaled.calibration?.umPerPixel ?? null) : scaled.problem.code;
  });
};

test("no scale, one for all pictures, one for each", () => {
  expect(numbers({}, 2)).toEqual([null, null]);
  expect(numbers({ umPerPixel: ["5.54"] }, 3)).toEqual([5.54, 5.54, 5.54]);
  expect(numbers({ umPerPixel: ["5.54", "13.85"] }, 2)).toEqual([5.54, 13.85]);
  expect(numbers({ umPerPixel: ["5", "6"], umPerPixelSd: ["0.05"] }, 2)).toEqual([5, 6]);
});

test("another number of scales, or one that is none, gets a sentence with what was seen", () => {
  expect(numbers({ umPerPixel: ["5.54", "6"] }, 3)).toMatch(/2 times for 3 pictures/);
  expect(numbers({ umPerPixel: ["5.54", "big"] }, 2)).toMatch(/“big”/);
  expect(numbers({ umPerPixel: ["5.54"], device: ["videodermatoscope-70x-1280"] }, 2)).toMatch(/not both/);
  expect(numbers({ umPerPixelSd: ["0.1"] }, 2)).toMatch(/give that too/);
});
