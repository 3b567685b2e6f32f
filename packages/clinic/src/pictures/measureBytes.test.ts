import type { Raster } from "@anagen/trichometry";
import { renderScalp } from "@anagen/trichometry";
import { beforeAll, describe, expect, test } from "vitest";
import { encodePicture } from "./encodePicture.ts";
import { measureBytes } from "./measureBytes.ts";

const calibration = { umPerPixel: 5.54, relativeSd: 0.01, source: { kind: "stated" as const } };
let scalp: Raster;
let truth = 0;
beforeAll(() => {
  const rendered = renderScalp({ seed: 3 });
  scalp = rendered.raster;
  truth = rendered.truth.hairs.length;
});

async function measured(raster: Raster, umPerPixel: number | null = 5.54) {
  const scale = umPerPixel === null ? null : { ...calibration, umPerPixel };
  const outcome = await measureBytes({ bytes: await encodePicture(raster, "jpeg"), calibration: scale });
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  return outcome.measurement;
}

const changed = (change: (value: number) => number): Raster => ({ ...scalp, data: scalp.data.map(change) });

describe("pictures of which nothing can be counted get a reason and no number", () => {
  const cases: [string, (value: number) => number, string][] = [
    ["all black", () => 0, "under-exposed"],
    ["all white", () => 255, "over-exposed"],
    ["one even grey", () => 128, "no-contrast"],
    ["colours inverted", (value) => 255 - value, "not-scalp"],
  ];
  for (const [name, change, code] of cases)
    test(name, async () => {
      const { quality, summary, hairs, area } = await measured(changed(change));
      expect(quality.verdict).toBe("not-measurable");
      const rejecting = quality.findings.filter(({ severity }) => severity === "reject");
      expect(rejecting.map((finding) => finding.code)).toContain(code);
      for (const { sentence } of rejecting) expect(sentence.length).toBeGreaterThan(30);
      expect([summary, hairs, area]).toEqual([null, [], null]);
    });
});

test("no hair at all: 0 hairs/cm² with an upper bound, not an error", async () => {
  const { quality, summary } = await measured(renderScalp({ seed: 3, unitsPerCm2: 0 }).raster);
  expect(quality.verdict).toBe("measurable");
  expect([summary?.hairs.value, summary?.densityPerCm2?.value]).toEqual([0, 0]);
  expect(summary?.densityPerCm2?.high).toBeGreaterThan(1);
});

test("without a scale: counts, and no µm or cm² anywhere", async () => {
  const { summary, hairs, calibration: none } = await measured(scalp, null);
  expect(none).toBeNull();
  expect(summary?.hairs.value).toBeGreaterThan(truth / 2);
  expect([summary?.densityPerCm2, summary?.meanDiameterUm, summary?.terminalShare]).toEqual([
    null,
    null,
    null,
  ]);
  expect(hairs.every(({ diameterUm, lengthUm }) => diameterUm === null && lengthUm === null)).toBe(true);
});

test("a scale that the hairs contradict is told", async () => {
  const { quality } = await measured(scalp, 50);
  expect(quality.findings.map(({ code }) => code)).toContain("implausible-scale");
});

test("the outcome of bad bytes is their problem, as from decoding", async () => {
  const outcome = await measureBytes({ bytes: new Uint8Array([0xff, 0xd8, 0xff]), calibration: null });
  expect(outcome.ok ? null : outcome.problem.code).toBe("picture.truncated");
});
