import { expect, test } from "vitest";
import type { Plane } from "../picture/plane.ts";
import { chooseShafts } from "./chooseShafts.ts";
import type { TracedShaft } from "./traceShafts.ts";

const [width, height] = [200, 120];
const dark: Plane = { width, height, data: new Float32Array(width * height).fill(0.6) };
const shaft = (
  ax: number,
  ay: number,
  bx: number,
  by: number,
  w: number,
  edges: 0 | 1 | 2 = 2,
): TracedShaft => ({
  points: Array.from({ length: 60 }, (_, k) => ({
    x: ax + ((bx - ax) * k) / 59,
    y: ay + ((by - ay) * k) / 59,
    edges,
  })),
  width: w,
  level: 0.6,
  ends: ["skin", "skin"],
  clearness: 30,
});

test("of two traces of one shaft the one with more edges to show for it stays", () => {
  const clear = shaft(20, 60, 160, 60, 8);
  expect(chooseShafts([shaft(20, 60.5, 160, 60.5, 8, 1), clear], dark)).toEqual([clear]);
});

test("a wide trace over two that part is left out; two that only cross both stay", () => {
  const [up, down] = [shaft(20, 57, 160, 45, 8, 1), shaft(20, 63, 160, 75, 8, 1)];
  expect(chooseShafts([shaft(20, 60, 45, 60, 13), up, down], dark)).toEqual([up, down]);
  const crossing = [shaft(20, 20, 160, 100, 8), shaft(20, 100, 160, 20, 8)];
  expect(chooseShafts(crossing, dark)).toEqual(crossing);
});
