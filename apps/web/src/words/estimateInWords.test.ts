import { expect, test } from "vitest";
import { differenceInWords, estimateInWords } from "./estimateInWords.ts";

test("a density is told with unit and interval, without decimals", () => {
  const density = { value: 141.6, sd: 5.5, low: 130.9, high: 152.7, unit: "hairs/cm²" };
  expect(estimateInWords(density).whole).toBe("142 hairs/cm² (131–153)");
});

test("a diameter keeps one decimal", () => {
  expect(estimateInWords({ value: 52.34, sd: 1, low: 50.4, high: 54.3, unit: "µm" }).whole).toBe(
    "52.3 µm (50.4–54.3)",
  );
});

test("a difference shows its sign on every number and never minus zero", () => {
  expect(differenceInWords({ value: -0.2, sd: 6, low: -12, high: 11.6, unit: "hairs/cm²" })).toBe(
    "0 hairs/cm² (−12 to +12)",
  );
  expect(differenceInWords({ value: 9, sd: 6, low: 2, high: 16, unit: "%" })).toBe(
    "+9 percentage points (+2 to +16)",
  );
});
