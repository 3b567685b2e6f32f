import { describe, expect, test } from "vitest";
import { readRenderOptions } from "./renderOptions.ts";

const usual = { seed: "1", visits: "1" };

describe("what cannot be drawn is refused with the rule and the value", () => {
  const faults: [Record<string, string>, string][] = [
    [{ seed: "-1" }, "--seed needs a whole number of 0 or more, got “-1”."],
    [{ visits: "0" }, "--visits needs a whole number from 1 to 100, got “0”."],
    [{ umPerPixel: "1000" }, "--um-per-pixel needs 0.5 to 50 (µm per pixel), got “1000”."],
    [{ umPerPixel: "" }, "--um-per-pixel needs 0.5 to 50 (µm per pixel), got “”."],
    [{ lost: "NaN" }, "--lost needs 0 to 1 (a share), got “NaN”."],
    [{ hair: "green" }, "--hair knows black, brown, blond, red, white; got “green”."],
    [{ size: "1280" }, "--size needs width x height in pixels, 64 to 8000 each, got “1280”."],
    [{ size: "10x10" }, "--size needs width x height in pixels, 64 to 8000 each, got “10x10”."],
  ];
  for (const [typed, sentence] of faults) {
    test(sentence, () => expect(readRenderOptions({ ...usual, ...typed })).toEqual({ ok: false, sentence }));
  }
});

test("what is typed is drawn, the rest is as usual", () => {
  const read = readRenderOptions({
    ...usual,
    hair: "red",
    units: "90",
    size: "640×480",
    lost: "0.1",
    scaleBar: "1",
  });
  if (!read.ok) throw new Error(read.sentence);
  const { first, change, visits } = read.plan;
  expect(first).toMatchObject({ seed: 1, unitsPerCm2: 90, widthPx: 640, heightPx: 480 });
  expect(first.pigment).toEqual({ eumelanin: 0.12, pheomelanin: 1 });
  expect(first.overlays?.scaleBarMm).toBe(1);
  expect(first.lengthMm).toBeGreaterThan(0.1);
  expect([change.lostShare, change.newShare, visits]).toEqual([0.1, undefined, 1]);
});
