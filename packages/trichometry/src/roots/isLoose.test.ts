import { expect, test } from "vitest";
import { isLoose } from "./isLoose.ts";

test("across the others and without a root is loose; a root, or the common direction, says otherwise", () => {
  expect(isLoose({ alongField: 0.1, rootConfidence: 0.6 })).toBe(true);
  expect(isLoose({ alongField: -0.2, rootConfidence: 0.7 })).toBe(true);
  expect(isLoose({ alongField: 0.1, rootConfidence: 0.95 })).toBe(false);
  expect(isLoose({ alongField: 0.9, rootConfidence: 0.6 })).toBe(false);
  expect(isLoose({ alongField: 1, rootConfidence: 0.5 })).toBe(false);
});
