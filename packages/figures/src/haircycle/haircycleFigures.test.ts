import type { Forecast, PopulationRun } from "@anagen/haircycle";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { diameterHistogram } from "./diameterHistogram.ts";
import { forecastFan } from "./forecastFan.ts";
import { linesByMonth } from "./linesByMonth.ts";
import { phaseSharesFigure } from "./phaseShares.ts";

const row = (centre: number) => [centre - 20, centre - 8, centre, centre + 8, centre + 20];
const band = { months: Array.from({ length: 13 }, (_, m) => row(180 - m)) };
const bands = Object.fromEntries(
  [
    "density",
    "meanDiameterUm",
    "anagenPercent",
    "terminalPerCm2",
    "vellusPerCm2",
    "shedPerDay",
    "thicknessMmPerCm2",
  ].map((name) => [name, band]),
) as unknown as Forecast["scenarios"][number]["bands"];
const forecast: Forecast = {
  scenarios: [
    { id: "untreated", name: "untreated", bands },
    { id: "stop-now", name: "stop now", bands },
  ],
  effectiveSampleSize: 51.4,
  bankSize: 4000,
  narrowed: false,
  refreshAdvised: true,
  reasons: ["One visit only."],
};

/** Pixel heights of the first polyline's points. */
function heights(svg: string): number[] {
  const { document } = parseHTML(svg);
  const points = document.querySelector("polyline")?.getAttribute("points") ?? "";
  return points.split(" ").map((point) => Number(point.split(",")[1]));
}

describe("forecast fan", () => {
  const svg = forecastFan({
    id: "fan",
    forecast,
    quantity: "density",
    unit: "hairs/cm²",
    visits: [{ day: 0, density: { value: 175, sd: 10 } }],
  });
  const { document } = parseHTML(svg);

  test("shows two fans of two bands, a median each, the reading, and how many patients stand behind it", () => {
    expect(document.querySelectorAll("polygon")).toHaveLength(4);
    expect(document.querySelectorAll("polyline")).toHaveLength(2);
    expect(document.querySelectorAll("circle")).toHaveLength(1);
    expect(document.documentElement.textContent).toContain(
      "effective 51 of 4000 simulated patients, kept wide",
    );
  });

  test("says in words what it draws", () => {
    expect(document.querySelector("desc")?.textContent).toContain("untreated: 168 (148–188) after 12 months");
    expect(document.querySelector("desc")?.textContent).toContain("One visit only.");
  });

  test("a falling median falls on the page", () => {
    const line = heights(svg);
    expect(line.at(-1)).toBeGreaterThan(line[0] as number);
  });
});

test("lines by month: signed changes go below 0, names stand in the legend", () => {
  const svg = linesByMonth({
    id: "l",
    title: "t",
    unit: "change",
    signed: true,
    lines: [{ name: "everybody <all>", values: [0, -5, -10] }],
  });
  const { document } = parseHTML(svg);
  expect(document.documentElement.textContent).toContain("−10");
  expect(document.documentElement.textContent).toContain("everybody <all>");
});

const run: PopulationRun = {
  follicles: 100,
  fromDay: 0,
  days: 60,
  phaseCounts: [80, 2, 10, 8, 0].map((count) => new Int32Array(62).fill(count)),
  shed: new Int32Array(61),
  observationDays: Int32Array.of(0, 60),
  growing: {
    counts: new Int32Array(160).fill(1, 30, 40),
    sum: new Float64Array(2),
    sumOfSquares: new Float64Array(2),
  },
  resting: { counts: new Int32Array(160), sum: new Float64Array(2), sumOfSquares: new Float64Array(2) },
  shaftFactor: Float64Array.of(1, 1),
};

test("phases are stacked to 100 %; a phase that holds nobody is left out", () => {
  const { document } = parseHTML(phaseSharesFigure({ id: "p", run }));
  expect(document.querySelectorAll("polygon")).toHaveLength(4);
  expect(document.querySelector("desc")?.textContent).toContain("anagen 80.0 %");
});

test("diameters: one outline a time with the edges of vellus and terminal hair", () => {
  const { document } = parseHTML(diameterHistogram({ id: "d", run, days: [0, 60], binUm: 2, bins: 80 }));
  expect(document.querySelectorAll("polyline")).toHaveLength(2);
  expect(document.documentElement.textContent).toContain("vellus");
  expect(document.querySelector("desc")?.textContent).toContain(
    "month 0: 10.0 % of the follicles show a hair",
  );
});
