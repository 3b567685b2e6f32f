import { expect, test } from "vitest";
import { meanAround } from "./meanAround.ts";

test("an impulse becomes a square, a constant stays, a ramp stays away from the border", () => {
  const impulse = new Float32Array(63);
  impulse[3 * 9 + 4] = 9;
  const square = meanAround(impulse, 9, 7, 1);
  expect(square.filter((v) => v > 0)).toEqual(new Float32Array(9).fill(1));
  expect(square[2 * 9 + 3]).toBe(1);
  expect(meanAround(new Float32Array(63).fill(4), 9, 7, 2)).toEqual(new Float32Array(63).fill(4));
  const ramp = Float32Array.from({ length: 63 }, (_, i) => i % 9);
  expect(meanAround(ramp, 9, 7, 2)[3 * 9 + 4]).toBeCloseTo(4, 6);
});
