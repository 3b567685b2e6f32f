import { expect, test } from "vitest";
import { minimiseNelderMead } from "./minimiseNelderMead.ts";

test("Rosenbrock's valley from the classic start (-1.2, 1) ends at (1, 1)", () => {
  const found = minimiseNelderMead(([x = 0, y = 0]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2, [-1.2, 1]);
  expect(found.converged).toBe(true);
  expect(found.x[0]).toBeCloseTo(1, 6);
  expect(found.x[1]).toBeCloseTo(1, 6);
});

test("a domain edge given as Infinity is respected", () => {
  const found = minimiseNelderMead(([x = 0]) => (x < 0.5 ? Number.POSITIVE_INFINITY : (x - 0.2) ** 2), [2]);
  expect(found.x[0]).toBeCloseTo(0.5, 3);
});

test("running out of evaluations is said", () => {
  expect(minimiseNelderMead(([x = 0]) => x * x, [5], { maxEvaluations: 6 }).converged).toBe(false);
});
