import { reviews, trials } from "@anagen/evidence";
import { expect, test } from "vitest";
import { directCertainty, directTrials, needledSaline, reviewLine, summaryOf } from "./prpOrCells.ts";

test("two trials compare cells with PRP head to head", () => {
  expect(directTrials(trials).map((d) => d.trial.id)).toEqual(["Butt2020", "Kadry2018"]);
});

test("a review's line carries its doubts", () => {
  const kieling = reviews.find((r) => r.id === "Kieling2024")!;
  expect(reviewLine(kieling, kieling.results[0]!)).toBe(
    "Kieling2024, density: 27.55 (14.04 to 41.06) hairs/cm² – I² 95.99 %; evident publication bias",
  );
  const zhou = reviews.find((r) => r.id === "Zhou2021")!;
  expect(reviewLine(zhou, zhou.results[0]!)).toContain("though its interval is that of a difference");
});

test("the answer follows the collection", () => {
  const now = summaryOf(trials, reviews);
  expect(now[0]).toBe(
    "Nobody can say which is better: of 2 trials that compared them, one is known to be randomised.",
  );
  expect(now[1]).toMatch(/^For cells, \d+ trials had a control and none gives a difference/);
  expect(now[3]).toContain("minoxidil 5 %");
  const both = trials.map((t) =>
    t.id === "Butt2020" ? { ...t, design: { ...t.design, randomised: true } } : t,
  );
  expect(summaryOf(both, reviews)[0]).toBe("2 randomised trials compared them.");
});

test("what the direct trials lack, and what salt water did, are read from the files", () => {
  expect(directCertainty(trials)).toContain("2 trials with 60 people (1 without a number)");
  expect(needledSaline(trials)).toBe(": needled salt water alone gained 15.7 hairs/cm² in Shapiro2020");
  expect(needledSaline([])).toBe("");
});
