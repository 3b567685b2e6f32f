import { expect, test } from "vitest";
import reference from "../../data/reference/meta-analysis.json" with { type: "json" };
import { isFault } from "../fault.ts";
import { featuresOf } from "./featuresOf.ts";
import { sensitivityGrid } from "./sensitivityGrid.ts";
import { trialById } from "./trials.ts";

test("Shapiro 2020: with unrelated sides the grid is the reference's var_ind at r = 0.5, 0.7, 0.8, 0.9", () => {
  const grid = sensitivityGrid(trialById("Shapiro2020")!);
  if (isFault(grid)) throw new Error(grid.message);
  expect(grid).toHaveLength(16);
  for (const { r_pre_post, diff_ind, var_ind } of reference.cases.shapiro2020_change_under_assumed_r
    .results) {
    const line = grid.find((l) => l.betweenVisits === r_pre_post && l.betweenSides === 0)!;
    expect(line.estimate).toBeCloseTo(diff_ind, 9);
    expect((line.high - line.low) / 2).toBeCloseTo(1.959963984540054 * Math.sqrt(var_ind), 9);
  }
});

test("PRP does not leave saline behind at any pair of correlations in the grid but the most favourable ones", () => {
  const grid = sensitivityGrid(trialById("Shapiro2020")!);
  if (isFault(grid)) throw new Error(grid.message);
  expect(grid.filter((l) => l.low > 0).every((l) => l.betweenVisits >= 0.8 && l.betweenSides >= 0.5)).toBe(
    true,
  );
});

test("a trial without both visits on both sides has no grid", () => {
  expect(isFault(sensitivityGrid(trialById("Olsen2002")!))).toBe(true);
});

test("features of a trial in words", () => {
  expect(featuresOf(trialById("Tak2020")!)).toMatchObject({
    donor: "allogeneic",
    cellBased: "cell-free",
    route: "topical",
  });
});
