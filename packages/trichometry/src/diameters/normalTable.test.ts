import { expect, test } from "vitest";
import { normalDensityTable, normalTable } from "./normalTable.ts";

test("Abramowitz and Stegun, table 26.1: the distribution function at 0, 1, 1.96 and −2.5", () => {
  expect(normalTable(0)).toBeCloseTo(0.5, 6);
  expect(normalTable(1)).toBeCloseTo(0.841344746, 5);
  expect(normalTable(1.96)).toBeCloseTo(0.975002105, 5);
  expect(normalTable(-2.5)).toBeCloseTo(0.006209665, 5);
  expect(normalTable(9)).toBe(1);
  expect(normalTable(-9)).toBe(0);
});

test("table 26.1: the density at 0, 1 and −2, nothing beyond 6", () => {
  expect(normalDensityTable(0)).toBeCloseTo(0.39894228, 6);
  expect(normalDensityTable(1)).toBeCloseTo(0.24197072, 5);
  expect(normalDensityTable(-2)).toBeCloseTo(0.05399097, 5);
  expect(normalDensityTable(7)).toBe(0);
});
