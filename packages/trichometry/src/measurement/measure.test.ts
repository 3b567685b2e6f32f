import { expect, test } from "vitest";
import type { Raster } from "../picture/raster.ts";
import { renderScalp } from "../render/renderScalp.ts";
import { measure } from "./measure.ts";
import { measurementJsonSchema } from "./measurementJsonSchema.ts";
import { measurementSchema } from "./schema.ts";

const sha = "0".repeat(64);
const calibration = { umPerPixel: 5.5, relativeSd: 0.01, source: { kind: "stated" as const } };

/** Skin of grey 170 with straight bars of grey 40, softened over about 2 px; ends in picture pixels. */
function barPicture(
  width: number,
  height: number,
  bars: { from: [number, number]; to: [number, number]; wide: number }[],
): Raster {
  const data = new Uint8Array(width * height * 3).fill(170);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let cover = 0;
      for (const { from, to, wide } of bars) {
        const dx = to[0] - from[0];
        const dy = to[1] - from[1];
        const length = Math.sqrt(dx * dx + dy * dy);
        const t = ((x - from[0]) * dx + (y - from[1]) * dy) / length;
        const d = Math.abs((x - from[0]) * dy - (y - from[1]) * dx) / length;
        const side = Math.min(1, Math.max(0, (wide / 2 - d) / 4 + 0.5));
        const end = Math.min(1, Math.max(0, Math.min(t, length - t) / 4 + 0.5));
        cover = Math.max(cover, side * end);
      }
      data.fill(Math.round(170 - 130 * cover), 3 * (y * width + x), 3 * (y * width + x) + 3);
    }
  }
  return { width, height, data };
}

test("three separate shafts and a touching pair are five hairs; the result satisfies its schema", () => {
  const picture = barPicture(480, 360, [
    { from: [60, 60], to: [130, 110], wide: 16 },
    { from: [300, 60], to: [370, 112], wide: 14 },
    { from: [90, 240], to: [160, 292], wide: 16 },
    { from: [300, 240], to: [372, 290], wide: 16 },
    { from: [309, 227], to: [381, 277], wide: 16 },
  ]);
  const result = measure(picture, { imageSha256: sha, calibration });
  expect(measurementSchema.safeParse(result).error).toBeUndefined();
  expect(result.summary?.hairs.value).toBe(5);
  for (const hair of result.hairs) {
    expect(hair.diameterPx).toBeGreaterThan(12);
    // The bars are soft in grey levels, not in light, which makes them read up to 2 px wide.
    expect(hair.diameterPx).toBeLessThan(19);
    expect(hair.class).toBe("terminal");
  }
});

test("the same picture gives the same bytes twice", () => {
  const picture = barPicture(300, 200, [{ from: [60, 60], to: [130, 110], wide: 16 }]);
  const once = JSON.stringify(measure(picture, { imageSha256: sha, calibration }));
  expect(JSON.stringify(measure(picture, { imageSha256: sha, calibration }))).toBe(once);
});

test("bare skin is 0 hairs with an upper bound, not an error", () => {
  const bald = renderScalp({ seed: 5, widthPx: 640, heightPx: 512, unitsPerCm2: 0 }).raster;
  const result = measure(bald, { imageSha256: sha, calibration });
  expect(result.hairs).toEqual([]);
  expect(result.summary?.hairs).toMatchObject({ value: 0, low: 0 });
  expect(result.summary?.densityPerCm2?.high).toBeGreaterThan(0);
});

test("without a scale there are counts and pixels, no µm and no density", () => {
  const picture = barPicture(400, 300, [{ from: [60, 60], to: [130, 110], wide: 16 }]);
  const result = measure(picture, { imageSha256: sha, calibration: null });
  expect(result.summary?.hairs.value).toBe(1);
  expect(result.summary?.densityPerCm2).toBeNull();
  expect(result.summary?.meanDiameterUm).toBeNull();
  expect(result.area?.usableMm2).toBeNull();
  expect(result.hairs[0]).toMatchObject({ diameterUm: null, class: null, lengthUm: null });
});

test("a hair in an area that the user masked is listed and not counted", () => {
  const picture = barPicture(400, 300, [{ from: [60, 60], to: [130, 110], wide: 16 }]);
  const maskedByUser = [
    [
      [20, 20],
      [200, 20],
      [200, 200],
      [20, 200],
    ] as [number, number][],
  ];
  const result = measure(picture, { imageSha256: sha, calibration, maskedByUser });
  expect(result.hairs).toMatchObject([{ counted: false, notCounted: "in-masked-area" }]);
  expect(result.summary?.hairs.value).toBe(0);
});

test("the JSON schema names every field of the result", () => {
  const schema = measurementJsonSchema() as { required?: string[] };
  expect(schema.required).toEqual(
    expect.arrayContaining(["schema", "engine", "picture", "calibration", "quality", "hairs", "summary"]),
  );
});
