import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { reliabilityPlot } from "./reliabilityPlot.ts";
import { reviewCurve } from "./reviewCurve.ts";

const density = (value: number) => ({ value, sd: 5, low: value - 10, high: value + 10, unit: "hairs/cm²" });
const month = (m: number) => `2026-${String(m + 1).padStart(2, "0")}-10`;
const curve = {
  points: [0, 3, 6].map((m) => ({
    on: month(m),
    visitId: `v${m}`,
    label: `M${m}`,
    density: density(160 + 4 * m),
  })),
  baseline: { value: 160, smallestDetectable: 9 },
  fan: [0, 4, 8].map((m) => ({ on: month(m), low: 140, lower: 152, middle: 158 - m, upper: 164, high: 176 })),
  visibleFrom: 196,
};

describe("the curve of a review", () => {
  const svg = reviewCurve({
    id: "curve",
    curve,
    treatedOn: [month(0)],
    medicines: [{ name: "Minoxidil <5 %>", from: "2025-01-01", until: null }],
    events: [{ on: month(2), title: "Itch" }],
    shed: [
      { on: month(1), count: 30 },
      { on: month(4), count: 15 },
    ],
    width: 640,
  });
  const { document } = parseHTML(svg);

  test("draws points with bars, the fan in two bands, baseline, threshold, treatment, medicine and event", () => {
    expect(document.querySelectorAll("circle")).toHaveLength(3);
    expect(document.querySelectorAll("polygon")).toHaveLength(2);
    const words = document.documentElement.textContent ?? "";
    for (const part of [
      "expected without treatment",
      "baseline",
      "visible to an expert",
      "treated",
      "Minoxidil <5 %>",
    ])
      expect(words).toContain(part);
  });

  test("a density drawn higher lies higher, the middle of the fan falls", () => {
    const heights = [...document.querySelectorAll("circle")].map((c) => Number(c.getAttribute("cy")));
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    const middle = [...document.querySelectorAll("polyline")][0]?.getAttribute("points")?.split(" ") ?? [];
    expect(Number(middle.at(-1)?.split(",")[1])).toBeGreaterThan(Number(middle[0]?.split(",")[1]));
  });

  test("a diary's bar is as high as its count", () => {
    const bars = [...document.querySelectorAll("rect")].filter((r) => r.getAttribute("width") === "3");
    const [first, second] = bars.map((r) => Number(r.getAttribute("height")));
    expect(bars).toHaveLength(2);
    expect(first).toBeCloseTo(2 * second!, 1);
  });

  test("says everything in words", () => {
    const said = document.querySelector("desc")?.textContent ?? "";
    expect(said).toContain("M6, 10 Jul 2026: 184 hairs/cm² (174–194).");
    expect(said).toContain("Expected without treatment at the end: 150 (140–176).");
    expect(said).toContain("10 Mar 2026: Itch.");
  });

  test("nothing measured is said and not drawn", () => {
    const empty = reviewCurve({
      id: "e",
      curve: { points: [], baseline: null, fan: [], visibleFrom: null },
      treatedOn: [],
      width: 400,
    });
    expect(empty).toContain("Nothing has been measured yet.");
  });
});

test("reliability: a bin on the diagonal is drawn on it, and bins with fewer than 10 cases are left out", () => {
  const svg = reliabilityPlot({
    id: "r",
    event: "more hair",
    series: [
      {
        name: "one",
        bins: [
          { said: 0.5, cases: 100, came: 50 },
          { said: 0.9, cases: 9, came: 0 },
        ],
      },
    ],
  });
  const { document } = parseHTML(svg);
  const [diagonal] = document.querySelectorAll("polyline");
  const [[x0, y0], [x1, y1]] = (diagonal?.getAttribute("points") ?? "")
    .split(" ")
    .map((p) => p.split(",").map(Number)) as [number[], number[]];
  const circles = [...document.querySelectorAll("circle")];
  expect(circles).toHaveLength(1);
  expect(Number(circles[0]?.getAttribute("cx"))).toBeCloseTo((x0! + x1!) / 2, 1);
  expect(Number(circles[0]?.getAttribute("cy"))).toBeCloseTo((y0! + y1!) / 2, 1);
});
