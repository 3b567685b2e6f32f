import { expect, test } from "vitest";
import { changesAtSites, changesOfPicture } from "./changesAtSites.ts";
import { type MeasuredFacts, measuredPicture } from "./testing/measuredPicture.ts";

const all = (facts: MeasuredFacts[]) => facts.map(measuredPicture);

const d0a = { label: "D0a", on: "2026-01-05", hairs: 34 };
const d0b = { label: "D0b", on: "2026-01-08", hairs: 33 };
const m3 = { label: "M3", on: "2026-04-10", hairs: 36 };

test("a gain above what repeated measuring differs by is told against the mean of both baselines", () => {
  const changes = changesAtSites(all([d0a, d0b, m3, { label: "M6", on: "2026-07-10", hairs: 50 }]));
  const density = changes.sinceBaseline.find((c) => c.quantity === "density");
  expect(density).toMatchObject({ verdict: "more", fromPictureId: "picture-1", toPictureId: "picture-3" });
  expect(density?.difference.value).toBeCloseTo((50 - 33.5) * (100 / 39.2), 10);
  expect(density?.sentence).toContain("than at the mean of 2 baselines");
  expect(changes.sinceLastVisit.find((c) => c.quantity === "density")?.sentence).toContain("last visit (M3)");
});

test("a smaller difference is no change, in density and in diameter", () => {
  const changes = changesAtSites(all([d0a, d0b, m3]));
  expect(changes.sinceBaseline.map((c) => [c.quantity, c.verdict])).toEqual([
    ["density", "no-detectable-change"],
    ["diameter", "no-detectable-change"],
  ]);
});

test("baselines that differ widely raise the bar for everything after them", () => {
  const gain = { label: "M6", on: "2026-07-10", hairs: 50 };
  const verdict = (second: number) =>
    changesAtSites(all([d0a, { ...d0b, hairs: second }, gain])).sinceBaseline[0]?.verdict;
  expect(verdict(33)).toBe("more");
  expect(verdict(22)).toBe("no-detectable-change");
});

test("between the two baselines there is a last visit but no change since baseline", () => {
  const changes = changesAtSites(all([d0a, d0b]));
  expect(changes.sinceBaseline).toEqual([]);
  expect(changes.sinceLastVisit.length).toBe(2);
});

test("another device or another cut-off is not compared, and that is said", () => {
  const device = changesAtSites(all([d0a, { ...m3, deviceId: null }]));
  expect(device.sinceBaseline).toEqual([]);
  expect(device.notCompared[0]?.sentence).toContain("different devices");
  const cutoff = changesAtSites(all([d0a, { ...m3, vellusBelowUm: 40 }]));
  expect(cutoff.notCompared[0]?.sentence).toContain("different diameters");
});

test("without a scale nothing is compared in hairs/cm²; one picture has nothing to be compared with", () => {
  expect(changesAtSites(all([d0a, { ...m3, scaled: false }])).sinceBaseline).toEqual([]);
  expect(changesAtSites(all([d0a])).sinceLastVisit).toEqual([]);
  expect(changesAtSites([])).toEqual({ sinceBaseline: [], sinceLastVisit: [], notCompared: [] });
});

test("sites are kept apart, and of two pictures at one visit the later one counts", () => {
  const other = { label: "M3", on: "2026-04-10", hairs: 80, siteId: "frontal" };
  expect(changesAtSites(all([d0a, other])).sinceBaseline).toEqual([]);
  const again = { ...m3, hairs: 52 };
  const pictures = all([d0a, d0b, m3, again]);
  expect(changesAtSites(pictures).sinceBaseline[0]).toMatchObject({
    verdict: "more",
    toPictureId: "picture-3",
  });
  expect(changesOfPicture(pictures, "picture-2")[0]).toMatchObject({
    verdict: "no-detectable-change",
    fromPictureId: "picture-1",
  });
  expect(changesOfPicture(pictures, "not-there")).toEqual([]);
});
