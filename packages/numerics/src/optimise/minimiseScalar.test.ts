import { expect, test } from "vitest";
import { minimiseScalar } from "./minimiseScalar.ts";

test("a parabola's bottom", () => {
  const found = minimiseScalar((x) => (x - 1.25) ** 2 + 3, -10, 10);
  expect(found.x).toBeCloseTo(1.25, 7);
  expect(found.value).toBeCloseTo(3, 13);
});

test("x to the x is least at 1/e", () => {
  expect(minimiseScalar((x) => x ** x, 0.01, 2).x).toBeCloseTo(1 / Math.E, 7);
});

test("a minimum at the edge of the interval is approached from inside", () => {
  expect(minimiseScalar((x) => x, 2, 5).x).toBeCloseTo(2, 6);
});
