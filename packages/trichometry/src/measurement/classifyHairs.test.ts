import { expect, test } from "vitest";
import { classifyHairs } from "./classifyHairs.ts";
import type { Hair } from "./schema.ts";

const limits = { vellusBelowUm: 30, terminalAboveUm: 60 };

/** A counted hair of `um` ± `sd` µm at 5 µm a pixel. */
const hair = (id: number, um: number | null, sd = 2): Hair => ({
  id,
  path: [
    [0, 0],
    [30, 0],
  ],
  lengthPx: 30,
  lengthUm: 150,
  diameterPx: (um ?? 50) / 5,
  diameterPxSd: sd / 5,
  diameterUm: um,
  diameterUmSd: um === null ? null : sd,
  class: null,
  polarity: "dark",
  confidence: 0.95,
  rootConfidence: 0.9,
  unit: null,
  counted: true,
  notCounted: null,
});
const crowd = [22, 25, 36, 70, 75, 80, 84, 88, 92].map((um, i) => hair(i, um));
const of = (hairs: readonly Hair[], id: number, at = limits) =>
  classifyHairs(hairs, at).find((h) => h.id === id);

test("clear cases are certain, one on a cut-off is not, and the two probabilities never exceed 1", () => {
  expect(of(crowd, 0)?.vellusProbability).toBeGreaterThan(0.95);
  expect(of(crowd, 7)).toMatchObject({ vellusProbability: 0, terminalProbability: 1 });
  const border = of([...crowd, hair(9, 30, 4)], 9)?.vellusProbability;
  expect(border).toBeGreaterThan(0.2);
  expect(border).toBeLessThan(0.9);
  for (const h of classifyHairs(crowd, limits))
    expect((h.vellusProbability ?? 0) + (h.terminalProbability ?? 0)).toBeLessThanOrEqual(1.001);
});

test("at the cut-off of 40 µm a hair of 36 µm is vellus, at 30 µm it is not", () => {
  expect(of(crowd, 2)?.vellusProbability).toBeLessThan(0.05);
  expect(of(crowd, 2, { ...limits, vellusBelowUm: 40 })?.vellusProbability).toBeGreaterThan(0.9);
});

test("a hair thinner than two pixels, or whose doubt reaches 0, is told as less than so much", () => {
  const hairs = [...crowd, hair(20, 8, 2), hair(21, 18, 12), hair(22, 24, 3)];
  expect(of(hairs, 20)?.diameterBelowUm).toBeCloseTo(8 + 1.645 * 2, 1);
  expect(of(hairs, 21)?.diameterBelowUm).toBeCloseTo(18 + 1.645 * 12, 1);
  expect(of(hairs, 22)?.diameterBelowUm).toBeUndefined();
});

test("without a scale nothing is said", () => {
  const [blind] = classifyHairs([hair(1, null)], limits);
  expect(blind).not.toHaveProperty("vellusProbability");
  expect(blind).not.toHaveProperty("diameterBelowUm");
});
