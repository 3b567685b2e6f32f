import { expect, test } from "vitest";
import { findRoot } from "./findRoot.ts";

test("the fixed point of cosine (Dottie number, OEIS A003957)", () => {
  expect(findRoot((x) => Math.cos(x) - x, 0, 1)).toBeCloseTo(0.7390851332151607, 14);
});

test("a flat triple root is still found", () => {
  expect(Math.abs(findRoot((x) => (x - 0.3) ** 3, -2, 5))).toBeCloseTo(0.3, 4);
});

test("a root at the edge of the bracket is returned", () => {
  expect(findRoot((x) => x - 2, 2, 3)).toBe(2);
});

test("no sign change is refused with both values", () => {
  expect(() => findRoot((x) => x * x + 1, 0, 1)).toThrow(/f\(0\) = 1 and f\(1\) = 2/);
});
