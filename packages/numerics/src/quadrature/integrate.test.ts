import { expect, test } from "vitest";
import { gaussLegendre } from "./gaussLegendre.ts";
import { integrate } from "./integrate.ts";

test("five nodes: Abramowitz and Stegun table 25.4", () => {
  const { nodes, weights } = gaussLegendre(5);
  expect(nodes[4]).toBeCloseTo(0.906179845938664, 14);
  expect(nodes[2]).toBe(0);
  expect(weights[4]).toBeCloseTo(0.236926885056189, 14);
  expect(weights[2]).toBeCloseTo(0.568888888888889, 14);
});

test("n nodes are exact for degree 2n − 1", () => {
  const { nodes, weights } = gaussLegendre(8);
  const moment = nodes.reduce((sum, x, i) => sum + weights[i]! * x ** 14, 0);
  expect(moment).toBeCloseTo(2 / 15, 14);
});

test("a constant, a ramp and a bell", () => {
  expect(integrate(() => 3, 0, 2)).toBeCloseTo(6, 13);
  expect(integrate((x) => x, 0, 2)).toBeCloseTo(2, 13);
  expect(integrate((x) => Math.exp(-x * x), -12, 12)).toBeCloseTo(Math.sqrt(Math.PI), 11);
});

test("a spike a hundredth of the interval wide is not missed", () => {
  expect(integrate((x) => Math.exp(-(((x - 0.3137) / 0.01) ** 2)), 0, 1)).toBeCloseTo(
    0.01 * Math.sqrt(Math.PI),
    11,
  );
});
