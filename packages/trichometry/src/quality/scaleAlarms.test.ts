import { describe, expect, test } from "vitest";
import { measure } from "../measurement/measure.ts";
import type { Calibration, Hair, QualityFinding } from "../measurement/schema.ts";
import { renderScalp } from "../render/renderScalp.ts";
import { barContradiction } from "./barContradiction.ts";
import { scaleAlarms } from "./scaleAlarms.ts";

const scale = (umPerPixel: number, relativeSd = 0.01): Calibration => ({
  umPerPixel,
  relativeSd,
  source: { kind: "stated" },
});
/** Hairs of which only diameter and counting matter here. */
const hairs = (diameters: readonly number[]): Hair[] =>
  diameters.map((diameterUm) => ({ diameterUm, counted: true }) as Hair);
const usual = [30, 45, 55, 62, 68, 74, 78, 83, 88, 95, 102];

describe("diameters and density that no scalp has", () => {
  test("usual hairs raise no alarm, nor does a picture without a scale", () => {
    expect(scaleAlarms(scale(5.54), hairs(usual), 140)).toEqual([]);
    expect(scaleAlarms(null, hairs(usual.map((d) => 9 * d)), 2000)).toEqual([]);
  });

  test("twice the true scale: the middle diameter names rule and value", () => {
    const [alarm, ...others] = scaleAlarms(scale(11.1), hairs(usual.map((d) => 2 * d)), 35);
    expect(others).toEqual([]);
    expect(alarm).toMatchObject({ code: "implausible-scale", severity: "warn", value: 148, limit: 130 });
    expect(alarm?.sentence).toBe(
      "At 11.1 µm per pixel half of the hairs would be thicker than 148 µm; on a scalp the middle lies below 130 µm. Check the scale.",
    );
  });

  test("a quarter of the true scale: too thin, and too dense", () => {
    const alarms = scaleAlarms(scale(1.39), hairs(usual.map((d) => d / 4)), 16 * 140);
    expect(alarms.map(({ value, limit }) => [value, limit])).toEqual([
      [23.8, 25],
      [2240, 500],
    ]);
    expect(alarms[1]?.sentence).toContain("2240 hairs/cm²");
  });

  test("a few thick hairs alone are no reason", () => {
    expect(scaleAlarms(scale(5.54), hairs([150, 160, 170]), 20)).toEqual([]);
  });
});

describe("a drawn bar against the stated scale", () => {
  const bar = [{ lengthPx: 180.5 }];
  test("a bar of 180 px is 1 mm at 5.54 µm per pixel: no contradiction", () => {
    expect(barContradiction(scale(5.54), bar)).toEqual([]);
    expect(barContradiction(null, bar)).toEqual([]);
  });

  test("at 7.2 µm per pixel it would be 1.30 mm long", () => {
    const [found] = barContradiction(scale(7.2), bar);
    expect(found).toMatchObject({ code: "scale-contradicted", severity: "warn", value: 1300, limit: 1000 });
    expect(found?.sentence).toContain("would be 1.30 mm long; bars have round lengths, the nearest is 1 mm");
  });

  test("a scale that is itself unsure contradicts less easily", () => {
    expect(barContradiction(scale(5.9, 0.002), bar)).toHaveLength(1);
    expect(barContradiction(scale(5.9, 0.05), bar)).toEqual([]);
  });

  test("without a bar nothing is said", () => {
    expect(barContradiction(scale(7.2), [])).toEqual([]);
  });

  test("in a picture: the profile of another device is contradicted by the bar, the right one is not", () => {
    const view = { seed: 12, widthPx: 860, heightPx: 660, overlays: { scaleBarMm: 1 } };
    const { raster } = renderScalp(view);
    const codes = (umPerPixel: number): QualityFinding["code"][] =>
      measure(raster, { imageSha256: "ab".repeat(32), calibration: scale(umPerPixel) }).quality.findings.map(
        ({ code }) => code,
      );
    expect(codes(5.54)).not.toContain("scale-contradicted");
    expect(codes(7.5)).toContain("scale-contradicted");
  });
});
