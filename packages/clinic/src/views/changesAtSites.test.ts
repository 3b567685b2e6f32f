import type { Measurement } from "@anagen/trichometry";
import { expect, test } from "vitest";
import { changesAtSites, changesOfPicture } from "./changesAtSites.ts";
import type { MeasuredPicture } from "./measuredPictures.ts";

const estimate = (value: number, sd: number, unit: string) => ({
  value,
  sd,
  low: Math.max(0, value - 1.96 * sd),
  high: value + 1.96 * sd,
  unit,
});

interface Facts {
  readonly label: string;
  readonly on: string;
  readonly hairs: number;
  readonly siteId?: string;
  readonly deviceId?: string | null;
  readonly vellusBelowUm?: number;
  readonly scaled?: boolean;
}

/** A picture of 7 × 5.6 mm with so many hairs, as the views know it. */
function measured(facts: Facts, index: number): MeasuredPicture {
  const { label, on, hairs, siteId = "vertex", deviceId = "d", vellusBelowUm = 30, scaled = true } = facts;
  const perCm2 = 100 / 39.2;
  const summary = {
    hairs: estimate(hairs, 0.06 * hairs, "hairs"),
    densityPerCm2: scaled ? estimate(hairs * perCm2, Math.sqrt(hairs) * perCm2, "hairs/cm²") : null,
    meanDiameterUm: scaled ? estimate(60, 2, "µm") : null,
    terminalShare: null,
  } as MeasuredPicture["summary"];
  const result = {
    calibration: scaled ? { umPerPixel: 5.6, relativeSd: 0.01, source: { kind: "stated" } } : null,
    area: {
      frame: { x: 0, y: 0, width: 1250, height: 1000 },
      masked: [],
      usablePx2: 1.25e6,
      usableMm2: 39.2,
    },
    parameters: { vellusBelowUm, terminalAboveUm: 60, engine: {} },
    summary,
  } as unknown as Measurement;
  return {
    picture: { id: `picture-${index}`, siteId, deviceId },
    visit: { id: `visit-${label}`, label },
    measurement: { result },
    summary,
    on,
  } as unknown as MeasuredPicture;
}
const all = (facts: Facts[]) => facts.map(measured);

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
