import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { decodePicture } from "@anagen/clinic/pictures";
import { afterAll, expect, test } from "vitest";

const command = resolve(import.meta.dirname, "../bin/anagen.mjs");
const folder = mkdtempSync(join(tmpdir(), "anagen-render-"));
afterAll(() => rmSync(folder, { recursive: true }));

const anagen = (...args: string[]) =>
  spawnSync(process.execPath, [command, ...args], { encoding: "utf8", cwd: folder });

test("a scalp over two visits: pictures that can be read, the truth beside each, the same bytes again", async () => {
  const args = ["--seed", "5", "--size", "480x400", "--visits", "2", "--lost", "0.2", "--scale-bar", "1"];
  const run = anagen("render", "a", ...args);
  expect([run.status, run.stderr]).toEqual([0, ""]);
  expect(readdirSync(join(folder, "a")).sort()).toEqual([
    "scalp-5-visit-1.jpg",
    "scalp-5-visit-1.truth.json",
    "scalp-5-visit-2.jpg",
    "scalp-5-visit-2.truth.json",
  ]);
  const picture = await decodePicture(readFileSync(join(folder, "a", "scalp-5-visit-2.jpg")));
  expect(picture.ok && [picture.raster.width, picture.raster.height]).toEqual([480, 400]);
  const truth = JSON.parse(readFileSync(join(folder, "a", "scalp-5-visit-2.truth.json"), "utf8"));
  expect(truth.schema).toBe("anagen.render-truth/1");
  expect(truth.changes.lost.length).toBeGreaterThan(0);
  expect(truth.scaleMarks[0].lengthUm).toBe(1000);
  expect(anagen("render", "b", ...args).status).toBe(0);
  for (const name of readdirSync(join(folder, "a")))
    expect(readFileSync(join(folder, "b", name)).equals(readFileSync(join(folder, "a", name)))).toBe(true);
});

test("wrong usage draws nothing: exit code 2 and a sentence", () => {
  const run = anagen("render", "c", "--um-per-pixel", "0");
  expect(run.status).toBe(2);
  expect(run.stderr).toContain("--um-per-pixel needs 0.5 to 50 (µm per pixel), got “0”.");
  expect(readdirSync(folder)).not.toContain("c");
});
