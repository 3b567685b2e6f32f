import { expect, test } from "vitest";
import type { Raster } from "../picture/raster.ts";
import { renderScalp } from "../render/renderScalp.ts";
import { edgeBlur } from "./edgeBlur.ts";

/** Vertical bars of 40 px, 100 levels high, with edges blurred by a Gaussian of `sigma` px. */
function bars(sigma: number): Raster {
  const [width, height] = [400, 100];
  const data = new Uint8Array(3 * width * height);
  for (let i = 0; i < width * height; i++) {
    const phase = (i % width) % 80;
    const level = 80 + 100 * (normal((phase - 20) / sigma) - normal((phase - 60) / sigma));
    data.fill(Math.round(level), 3 * i, 3 * i + 3);
  }
  return { width, height, data };
}

/** Normal distribution function by its logistic approximation (Bowling 2009), good to 0.0002. */
const normal = (z: number): number => 1 / (1 + Math.exp(-(0.07056 * z ** 3 + 1.5976 * z)));

test.each([1.5, 2, 3, 4, 5])("edges blurred by %f px read as that within 8 %%", (sigma) => {
  const blur = edgeBlur(bars(sigma)) ?? 0;
  expect(Math.abs(blur / sigma - 1)).toBeLessThan(0.08);
});

/** The renderer's own blur is known; its noise must not make a soft picture look sharp. */
test.each([2, 3, 4])(
  "a rendered picture blurred by %f px, with noise and glitter, reads as that within 25 %%",
  (sigma) => {
    const view = {
      blurSigmaPx: sigma,
      depthBlur: 0,
      fieldBlur: 0,
      sharpening: 0,
      noiseLevels: 4,
      lengthMm: 0.7,
    };
    const { raster } = renderScalp({ seed: 12, widthPx: 640, heightPx: 512, ...view, vellusShare: 0 });
    const blur = edgeBlur(raster) ?? 0;
    expect(Math.abs(blur / sigma - 1)).toBeLessThan(0.25);
  },
);

test("a picture blurred by 6 px, where shafts are hardly wider than the blur, still reads above 4", () => {
  const view = { blurSigmaPx: 6, depthBlur: 0, fieldBlur: 0, noiseLevels: 4 };
  expect(
    edgeBlur(renderScalp({ seed: 12, widthPx: 640, heightPx: 512, ...view }).raster) ?? 0,
  ).toBeGreaterThan(4);
});

test("a picture without an edge says nothing of its focus", () => {
  expect(edgeBlur({ width: 100, height: 100, data: new Uint8Array(30_000).fill(130) })).toBeNull();
});
