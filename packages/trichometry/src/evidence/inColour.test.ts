import { expect, test } from "vitest";
import type { Raster } from "../picture/raster.ts";
import { inColour, logColours } from "./inColour.ts";

/** Two halves: skin, and a patch with the same brightest channel that is less blue. */
function halves(skin: readonly number[], patch: readonly number[]): Raster {
  const [width, height] = [40, 20];
  const data = new Uint8Array(3 * width * height);
  for (let i = 0; i < width * height; i++) data.set(i % width < 28 ? skin : patch, 3 * i);
  return { width, height, data };
}

test("what has its skin's brightest channel and half of its blue is half as bright in blue over red", () => {
  const colours = logColours(halves([160, 120, 100], [160, 90, 50]), 2, { width: 20, height: 10 });
  const { data } = inColour(colours, { id: "blue-over-red", weights: [-1, 0, 1] });
  expect(data[0]).toBeCloseTo(100, 3);
  expect(data[19]).toBeCloseTo(50, 3);
});

test("black stays within bounds in every view", () => {
  const colours = logColours(halves([160, 120, 100], [0, 0, 0]), 2, { width: 20, height: 10 });
  for (const weights of [
    [-1, 0, 1],
    [-0.5, 0.7, 0.6],
  ] as const) {
    const { data } = inColour(colours, { id: "any", weights });
    expect(data.every((v) => Number.isFinite(v) && v > 0)).toBe(true);
  }
});
