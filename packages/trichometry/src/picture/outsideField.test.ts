import { expect, test } from "vitest";
import { isInPolygon } from "../counting/maskedArea.ts";
import { viewOf } from "../evidence/prepareEvidence.ts";
import { measure } from "../measurement/measure.ts";
import type { Calibration } from "../measurement/schema.ts";
import { namedPicture } from "../render/namedPicture.ts";
import { renderScalp } from "../render/renderScalp.ts";
import { outsideField } from "./outsideField.ts";
import type { Raster } from "./raster.ts";

const size = { widthPx: 960, heightPx: 768, umPerPixel: 5.54 };
const calibration: Calibration = { umPerPixel: 5.54, relativeSd: 0.01, source: { kind: "stated" } };
const drawn = (seed: number, options = {}) => renderScalp({ ...namedPicture(seed, {}), ...size, ...options });
const measured = (raster: Raster) => measure(raster, { imageSha256: "ab".repeat(32), calibration });
const maskedOutside = (raster: Raster) =>
  measured(raster).area?.masked.filter(({ reason }) => reason === "outside the field of view") ?? [];

/** The picture turned by an editor: what its corners show then is a plain fill. */
function filledCorner(raster: Raster, fill: readonly [number, number, number]): Raster {
  const data = raster.data.slice();
  for (let y = 0; y < raster.height; y++) {
    for (let x = 0; x < raster.width; x++) {
      if (2 * x + 3 * y < 700) data.set(fill, 3 * (y * raster.width + x));
    }
  }
  return { ...raster, data };
}

test("what surrounds a round field is no scalp: it is masked, its area taken off, the density that of the field", () => {
  const { raster, truth } = drawn(620201, { roundField: 0.8 });
  const result = measured(raster);
  expect(result.quality.verdict).toBe("measurable");
  const radius = 0.4 * size.widthPx;
  const away = (x: number, y: number) => Math.hypot(x - size.widthPx / 2, y - size.heightPx / 2);
  for (const { counted, path } of result.hairs)
    if (counted) expect(away(path[0][0], path[0][1])).toBeLessThan(radius);
  const share = (result.area?.usablePx2 ?? 0) / (Math.PI * radius ** 2);
  expect(share).toBeGreaterThan(0.85);
  expect(share).toBeLessThan(1);
  const masks = result.area?.masked ?? [];
  const inField = truth.hairs.filter(
    ({ counted, path: [[x, y]] }) => counted && !masks.some((m) => isInPolygon([x, y], m.polygon)),
  );
  expect(inField.length).toBeGreaterThan(15);
  const count = result.hairs.filter((h) => h.counted).length;
  expect(Math.abs(count - inField.length) / inField.length).toBeLessThan(0.2);
});

test("a corner that an editor filled is masked in any colour; the rest keeps its bytes", () => {
  const { raster } = drawn(620202);
  for (const fill of [
    [0, 0, 0],
    [255, 255, 255],
    [200, 160, 144],
  ] as const) {
    const turned = filledCorner(raster, fill);
    const masks = maskedOutside(turned);
    expect(masks.some(({ polygon }) => isInPolygon([60, 60], polygon))).toBe(true);
    expect(masks.some(({ polygon }) => isInPolygon([500, 500], polygon))).toBe(false);
    const { raster: seen } = viewOf(turned);
    const at = 3 * (500 * size.widthPx + 500);
    expect(seen.data.subarray(at, at + 300)).toEqual(raster.data.subarray(at, at + 300));
    expect(Math.abs(seen.data[0] - fill[0])).toBeGreaterThan(20);
  }
});

test("pictures that fill their rectangle have no outside: vignetted, oily, thinned, with long hair, dark", () => {
  for (const [seed, options] of [
    [620203, { vignette: 0.6 }],
    [620204, { glare: 1 }],
    [620205, { exposure: 0.35 }],
    [620206, { lengthMm: 2.6, unitsPerCm2: 60 }],
  ] as const) {
    expect(outsideField(drawn(seed, options).raster)).toBeNull();
  }
});

test("an even picture and a tiny one have no field of view at all", () => {
  const even = { width: 300, height: 200, data: new Uint8Array(3 * 300 * 200).fill(20) };
  expect(outsideField(even)).toBeNull();
  expect(outsideField({ width: 12, height: 9, data: new Uint8Array(3 * 12 * 9) })).toBeNull();
});
