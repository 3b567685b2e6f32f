import { expect, test } from "vitest";
import { exp } from "./exp.ts";

test("exp agrees with the engine's own to 13 digits over the whole range", () => {
  for (let x = -700; x <= 700; x += 0.37) expect(exp(x) / Math.exp(x)).toBeCloseTo(1, 12);
  expect(exp(0)).toBe(1);
  expect(exp(-800)).toBe(0);
  expect(exp(800)).toBe(Infinity);
  expect(exp(Number.NaN)).toBeNaN();
});
