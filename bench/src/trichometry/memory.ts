/**
 * `npm run bench:trichometry-memory`: peak memory of a process that decodes and measures one 12-megapixel picture, in
 * its main thread and in a worker thread as the clinic does. Target: under 600 MB.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodePicture } from "@anagen/clinic/pictures";
import { renderScalp } from "@anagen/trichometry";

const targetMb = 600;
/** A wide field with thousands of hairs, and a small field with many pixels a hair. */
const pictures = [
  { name: "wide", what: "4000 × 3000 at 5.54 µm per pixel", umPerPixel: 5.54 },
  { name: "fine", what: "4000 × 3000 at 1.85 µm per pixel", umPerPixel: 1.85 },
];
const folder = mkdtempSync(join(tmpdir(), "anagen-memory-"));
console.log("picture                              where           peak MB   seconds   hairs");
for (const { name, what, umPerPixel } of pictures) {
  const path = join(folder, `${name}.jpg`);
  const { raster } = renderScalp({ seed: 1, widthPx: 4000, heightPx: 3000, umPerPixel });
  writeFileSync(path, await encodePicture(raster, "jpeg"));
  for (const how of ["main thread", "pool"]) {
    const child = spawnSync(
      process.execPath,
      ["--conditions=source", join(import.meta.dirname, "memoryChild.ts"), path, String(umPerPixel), how],
      { encoding: "utf8" },
    );
    if (child.status !== 0) throw new Error(`${what}, ${how}: ${child.stderr}`);
    const { peakMb, seconds, hairs, verdict } = JSON.parse(child.stdout);
    const mark = peakMb <= targetMb ? "" : `  over ${targetMb}`;
    const gate = verdict === "measurable" ? "" : "  refused by the gate";
    console.log(
      `${what.padEnd(36)} ${how.padEnd(13)} ${peakMb.toFixed(0).padStart(9)} ${seconds.toFixed(1).padStart(9)} ${String(hairs).padStart(7)}${mark}${gate}`,
    );
  }
}
rmSync(folder, { recursive: true });
