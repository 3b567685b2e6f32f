import { expect, test } from "vitest";
import { pairsToCompare } from "./pairsToCompare.ts";
import { measuredPicture } from "./testing/measuredPicture.ts";

const labels = (names: string[]) =>
  pairsToCompare(
    names.map((label, k) => measuredPicture({ label, on: `2026-0${k + 1}-01`, hairs: 40 }, k)),
  ).map(({ before, after }) => `${before.visit.label} ${after.visit.label}`);

test("each picture meets the baselines and the visit before it, each once", () => {
  expect(labels(["D0a", "D0b", "M3", "M6"])).toEqual([
    "D0a D0b",
    "D0a M3",
    "D0b M3",
    "D0a M6",
    "D0b M6",
    "M3 M6",
  ]);
});

test("pictures of one visit are not compared with each other, and a first one with nothing", () => {
  expect(labels(["D0a"])).toEqual([]);
  expect(labels(["M3", "M3"])).toEqual([]);
  expect(labels(["M3", "M6", "M9"])).toEqual(["M3 M6", "M6 M9"]);
});
