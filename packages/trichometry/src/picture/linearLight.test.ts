import { expect, test } from "vitest";
import { linearLight } from "./linearLight.ts";

test("IEC 61966-2-1: black, white, and mid grey at 21.6 % of the light", () => {
  expect(linearLight[0]).toBe(0);
  expect(linearLight[255]).toBeCloseTo(255, 4);
  expect(linearLight[128] / 255).toBeCloseTo(0.21586, 4);
});
