import { expect, test } from "vitest";
import { assessQuality } from "../quality/assessQuality.ts";
import { defaultMeasureParameters } from "./parameters.ts";
import { refusedMeasurement } from "./refusedMeasurement.ts";
import { measurementSchema } from "./schema.ts";

test("a refused picture has its reason and no number, and satisfies the schema", () => {
  const raster = { width: 80, height: 70, data: new Uint8Array(3 * 80 * 70) };
  const quality = assessQuality(raster, { calibration: null });
  const result = refusedMeasurement({
    raster,
    imageSha256: "a".repeat(64),
    parameters: defaultMeasureParameters,
    calibration: null,
    quality,
  });
  expect(measurementSchema.safeParse(result).error).toBeUndefined();
  expect(result).toMatchObject({
    picture: { sha256: "a".repeat(64), widthPx: 80, heightPx: 70 },
    quality: { verdict: "not-measurable", findings: [{ code: "under-exposed" }] },
    area: null,
    hairs: [],
    units: [],
    summary: null,
  });
});
