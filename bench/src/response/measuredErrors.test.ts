import { expect, test } from "vitest";
import { countingError, matchedError } from "./measuredErrors.ts";

test("the errors are read from the pages as they stand: shares that measuring can have, with the figures named", () => {
  const counting = countingError();
  expect(counting.source).toMatch(/count error \d+(\.\d+)? % per picture, bias -?\d/);
  expect(counting.share).toBeGreaterThan(0.02);
  expect(counting.share).toBeLessThan(0.2);
  const matched = matchedError(null);
  expect(matched.source).toMatch(/mean error \d+\.\d+ % of \d+(\.\d+)? hairs/);
  expect(matched.share).toBeGreaterThan(0.02);
  expect(matched.share).toBeLessThan(0.6);
});
