import { describe, expect, test } from "vitest";
import type { Raster } from "../picture/raster.ts";
import { renderScalp } from "../render/renderScalp.ts";
import { assessQuality } from "./assessQuality.ts";

const sharp = renderScalp({ seed: 16, widthPx: 640, heightPx: 512 }).raster;
const scale = (umPerPixel: number) => ({
  calibration: { umPerPixel, relativeSd: 0.01, source: { kind: "stated" as const } },
});
const none = { calibration: null };

function mapped(raster: Raster, change: (level: number, i: number) => number): Raster {
  return { ...raster, data: raster.data.map((v, i) => Math.min(255, Math.max(0, Math.round(change(v, i))))) };
}

/** Separable Gaussian blur of all channels. */
function blurred(raster: Raster, sigma: number): Raster {
  const reach = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2)),
  );
  const total = weights.reduce((a, b) => a + b, 0);
  const pass = (data: Float64Array, dx: number, dy: number): Float64Array =>
    data.map((_, o) => {
      const c = o % 3;
      const x = Math.floor(o / 3) % raster.width;
      const y = Math.floor(o / 3 / raster.width);
      let sum = 0;
      for (let k = -reach; k <= reach; k++) {
        const xx = Math.min(raster.width - 1, Math.max(0, x + k * dx));
        const yy = Math.min(raster.height - 1, Math.max(0, y + k * dy));
        sum += weights[k + reach] * data[3 * (yy * raster.width + xx) + c];
      }
      return sum / total;
    });
  const once = pass(Float64Array.from(raster.data), 1, 0);
  return { ...raster, data: Uint8Array.from(pass(once, 0, 1), (v) => Math.round(v)) };
}

const codes = (raster: Raster, options: Parameters<typeof assessQuality>[1] = none) =>
  assessQuality(raster, options).findings.map((f) => `${f.severity}:${f.code}`);

const even = (level: number, side = 300): Raster => ({
  width: side,
  height: side,
  data: new Uint8Array(3 * side * side).fill(level),
});

describe("pictures that can be measured", () => {
  test("rendered scalp passes without a word", () => {
    expect(assessQuality(sharp, scale(5.54))).toMatchObject({ verdict: "measurable", findings: [] });
  });
  test("white hair on dark skin passes: it is no reflection and no inverted picture", () => {
    const white = renderScalp({
      seed: 9,
      widthPx: 640,
      heightPx: 512,
      skinTone: 0.9,
      whiteShare: 1,
      light: [1, 1, 1],
    }).raster;
    expect(assessQuality(white, scale(5.54))).toMatchObject({ verdict: "measurable", findings: [] });
  });
  test("skin without a hair passes: nothing to count is an answer", () => {
    const bald = renderScalp({ seed: 5, widthPx: 640, heightPx: 512, unitsPerCm2: 0 }).raster;
    expect(assessQuality(bald, scale(5.54)).verdict).toBe("measurable");
  });
});

describe("pictures that cannot be measured get the reason", () => {
  test.each([
    ["1 × 1", even(120, 1), ["reject:too-small"]],
    ["all black", even(0), ["reject:under-exposed"]],
    ["all white", even(255), ["reject:over-exposed"]],
    ["all grey", even(140), ["reject:no-contrast"]],
    ["a tenth of the light", mapped(sharp, (v) => v * 0.1), ["reject:under-exposed"]],
    ["far too much light", mapped(sharp, (v) => v * 1.6 + 60), ["reject:over-exposed"]],
  ])("%s", (_, raster, expected) => expect(codes(raster)).toEqual(expected));

  test("out of focus by 6 px, but not by 1 px more than the lens", () => {
    expect(codes(blurred(sharp, 6), scale(5.54))).toContain("reject:out-of-focus");
    expect(codes(blurred(sharp, 1), scale(5.54))).toEqual([]);
  });
  test("out of focus by degrees: nothing is said, then a warning, then a refusal", () => {
    const at = (blurSigmaPx: number) =>
      codes(
        renderScalp({ seed: 12, ...{ widthPx: 960, heightPx: 768, depthBlur: 0, fieldBlur: 0, blurSigmaPx } })
          .raster,
        scale(5.54),
      );
    expect(at(2)).toEqual([]);
    expect(at(4)).toEqual(["warn:out-of-focus"]);
    expect(at(5.4)).toEqual(["reject:out-of-focus"]);
  });
  test("random pixels and a green lawn are no scalp", () => {
    let state = 1;
    const random = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 4294967296;
    };
    expect(codes(mapped(even(128), (v) => v + 40 * (random() - 0.5)))).toEqual(["reject:not-scalp"]);
    const lawn = mapped(sharp, (v, i) => (i % 3 === 1 ? v : 0.5 * v));
    expect(codes(lawn)).toContain("reject:not-scalp");
  });
  test("out of focus although the sensor's noise is sharp", () => {
    const soft = renderScalp({
      seed: 11,
      widthPx: 640,
      heightPx: 512,
      blurSigmaPx: 6,
      depthBlur: 0,
      noiseLevels: 4,
    }).raster;
    expect(codes(soft, scale(5.54))).toContain("reject:out-of-focus");
  });
  test("inverted colours", () => {
    const inverted = mapped(sharp, (v) => 255 - v);
    expect(codes(inverted).some((c) => c === "reject:not-scalp")).toBe(true);
  });
  test("a photographed screen: a grid of 3.4 px over everything", () => {
    const screen = mapped(
      sharp,
      (v, i) => v * (1 + 0.18 * Math.cos((2 * Math.PI * (Math.floor(i / 3) % sharp.width)) / 3.4)),
    );
    expect(codes(screen)).toContain("reject:picture-of-a-screen");
  });
  test("hair over most of the skin", () => {
    const dense = renderScalp({ seed: 3, widthPx: 640, heightPx: 512, unitsPerCm2: 220, lengthMm: 3 }).raster;
    expect(codes(dense)).toContain("reject:too-dense-to-count");
  });
  test("labels over most of the picture", () => {
    const overlayPx2 = 0.8 * sharp.width * sharp.height;
    expect(codes(sharp, { calibration: null, overlayPx2 })).toEqual([
      "reject:little-usable-area",
      "warn:overlay",
    ]);
  });
  test("a scale by which the field would be 640 mm wide, or hair as thick as rope", () => {
    expect(codes(sharp, scale(1000))).toContain("reject:implausible-scale");
    expect(codes(sharp, scale(40))).toContain("warn:implausible-scale");
  });
  test("every sentence names a value and a limit", () => {
    for (const raster of [even(0), even(255), blurred(sharp, 6)]) {
      for (const finding of assessQuality(raster, none).findings) expect(finding.sentence).toMatch(/\d.*\d/);
    }
  });
});
