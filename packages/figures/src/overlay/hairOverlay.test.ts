import type { Hair, Measurement } from "@anagen/trichometry";
import { expect, test } from "vitest";
import { hairOverlay } from "./hairOverlay.ts";
import { ribbonOutline } from "./ribbonOutline.ts";

const estimate = { value: 3, sd: 1, low: 1, high: 5, unit: "hairs" };

function hair(id: number, facts: Partial<Hair> = {}): Hair {
  return {
    id,
    path: [
      [100 + 40 * id, 100],
      [100 + 40 * id, 180],
    ],
    lengthPx: 80,
    lengthUm: 400,
    diameterPx: 14,
    diameterPxSd: 0.6,
    diameterUm: 70,
    diameterUmSd: 3.2,
    class: "terminal",
    polarity: "dark",
    confidence: 0.9,
    rootConfidence: 0.9,
    unit: null,
    counted: true,
    notCounted: null,
    ...facts,
  };
}

function measurement(hairs: Hair[], facts: Partial<Measurement> = {}): Measurement {
  return {
    schema: "anagen.measurement/1",
    engine: { name: "anagen-trichometry", version: "0.0.0" },
    picture: { sha256: "0".repeat(64), widthPx: 800, heightPx: 400 },
    parameters: { vellusBelowUm: 30, terminalAboveUm: 60, engine: {} },
    calibration: { umPerPixel: 5, relativeSd: 0.01, source: { kind: "stated" } },
    quality: {
      verdict: "measurable",
      findings: [],
      focusSigmaPx: 2,
      darkShare: 0,
      saturatedShare: 0,
      glareShare: 0,
      overlayShare: 0,
      usableShare: 1,
    },
    area: {
      frame: { x: 10, y: 20, width: 700, height: 350 },
      masked: [
        {
          reason: "glare <bright>",
          polygon: [
            [0, 0],
            [9, 0],
            [9, 9],
          ],
        },
      ],
      usablePx2: 1,
      usableMm2: 1,
    },
    hairs,
    units: [],
    summary: {
      hairs: estimate,
      densityPerCm2: null,
      terminalDensityPerCm2: null,
      vellusDensityPerCm2: null,
      meanDiameterUm: null,
      cumulativeThicknessMmPerCm2: null,
      terminalShare: null,
      intermediateShare: null,
      vellusShare: null,
      terminalToVellus: null,
      hairsPerUnit: null,
      unitDensityPerCm2: null,
      unitsBySize: { one: 0, two: 0, three: 0, fourOrMore: 0 },
    },
    ...facts,
  };
}

test("a straight shaft's outline is a rectangle of the diameter's width", () => {
  expect(
    ribbonOutline(
      [
        [10, 0],
        [10, 50],
      ],
      8,
    ),
  ).toBe("M6 0L6 50L14 50L14 0Z");
});

test("every hair is drawn once, named by class, diameter and doubt; its root has a dot", () => {
  const svg = hairOverlay({
    id: "o",
    measurement: measurement([hair(0), hair(1, { class: "vellus", diameterUm: 22.4, diameterUmSd: 2 })]),
  });
  expect(svg).toContain(
    '<g data-hair="0" data-class="terminal"><title>Hair 0 · terminal · 70 ± 3 µm · 400 µm long',
  );
  expect(svg).toContain("Hair 1 · vellus · 22 ± 2 µm");
  expect(svg.match(/data-hair=/g)).toHaveLength(2);
  expect(svg).toContain('<circle cx="140" cy="100"');
});

test("a hair that is not counted looks different, says why, and has no root dot", () => {
  const svg = hairOverlay({
    id: "o",
    measurement: measurement([hair(0, { counted: false, notCounted: "root-outside-frame" })]),
  });
  expect(svg).toContain('data-class="not-counted"');
  expect(svg).toContain("not counted: its root lies outside the counting frame");
  expect(svg).not.toContain('<circle cx="100"');
  expect(svg).toContain("not counted: 1");
});

test("the scale bar is as long as it says: 0.5 mm at 5 µm/px is 100 px", () => {
  const svg = hairOverlay({ id: "o", measurement: measurement([hair(0)]) });
  const [from, to] = /class="scale-bar" d="M([\d.]+) [^M]*M([\d.]+) /.exec(svg)?.slice(1).map(Number) ?? [];
  expect((to ?? 0) - (from ?? 0)).toBeCloseTo(100, 6);
  expect(svg).toContain("500 µm");
});

test("without a scale there is no bar and no µm", () => {
  const bare = hair(0, { class: null, diameterUm: null, diameterUmSd: null, lengthUm: null });
  const svg = hairOverlay({ id: "o", measurement: measurement([bare], { calibration: null }) });
  expect(svg).toContain("No scale: counts and pixels only");
  expect(svg).toContain("14.0 ± 0.6 px");
  expect(svg).not.toContain("µm");
  expect(svg).not.toContain("scale-bar");
});

test("units of two hairs or more are ringed so that every root lies within", () => {
  const svg = hairOverlay({
    id: "o",
    measurement: measurement([hair(0), hair(1)], {
      units: [
        { id: 0, centre: [120, 100], hairs: [0, 1] },
        { id: 1, centre: [300, 300], hairs: [1] },
      ],
    }),
  });
  const radius = Number(/data-unit="0" cx="120" cy="100" r="([\d.]+)"/.exec(svg)?.[1]);
  expect(radius).toBeGreaterThan(20);
  expect(svg).not.toContain('data-unit="1"');
  expect(svg).toContain("Follicular unit of 2 hairs");
});

test("without the legend the drawing has exactly the picture's size, for laying over it", () => {
  const svg = hairOverlay({ id: "o", measurement: measurement([hair(0)]), legend: false, steadyLines: true });
  expect(svg).toContain('viewBox="0 0 800 400"');
  expect(svg).toContain('vector-effect="non-scaling-stroke"');
  expect(hairOverlay({ id: "o", measurement: measurement([hair(0)]) })).not.toContain(
    'viewBox="0 0 800 400"',
  );
});

test("data cannot become markup", () => {
  const svg = hairOverlay({ id: "o", measurement: measurement([]), pictureHref: 'x"><script>' });
  expect(svg).not.toContain("<script>");
  expect(svg).toContain("Left out: glare &lt;bright&gt;");
});
