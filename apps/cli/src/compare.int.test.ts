import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { encodePicture } from "@anagen/clinic/pictures";
import { comparisonSchema, createScalp, laterView, photographScalp } from "@anagen/trichometry";
import { afterAll, beforeAll, expect, test } from "vitest";

const command = resolve(import.meta.dirname, "../bin/anagen.mjs");
let folder = "";

/** The same scalp photographed twice, a few degrees and a tenth of the field apart, and another scalp. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "anagen-compare-"));
  const first = { seed: 17, widthPx: 1000, heightPx: 800, umPerPixel: 5.5 };
  const scalp = createScalp({ seed: 17, unitsPerCm2: 90, widthMm: 10, heightMm: 9 });
  const limits = { turnDeg: 6, scaleShare: 0, shiftShare: 0.1, stretchShare: [0, 0.02] as const };
  const pictures = {
    "baseline.png": photographScalp(scalp, first),
    "month3.png": photographScalp(scalp, laterView(first, scalp, 99, limits)),
    "other-camera.png": photographScalp(scalp, { ...first, widthPx: 800, heightPx: 640, umPerPixel: 6.875 }),
    "elsewhere.png": photographScalp(
      createScalp({ seed: 18, unitsPerCm2: 90, widthMm: 10, heightMm: 9 }),
      first,
    ),
  };
  for (const [name, { raster }] of Object.entries(pictures))
    writeFileSync(join(folder, name), await encodePicture(raster, "png"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function anagen(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, "compare", ...args], {
    encoding: "utf8",
    cwd: folder,
  });
  return { status, stdout, stderr };
}

test("two pictures of one spot: a table with paired and unpaired changes, a page that stands alone, exit code 0", () => {
  const options = ["--um-per-pixel", "5.5", "--overlay", "drawn", "--overlay-format", "html"];
  const { status, stdout } = anagen("baseline.png", "month3.png", ...options);
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^baseline\.png → month3\.png\nThe same spot: \d+ of \d+ follicular units meet \(p < 10⁻/,
  );
  expect(stdout).toMatch(/Hairs: \d+ persisted, \d+ thinned/);
  expect(stdout).toMatch(/hairs\/cm² +\d+ +\d+ +[−+]?\d+ \([−+]?\d+ to [−+]?\d+\) +[−+]?\d+ \(/);
  const page = readFileSync(join(folder, "drawn", "baseline-month3.html"), "utf8");
  expect(page).toContain('data-fate="persisted"');
  expect(page).not.toMatch(/(src|href)="(?!data:)/);
});

test("a visit of another spot between: it is refused with a sentence, the third is joined to the first, JSON and exit code 1", () => {
  const files = ["baseline.png", "elsewhere.png", "month3.png"];
  const { status, stdout } = anagen(...files, "--um-per-pixel", "5.5", "--json");
  expect(status).toBe(1);
  const result = JSON.parse(stdout);
  expect(result.schema).toBe("anagen.comparisons/1");
  const statuses = result.comparisons.map((c: unknown) => comparisonSchema.parse(c).registration.status);
  expect(statuses).toEqual(["refused", "refused", "accepted"]);
  expect(result.series.brokenAt).toEqual([1]);
});

test("one pair into a file, and growth of unclipped hair that did not grow: no anagen", () => {
  const { status, stdout } = anagen(
    ...["baseline.png", "month3.png", "--um-per-pixel", "5.5", "--overlay", "fates.svg", "--days", "2"],
  );
  expect(status).toBe(0);
  expect(readFileSync(join(folder, "fates.svg"), "utf8")).toMatch(/^<svg/);
  expect(stdout).toMatch(/Growth over 2 days of \d+ hairs: .*\nanagen \d+ % \(\d+–\d+\), telogen \d+ %/);
});

test("another camera at the second visit: each picture has its own scale", () => {
  const files = ["baseline.png", "other-camera.png"];
  const told = anagen(...files, "--um-per-pixel", "5.5", "--um-per-pixel", "6.875", "--json");
  const [comparison] = JSON.parse(told.stdout).comparisons.map((c: unknown) => comparisonSchema.parse(c));
  expect(comparison.registration.status).toBe("accepted");
  const { before, after } = comparison.changes.meanDiameterUm.paired;
  expect(Math.abs(after.value / before.value - 1)).toBeLessThan(0.08);
  const wrong = anagen(
    "baseline.png",
    "month3.png",
    "elsewhere.png",
    ...["5", "6"].flatMap((v) => ["--um-per-pixel", v]),
  );
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining("2 times for 3 pictures")]);
});

test("wrong usage is said before any picture is measured", () => {
  const marks = anagen("baseline.png", "month3.png", "--mark", "10,10");
  expect([marks.status, marks.stderr]).toEqual([2, expect.stringContaining("one for each")]);
  const missing = anagen("baseline.png", "nowhere.png");
  expect([missing.status, missing.stderr]).toEqual([2, expect.stringContaining("nowhere.png")]);
  const days = anagen("baseline.png", "month3.png", "--days", "soon");
  expect([days.status, days.stderr]).toEqual([2, expect.stringContaining("“soon”")]);
});
