import { phaseAt } from "@anagen/care";
import { expect, test } from "vitest";
import { stateLine } from "./stateLine.ts";

const density = { value: 142.4, sd: 5.6, low: 131.4, high: 153.4, unit: "hairs/cm²" };

test.each([
  [phaseAt("2026-06-20", "2026-11-23"), false, density, "month 5 of 12 · 142 hairs/cm² (131–153)"],
  [phaseAt("2025-06-20", "2026-11-23"), false, null, "month 17 of 24 · no density measured yet"],
  [phaseAt("2022-06-20", "2026-11-23"), false, density, "month 53 · 142 hairs/cm² (131–153)"],
  [phaseAt(null, "2026-11-23"), false, null, "before treatment · no density measured yet"],
  [phaseAt(null, "2026-11-23"), true, density, "watched, not treated · 142 hairs/cm² (131–153)"],
])("%#", (now, watchOnly, value, line) => {
  expect(stateLine(now, watchOnly, value)).toBe(line);
});
