import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { textWidth } from "../svg/text.ts";
import type { CurveOptions } from "./curveData.ts";
import { densityCurve } from "./densityCurve.ts";
import { diameterCurve } from "./diameterCurve.ts";

const density = (value: number, sd: number) => ({
  value,
  sd,
  low: value - 1.96 * sd,
  high: value + 1.96 * sd,
  unit: "hairs/cm²",
});
const options: CurveOptions = {
  id: "d",
  series: [
    {
      label: "Vertex",
      points: [
        { id: "b", on: "2026-06-01", estimate: density(151, 6) },
        { id: "a", on: "2026-02-01", estimate: density(142, 6) },
      ],
      baseline: { value: 142, smallestDetectableChange: 16.6 },
    },
  ],
  time: { from: "2026-01-15", to: "2027-03-15", treatedOn: "2026-02-03", today: "2026-06-10" },
  expected: [{ title: "Shedding falls", fromMonth: 1, toMonth: 3 }],
  width: 700,
};

/** Where the scale says a value is, computed here from the two ends of the axis. */
function pixelOf(value: number, { domain, range }: ReturnType<typeof densityCurve>["valueAxis"]): number {
  return range[0] + ((value - domain[0]) / (domain[1] - domain[0])) * (range[1] - range[0]);
}

describe("a curve's geometry", () => {
  const drawn = densityCurve(options);
  const { document } = parseHTML(drawn.svg);

  test("a point stands where the scale says, and its error bar ends at the interval's ends", () => {
    const point = drawn.points.find((p) => p.id === "b");
    expect(point?.y).toBeCloseTo(pixelOf(151, drawn.valueAxis), 9);
    expect(point?.yLow).toBeCloseTo(pixelOf(151 - 11.76, drawn.valueAxis), 9);
    expect(point?.yHigh).toBeCloseTo(pixelOf(151 + 11.76, drawn.valueAxis), 9);
  });

  test("what is drawn is what is reported: circles and error bars carry the same pixels", () => {
    const circles = [...document.querySelectorAll("circle")].map((c) => Number(c.getAttribute("cy")));
    for (const point of drawn.points) {
      expect(circles.some((cy) => Math.abs(cy - point.y) < 0.01)).toBe(true);
      const bar = [...document.querySelectorAll("path")].find((p) =>
        p.getAttribute("d")?.startsWith(`M${Math.round(point.x * 100) / 100} `),
      );
      const [, low, high] = /^M[\d.]+ ([\d.]+)V([\d.]+)/.exec(bar?.getAttribute("d") ?? "") ?? [];
      expect(Number(low)).toBeCloseTo(point.yLow, 1);
      expect(Number(high)).toBeCloseTo(point.yHigh, 1);
    }
  });

  test("the grid's labels stand at the values they name", () => {
    const labels = [...document.querySelectorAll("text")].filter((t) => /^\d+$/.test(t.textContent ?? ""));
    expect(labels.length).toBeGreaterThanOrEqual(3);
    for (const label of labels) {
      expect(Number(label.getAttribute("y")) - 4).toBeCloseTo(
        pixelOf(Number(label.textContent), drawn.valueAxis),
        1,
      );
    }
  });

  test("the band reaches one smallest detectable change to either side of the baseline", () => {
    const upper = pixelOf(142 + 16.6, drawn.valueAxis);
    const lower = pixelOf(142 - 16.6, drawn.valueAxis);
    const band = [...document.querySelectorAll("rect")].find(
      (r) => Math.abs(Number(r.getAttribute("y")) - upper) < 0.01,
    );
    expect(Number(band?.getAttribute("height"))).toBeCloseTo(lower - upper, 1);
  });

  test("points are joined in the order of their days, whatever the order of the data", () => {
    const line = document.querySelector("polyline")?.getAttribute("points") ?? "";
    const xs = line.split(" ").map((pair) => Number(pair.split(",")[0]));
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(drawn.points.map((p) => p.id)).toEqual(["a", "b"]);
  });

  test("the description says every point with its interval and what is too small to tell", () => {
    const description = document.querySelector("desc")?.textContent ?? "";
    expect(description).toContain("Vertex, 1 Jun 2026: 151 hairs/cm² (139–163)");
    expect(description).toContain("below 17 hairs/cm² from baseline");
    expect(document.querySelector("svg")?.getAttribute("role")).toBe("img");
  });
});

test("two pictures of one day are both drawn, and the line goes through their mean", () => {
  const series = [
    {
      label: "Vertex",
      points: [
        { id: "a", on: "2026-02-01", estimate: density(120, 5) },
        { id: "b", on: "2026-05-01", estimate: density(140, 5) },
        { id: "c", on: "2026-05-01", estimate: density(150, 5) },
      ],
      baseline: null,
    },
  ];
  const drawn = densityCurve({ ...options, series });
  const line =
    parseHTML(drawn.svg).document.querySelector("polyline")?.getAttribute("points")?.split(" ") ?? [];
  expect(drawn.points).toHaveLength(3);
  expect(line).toHaveLength(2);
  expect(Number(line[1]?.split(",")[1])).toBeCloseTo(pixelOf(145, drawn.valueAxis), 1);
});

test("noise never fills the picture: two nearly equal points still get an axis of 60 hairs/cm²", () => {
  const { valueAxis } = densityCurve({
    ...options,
    series: [
      { label: "Vertex", points: [{ id: "a", on: "2026-02-01", estimate: density(142, 1) }], baseline: null },
    ],
  });
  expect(valueAxis.domain[1] - valueAxis.domain[0]).toBeGreaterThanOrEqual(60);
});

test("density and diameter share the time axis to the pixel", () => {
  const a = densityCurve(options);
  const b = diameterCurve({ ...options, id: "t" });
  expect(a.points.map((p) => p.x)).toEqual(b.points.map((p) => p.x));
});

test("no point at all draws an empty figure that says so", () => {
  const drawn = densityCurve({ ...options, series: [] });
  expect(drawn.points).toEqual([]);
  expect(drawn.svg).toContain("Nothing has been measured yet.");
});

test.each([320, 358, 390, 700, 1200])("at %i px no text leaves the figure", (width) => {
  for (const draw of [densityCurve, diameterCurve]) {
    const two = { ...options.series[0]!, label: "Frontal, left of midline" };
    for (const series of [options.series, [...options.series, two]]) {
      const { document } = parseHTML(draw({ ...options, width, series }).svg);
      for (const text of document.querySelectorAll("text")) {
        const size = Number(text.getAttribute("font-size") ?? 12);
        const own = textWidth(text.textContent ?? "", size);
        const anchor = text.getAttribute("text-anchor");
        const from =
          Number(text.getAttribute("x")) - (anchor === "end" ? own : anchor === "middle" ? own / 2 : 0);
        expect(from, text.textContent ?? "").toBeGreaterThanOrEqual(-0.01);
        expect(from + own, text.textContent ?? "").toBeLessThanOrEqual(width + 0.01);
      }
    }
  }
});
