import { expect, test } from "vitest";
import { isInPolygon } from "../counting/maskedArea.ts";
import { measure } from "../measurement/measure.ts";
import type { Calibration } from "../measurement/schema.ts";
import type { Raster } from "../picture/raster.ts";
import { namedPicture } from "../render/namedPicture.ts";
import { renderScalp } from "../render/renderScalp.ts";
import { findReflections } from "./findReflections.ts";
import { reduced } from "./reduced.ts";

const size = { widthPx: 960, heightPx: 768, umPerPixel: 5.54 };
const calibration: Calibration = { umPerPixel: 5.54, relativeSd: 0.01, source: { kind: "stated" } };
const measured = (raster: Raster) => measure(raster, { imageSha256: "ab".repeat(32), calibration });

/** Near-white ellipses with soft rims. */
function shone(raster: Raster, spots: readonly { x: number; y: number; rx: number; ry: number }[]): Raster {
  const data = raster.data.map((level, i) => {
    const pixel = Math.floor(i / 3);
    const [x, y] = [pixel % raster.width, Math.floor(pixel / raster.width)];
    const nearest = Math.min(...spots.map((s) => ((x - s.x) / s.rx) ** 2 + ((y - s.y) / s.ry) ** 2));
    const cover = Math.min(1, Math.max(0, 6 * (1.08 - nearest)));
    return Math.round(level + cover * (248 - level));
  });
  return { ...raster, data };
}

const spots = [
  { x: 300, y: 250, rx: 70, ry: 40 },
  { x: 650, y: 500, rx: 45, ry: 60 },
];

test("two large reflections are masked, their hairs not counted, their area taken off", () => {
  const { raster } = renderScalp({ ...namedPicture(620130, { hair: "black", skin: "light" }), ...size });
  const [clear, glary] = [measured(raster), measured(shone(raster, spots))];
  const masks = glary.area?.masked.filter(({ reason }) => reason === "glare") ?? [];
  for (const { x, y } of spots) {
    expect(masks.some(({ polygon }) => isInPolygon([x, y], polygon))).toBe(true);
  }
  const covered = spots.reduce((sum, { rx, ry }) => sum + Math.PI * rx * ry, 0);
  const taken = (clear.area?.usablePx2 ?? 0) - (glary.area?.usablePx2 ?? 0);
  expect(taken).toBeGreaterThan(0.9 * covered);
  expect(taken).toBeLessThan(1.6 * covered);
  for (const hair of glary.hairs.filter(({ counted }) => counted)) {
    expect(masks.some(({ polygon }) => isInPolygon(hair.path[0], polygon))).toBe(false);
  }
  const interval = clear.summary?.densityPerCm2;
  expect(glary.summary?.densityPerCm2?.value).toBeGreaterThan(interval?.low ?? Number.NaN);
  expect(glary.summary?.densityPerCm2?.value).toBeLessThan(interval?.high ?? Number.NaN);
});

test.each([
  ["glitter of oily skin", { hair: "black", skin: "light", surface: "oily" }],
  ["white hair on dark skin", { hair: "white", skin: "dark" }],
  ["flakes", { hair: "black", skin: "medium", surface: "flakes" }],
] as const)("%s: nothing is masked", (_, named) => {
  const { raster } = renderScalp({ ...namedPicture(620131, named), ...size });
  expect(findReflections(reduced(raster))).toEqual([]);
});
