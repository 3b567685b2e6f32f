import { describe, expect, test } from "vitest";
import { defaultMeasureParameters } from "./parameters.ts";
import { type CountingRules, type ShaftSeen, toHair } from "./toHair.ts";

const rules: CountingRules = {
  frame: { x: 10, y: 10, width: 100, height: 100 },
  masked: [
    {
      reason: "label",
      polygon: [
        [80, 80],
        [100, 80],
        [100, 100],
        [80, 100],
      ],
    },
  ],
  parameters: defaultMeasureParameters,
  calibration: { umPerPixel: 5, relativeSd: 0.02, source: { kind: "stated" } },
};

/** A clear shaft of 3-4-5 steps, 14 px thick, rooted at 20, 20. */
const seen = (change: Partial<ShaftSeen> = {}): ShaftSeen => ({
  id: 7,
  found: {
    ribbon: { ax: 10, ay: 10, bx: 25, by: 30, width: 7, bend: 0 },
    path: [
      [10, 10],
      [25, 30],
    ],
    polarity: "dark",
    kind: "clear",
    support: 400,
    odds: null,
    together: 1,
  },
  oriented: {
    ribbon: { ax: 10, ay: 10, bx: 25, by: 30, width: 7, bend: 0 },
    rootConfidence: 0.9,
    alongField: 1,
  },
  path: [
    [20, 20],
    [35, 40],
    [50, 60],
  ],
  diameter: { widthPx: 14, sdPx: 0.5 },
  ...change,
});
const rootedAt = (x: number, y: number) =>
  seen({
    path: [
      [x, y],
      [x + 30, y + 40],
    ],
  });

test("lengths and diameter with units; the scale's 2 % is added to the diameter's doubt", () => {
  expect(toHair(seen(), rules)).toMatchObject({
    id: 7,
    lengthPx: 50,
    lengthUm: 250,
    diameterPx: 14,
    diameterUm: 70,
    // √((0.5 · 5)² + (0.02 · 70)²) = √(6.25 + 1.96).
    diameterUmSd: 2.865,
    class: "terminal",
    unit: null,
    counted: true,
    notCounted: null,
  });
});

test("without a scale there is nothing in µm and no class, and the hair still counts", () => {
  const hair = toHair(seen(), { ...rules, calibration: null });
  expect(hair).toMatchObject({ lengthUm: null, diameterUm: null, diameterUmSd: null, class: null });
  expect(hair).toMatchObject({ lengthPx: 50, diameterPx: 14, counted: true });
});

describe("classes: the limits themselves are intermediate", () => {
  test.each([
    [5.98, "vellus"],
    [6, "intermediate"],
    [12, "intermediate"],
    [12.02, "terminal"],
  ])("%f px at 5 µm is %s", (widthPx, expected) => {
    expect(toHair(seen({ diameter: { widthPx, sdPx: 0.1 } }), rules).class).toBe(expected);
  });
});

describe("why a hair does not count", () => {
  const faint = { ...seen().found, support: 1 };
  const across = { ...seen().oriented, alongField: 0.1, rootConfidence: 0.5 };
  test.each([
    ["too unsure", seen({ found: faint }), "low-confidence"],
    ["clear and across all others without a root", seen({ oriented: across }), "loose"],
    ["root on the left edge: inside", rootedAt(10, 50), null],
    ["root on the right edge: outside", rootedAt(110, 50), "root-outside-frame"],
    ["root under a label", rootedAt(90, 90), "in-masked-area"],
    ["only the tip under a label", rootedAt(55, 45), null],
    ["the first reason is the one given", { ...rootedAt(0, 0), found: faint }, "low-confidence"],
  ])("%s", (_, shaft, expected) => {
    expect(toHair(shaft, rules)).toMatchObject({ notCounted: expected, counted: expected === null });
  });
  test("a thin hair across the others is not taken for a loose one", () => {
    const thin = seen({ found: { ...seen().found, kind: "thin" }, oriented: across });
    expect(toHair(thin, rules).notCounted).toBeNull();
  });
});
