import { describe, expect, test } from "vitest";
import type { Evidence } from "../evidence/prepareEvidence.ts";
import type { StandOut } from "../evidence/standOut.ts";
import { measure } from "../measurement/measure.ts";
import type { Calibration } from "../measurement/schema.ts";
import type { Plane } from "../picture/plane.ts";
import { type NamedPicture, namedPicture } from "../render/namedPicture.ts";
import { renderScalp } from "../render/renderScalp.ts";
import { faintHairAlarm } from "./faintHairAlarm.ts";
import type { FoundHair, FoundHairs } from "./findHairs.ts";

const hair: FoundHair = {
  ribbon: { ax: 0, ay: 0, bx: 40, by: 0, width: 8, bend: 0 },
  path: [
    [0, 0],
    [40, 0],
  ],
  polarity: "dark",
  kind: "clear",
  support: 100,
  odds: 2,
  together: 1,
};
const found = (faintestContrast: number, hairs = [hair, hair, hair]): FoundHairs => ({
  hairs,
  usualWidth: 7,
  shaftContrast: 0.7,
  faintestContrast,
});

const blank: Plane = { width: 20, height: 20, data: new Float32Array(400) };
const nothing: StandOut = { shafts: 0, alike: 0, contrast: 0, ratio: 0 };
const evidence = (standsOut: Evidence["standsOut"]): Evidence => ({
  ...{ factor: 2, darkness: blank, blueness: blank, lightness: blank, colour: null },
  standsOut,
});
const dark = (shafts: number, ratio: number, contrast = 0.5) =>
  evidence({ dark: { shafts, alike: 0.9, contrast, ratio }, light: nothing });

test("dark hair beyond doubt and bare skin are not warned of", () => {
  expect(faintHairAlarm(found(0.6), evidence(null))).toBeNull();
  expect(faintHairAlarm(found(0.22, []), evidence({ dark: nothing, light: nothing }))).toBeNull();
});

test("smooth skin, hair of 32 % contrast: a warning with the value and the limit; of 22 %: refused", () => {
  const alarm = faintHairAlarm(found(0.6), dark(4, 12, 0.32));
  expect(alarm?.finding).toMatchObject({ code: "faint-hair", severity: "warn", value: 0.32, limit: 0.35 });
  expect(alarm?.finding.sentence).toContain("32 %");
  expect(faintHairAlarm(found(0.6), dark(6, 12, 0.22))?.finding).toMatchObject({
    severity: "reject",
    limit: 0.25,
  });
});

test("hair of 28 % contrast that shows in four shafts only, or hardly over the texture: refused", () => {
  expect(faintHairAlarm(found(0.6), dark(6, 12, 0.28))?.finding.severity).toBe("warn");
  expect(faintHairAlarm(found(0.6), dark(4, 12, 0.28))?.finding).toMatchObject({
    severity: "reject",
    limit: 0.3,
  });
  expect(faintHairAlarm(found(0.6), dark(6, 5, 0.28))?.finding).toMatchObject({
    severity: "reject",
    limit: 0.3,
  });
});

test("the less the hair stands out from the texture, the wider the error bars, down to a refusal", () => {
  const at = (ratio: number) => faintHairAlarm(found(0.4), dark(6, ratio));
  expect(at(8.5)).toBeNull();
  expect(at(7)?.finding).toMatchObject({ severity: "warn", value: 7, limit: 8 });
  expect(at(5)?.relativeSd).toBeGreaterThan(at(7)?.relativeSd ?? Number.NaN);
  expect(at(3)?.finding).toMatchObject({ severity: "reject", value: 3, limit: 3.5 });
});

test("twenty shafts stand out and three are found: refused, not counted as three", () => {
  expect(faintHairAlarm(found(0.4), dark(20, 12))?.finding).toMatchObject({
    severity: "reject",
    value: 0.15,
    limit: 0.5,
  });
});

describe("rendered pictures: nothing is wrong in silence", () => {
  const calibration: Calibration = { umPerPixel: 5.54, relativeSd: 0.01, source: { kind: "stated" } };
  const seen = (named: NamedPicture) => {
    const { raster } = renderScalp({ ...namedPicture(620001, named), umPerPixel: 5.54 });
    const { quality, summary } = measure(raster, { imageSha256: "ab".repeat(32), calibration });
    return { summary, codes: quality.findings.map(({ code }) => code) };
  };
  test("blond hair on medium skin", () => {
    expect(seen({ hair: "blond", skin: "medium" }).codes).toContain("faint-hair");
  });
  test("white hair among black on light skin: the error bar reaches to all 47 hairs, of which half are white", () => {
    const { summary, codes } = seen({ hair: "grey", skin: "light" });
    expect(codes).toContain("faint-hair");
    expect(summary?.hairs.high).toBeGreaterThan(47);
  });
  test("black and red hair on light skin are counted without a word", () => {
    for (const hair of ["black", "red"] as const) {
      const { summary, codes } = seen({ hair, skin: "light" });
      expect(codes).toEqual([]);
      expect(summary?.hairs.low).toBeLessThan(47);
      expect(summary?.hairs.high).toBeGreaterThan(47);
    }
  });
});
