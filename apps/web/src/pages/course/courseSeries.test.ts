import type { Change, CoursePoint, CourseView } from "@anagen/clinic/contract";
import { expect, test } from "vitest";
import { courseSeries } from "./courseSeries.ts";

const density = (value: number, sd: number) => ({
  value,
  sd,
  low: value - 1.96 * sd,
  high: value + 1.96 * sd,
  unit: "hairs/cm²",
});

function point(pictureId: string, visitId: string, on: string, value: number | null): CoursePoint {
  const densityPerCm2 = value === null ? null : density(value, 5);
  return { pictureId, visitId, siteId: "s", on, month: null, summary: { densityPerCm2 } } as CoursePoint;
}

const baselines = [point("a", "v1", "2026-01-01", 140), point("b", "v2", "2026-01-03", 144)];
const later = point("c", "v3", "2026-07-01", 165);

function view(points: CoursePoint[], changes: Partial<Change>[] = []): CourseView {
  return {
    sites: [{ id: "s", label: "Vertex" }],
    visits: [
      { id: "v1", label: "D0a" },
      { id: "v2", label: "D0b" },
      { id: "v3", label: "M6" },
    ],
    points,
    changesSinceBaseline: changes,
  } as CourseView;
}

test("the band follows from the server's comparison, so that picture and sentence agree", () => {
  const change: Partial<Change> = {
    quantity: "density",
    siteId: "s",
    fromPictureId: "b",
    toPictureId: "c",
    difference: { value: 23, sd: 6, low: 23 - 14, high: 23 + 14, unit: "hairs/cm²" },
    verdict: "more",
  };
  expect(courseSeries(view([...baselines, later], [change]), "s", "density").baseline).toEqual({
    value: 142,
    smallestDetectableChange: 14,
  });
});

test("before there is a later visit, two baselines give their mean and a band of their own doubt", () => {
  const { baseline } = courseSeries(view(baselines), "s", "density");
  expect(baseline?.value).toBe(142);
  expect(baseline?.smallestDetectableChange).toBeCloseTo(1.96 * Math.hypot(5 / Math.SQRT2, 5), 9);
});

test("one baseline gives a point and no band: nobody knows yet how well it repeats", () => {
  const series = courseSeries(view(baselines.slice(0, 1)), "s", "density");
  expect(series.points).toHaveLength(1);
  expect(series.baseline).toBeNull();
});

test("a picture without a scale has no density and so no point; another site's points stay out", () => {
  expect(courseSeries(view([point("x", "v1", "2026-01-01", null)]), "s", "density").points).toEqual([]);
  expect(courseSeries(view(baselines), "other", "density").points).toEqual([]);
});
