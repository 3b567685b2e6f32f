import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readScaleOptions, type ScaleOptions } from "./scaleOptions.ts";

const size = { widthPx: 1280, heightPx: 1024 };
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "anagen-scale-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function calibrationOf(options: ScaleOptions) {
  const read = readScaleOptions(options);
  if (!read.ok) throw new Error(read.sentence);
  const scaled = read.scale(size);
  if (!scaled.ok) throw new Error(scaled.problem.sentence);
  return scaled.calibration;
}

function sentenceOf(options: ScaleOptions): string {
  const read = readScaleOptions(options);
  if (read.ok) throw new Error("was accepted");
  return read.sentence;
}

test("no scale stays no scale", () => {
  expect(calibrationOf({})).toBeNull();
});

test("a stated scale has the uncertainty given, or 1 % and says so", () => {
  expect(calibrationOf({ umPerPixel: "5.5", umPerPixelSd: "0.11" })).toEqual({
    umPerPixel: 5.5,
    relativeSd: 0.02,
    source: { kind: "stated" },
  });
  expect(calibrationOf({ umPerPixel: "5.5" })).toEqual({
    umPerPixel: 5.5,
    relativeSd: 0.01,
    source: { kind: "stated", note: "1 % assumed" },
  });
});

test("a known device and a profile from a file give their scale", () => {
  expect(calibrationOf({ device: "videodermatoscope-70x-1280" })?.umPerPixel).toBe(5.54);
  const path = join(folder, "ours.json");
  const profile = {
    id: "ours",
    name: "Ours",
    version: "2",
    umPerPixel: 6,
    relativeSd: 0.02,
    longSidePx: null,
    source: "stage micrometer",
  };
  writeFileSync(path, JSON.stringify(profile));
  expect(calibrationOf({ device: path })).toEqual({
    umPerPixel: 6,
    relativeSd: 0.02,
    source: { kind: "device-profile", deviceId: "ours", version: "2" },
  });
});

describe("wrong usage is answered with a sentence", () => {
  const cases: [ScaleOptions, string][] = [
    [{ umPerPixel: "0" }, "A scale of 0 µm per pixel is impossible"],
    [{ umPerPixel: "-3" }, "A scale of -3 µm per pixel is impossible"],
    [{ umPerPixel: "1000" }, "cannot be that of a picture of hair"],
    [{ umPerPixel: "5,54" }, "needs a number such as 5.54, got “5,54”"],
    [{ umPerPixel: "" }, "got “”"],
    [{ umPerPixel: "0x10" }, "got “0x10”"],
    [{ umPerPixel: "5", umPerPixelSd: "-1" }, "--um-per-pixel-sd needs a number of 0 or more"],
    [{ umPerPixel: "5", umPerPixelSd: "4" }, "An uncertainty of 80 %"],
    [{ umPerPixelSd: "1" }, "give that too"],
    [{ umPerPixel: "5", device: "videodermatoscope-70x-1280" }, "not both"],
    [{ device: "nothing" }, "Known are: videodermatoscope-70x-1280"],
    [{ device: "gone.json" }, "cannot be read"],
  ];
  for (const [options, words] of cases)
    test(JSON.stringify(options), () => expect(sentenceOf(options)).toContain(words));

  test("a profile with a fault names the field", () => {
    const path = join(folder, "bad.json");
    writeFileSync(path, JSON.stringify({ id: "ours", umPerPixel: "6" }));
    expect(sentenceOf({ device: path })).toContain("is wrong at");
  });
});
