import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodePicture } from "@anagen/clinic/pictures";
import { renderScalp } from "@anagen/trichometry";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findScale, foundScalesJson, foundScaleText } from "./findScale.ts";

let folder = "";
const at = (name: string) => ({ path: join(folder, name), id: name });
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "anagen-find-scale-"));
  const { raster } = renderScalp({ seed: 31, widthPx: 800, heightPx: 640, overlays: { scaleBarMm: 1 } });
  writeFileSync(join(folder, "bar.jpg"), await encodePicture(raster, "jpeg"));
  writeFileSync(join(folder, "text.jpg"), "not a picture");
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a bar in a JPEG: its place, and the option to type for its length", async () => {
  const found = await findScale(at("bar.jpg"));
  const text = foundScaleText(found);
  expect(text).toContain("Bar: A drawn L with arms of");
  const option = /if it is 1 mm: --um-per-pixel ([\d.]+) --um-per-pixel-sd ([\d.]+)/.exec(text);
  expect(Math.abs(Number(option?.[1]) / 5.54 - 1)).toBeLessThan(0.01);
  expect(Number(option?.[2]) / 5.54).toBeGreaterThan(0.005);
  const json = JSON.parse(foundScalesJson([found]));
  expect(json.schema).toBe("anagen.scale-proposals/1");
  expect(json.pictures[0].proposals[0].shape).toBe("scale-bar");
});

test("a file that is no picture, and one that is not there, say so", async () => {
  expect(foundScaleText(await findScale(at("text.jpg")))).toContain("not a picture");
  expect((await findScale(at("gone.jpg"))).problem?.code).toBe("file.unreadable");
});
