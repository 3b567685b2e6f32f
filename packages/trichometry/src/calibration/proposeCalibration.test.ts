import { describe, expect, test } from "vitest";
import { calibrationSchema } from "../measurement/schema.ts";
import { renderScalp } from "../render/renderScalp.ts";
import { proposeCalibration } from "./proposeCalibration.ts";
import { calibrationOfProposal, type ScaleProposal } from "./scaleProposal.ts";
import { drawRectangle, micrometerPicture, type Rgb, scalpPicture } from "./testMarks.ts";

/** How far a scale that is read may lie from the truth, in percent. A bar's ends may be meant a pixel farther apart. */
const tolerance = { bar: 1, circle: 0.1, ruler: 0.05 };
const small = { widthPx: 860, heightPx: 660 };
const errorOf = (proposal: ScaleProposal | undefined, truePx: number) =>
  proposal ? 100 * Math.abs(proposal.lengthPx / proposal.divisions / truePx - 1) : Number.NaN;

test.each([1, 2])("the bar that a videodermatoscope draws is found, picture %d", (seed) => {
  const { raster } = renderScalp({ seed, ...small, overlays: { scaleBarMm: 1, header: "UNIT 1 70X" } });
  const found = proposeCalibration(raster);
  expect(found.map(({ shape }) => shape)).toEqual(["scale-bar"]);
  expect(errorOf(found[0], 1000 / 5.54)).toBeLessThan(tolerance.bar);
  expect(found[0]?.lengths.map(({ lengthUm }) => lengthUm)).toContain(1000);
});

test("bar and circle of one picture are both proposed, and agree", () => {
  const { raster } = renderScalp({ seed: 4, ...small, overlays: { scaleBarMm: 1, circleRadiusMm: 1.5 } });
  const [bar, circle] = proposeCalibration(raster);
  expect([bar?.shape, circle?.shape]).toEqual(["scale-bar", "circle"]);
  expect(errorOf(circle, 3000 / 5.54)).toBeLessThan(tolerance.circle);
  const scales = [
    calibrationOfProposal(bar as ScaleProposal, 1000),
    calibrationOfProposal(circle as ScaleProposal, 3000),
  ];
  for (const scale of scales) expect(calibrationSchema.parse(scale)).toEqual(scale);
  const [a, b] = scales;
  expect(Math.abs((a?.umPerPixel ?? 0) / (b?.umPerPixel ?? 1) - 1)).toBeLessThan(0.01);
});

test.each([
  [0.1, 5.54],
  [0.2, 3],
  [0.25, 9],
  [0.5, 6],
])("a ruler with a tick every %d mm at %d µm per pixel, hair over it", (pitchMm, umPerPixel) => {
  const { raster } = renderScalp({ seed: 60, ...small, umPerPixel, overlays: { rulerPitchMm: pitchMm } });
  const [ruler] = proposeCalibration(raster);
  expect(ruler?.shape).toBe("ruler");
  expect(errorOf(ruler, (pitchMm * 1000) / umPerPixel)).toBeLessThan(tolerance.ruler);
  const scale = calibrationOfProposal(ruler as ScaleProposal, pitchMm * 1000);
  expect(Math.abs((scale?.umPerPixel ?? 0) / umPerPixel - 1)).toBeLessThan(0.0005);
  expect(scale?.relativeSd).toBeGreaterThan(0.0005);
});

test.each([
  [11, 0],
  [18.3, 2],
  [32, -5],
  [25, 23],
  [14.6, 70],
])("a stage micrometer with %d px a division, turned by %d degrees", (pitch, tilt) => {
  const [found] = proposeCalibration(micrometerPicture(pitch, tilt));
  expect(found?.shape).toBe("ruler");
  expect(errorOf(found, pitch)).toBeLessThan(0.1);
  expect(found?.divisions).toBeGreaterThan(0.9 * Math.floor(600 / pitch));
});

describe("plain bars", () => {
  const dark: Rgb = [30, 30, 30];
  const light: Rgb = [250, 250, 250];
  test.each<[string, number, Rgb, boolean]>([
    ["one pixel, dark", 1, dark, false],
    ["three pixels, light", 3, light, false],
    ["six pixels, dark, upright", 6, dark, true],
  ])("%s", (_, thickness, colour, upright) => {
    const raster = scalpPicture(71);
    const [along, across] = [217, thickness];
    const area = { x: 610, y: 40, width: upright ? across : along, height: upright ? along : across };
    drawRectangle(raster, area, colour);
    const [bar, ...others] = proposeCalibration(raster);
    expect(others).toEqual([]);
    expect(bar).toMatchObject({ shape: "scale-bar", lengthPx: along });
    expect(bar?.from).toEqual(upright ? [610 + across / 2, 40] : [610, 40 + across / 2]);
  });

  test("a bar that hair or a label hides at one end is not proposed: its end is not known", () => {
    const raster = scalpPicture(71);
    drawRectangle(raster, { x: 610, y: 40, width: 200, height: 1 }, dark);
    drawRectangle(raster, { x: 800, y: 20, width: 40, height: 60 }, dark);
    expect(proposeCalibration(raster)).toEqual([]);
  });
});

test.each([201, 202, 203])("scalp without a mark gives no proposal, picture %d", (seed) => {
  expect(proposeCalibration(renderScalp({ seed, ...small }).raster)).toEqual([]);
});

test("lengths that would make hairs impossibly thin or thick are not offered", () => {
  const { raster } = renderScalp({ seed: 6, ...small, overlays: { scaleBarMm: 1 } });
  const lengths = proposeCalibration(raster)[0]?.lengths ?? [];
  expect(lengths.map(({ lengthUm }) => lengthUm)).not.toContain(100);
  expect(lengths.map(({ lengthUm }) => lengthUm)).not.toContain(5000);
  for (const { usualShaftUm } of lengths) {
    expect(usualShaftUm).toBeGreaterThanOrEqual(15);
    expect(usualShaftUm).toBeLessThanOrEqual(250);
  }
});

test("a length of 0 or none gives no scale", () => {
  const proposal: ScaleProposal = {
    shape: "ruler",
    from: [0, 0],
    to: [100, 0],
    lengthPx: 100,
    relativeSd: 0.001,
    divisions: 10,
    sentence: "",
  };
  expect(calibrationOfProposal(proposal, 0)).toBeNull();
  expect(calibrationOfProposal(proposal, Number.NaN)).toBeNull();
  expect(calibrationOfProposal(proposal, 100)).toMatchObject({ umPerPixel: 10, source: { lengthUm: 1000 } });
});
