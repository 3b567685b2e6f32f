/** The engine is one: the same picture gives the same bytes in Chromium as in Node, so a picture need not leave a machine. */

import { measure, measurementSchema, type Raster, renderScalp } from "@anagen/trichometry";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./pages.ts";

const sha256 = "ab".repeat(32);
const calibration = { umPerPixel: 5.54, relativeSd: 0.01, source: { kind: "stated" as const } };

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([openBrowser(), engineScript()]);
});
afterAll(() => browser?.close());

/** The trichometry room as one script that puts its exports into `window.trichometry`. */
async function engineScript(): Promise<string> {
  const entry = `${import.meta.dirname}/../../packages/trichometry/src/index.ts`;
  const result = await build({
    configFile: false,
    logLevel: "error",
    resolve: { conditions: ["source"] },
    build: { write: false, minify: false, lib: { entry, name: "trichometry", formats: ["iife"] } },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (bundle === undefined || !("output" in bundle)) throw new Error("vite gave no bundle");
  return bundle.output[0].code;
}

test.each([
  ["with a scale", calibration, 71],
  ["without a scale", null, 72],
])("Chromium gives the bytes that Node gives, %s", async (_, scale, seed) => {
  const { raster } = renderScalp({ seed, widthPx: 640, heightPx: 512 });
  const here = JSON.stringify(measure(raster, { imageSha256: sha256, calibration: scale }));
  expect(measurementSchema.parse(JSON.parse(here)).hairs.length).toBeGreaterThan(5);

  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  const there = await page.evaluate(
    ([width, height, base64, hash, known]) => {
      const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const engine = (window as unknown as { trichometry: { measure: typeof measure } }).trichometry;
      const picture: Raster = { width, height, data };
      return JSON.stringify(engine.measure(picture, { imageSha256: hash, calibration: known }));
    },
    [raster.width, raster.height, Buffer.from(raster.data).toString("base64"), sha256, scale] as const,
  );
  expect(there).toBe(here);
  await page.close();
});
