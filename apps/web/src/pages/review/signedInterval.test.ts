import { expect, test } from "vitest";
import { signedInterval } from "./signedInterval.ts";

test("whole numbers for wide intervals, one decimal for narrow ones and for µm; a true minus, no sign on zero", () => {
  expect(signedInterval({ value: 12.4, low: -3.2, high: 27.6, unit: "hairs/cm²" })).toBe("+12 (−3 to +28)");
  expect(signedInterval({ value: -0.4, low: -4.2, high: 3.4, unit: "hairs/cm²" })).toBe(
    "−0.4 (−4.2 to +3.4)",
  );
  expect(signedInterval({ value: 0.02, low: -20, high: 20, unit: "µm" })).toBe("0.0 (−20.0 to +20.0)");
});
