import { expect, test } from "vitest";
import { log } from "./log.ts";

test("log agrees with the engine's own to 12 digits", () => {
  for (let x = 1e-6; x < 1e6; x *= 1.37) expect(log(x)).toBeCloseTo(Math.log(x), 11);
  expect(log(1)).toBe(0);
});
