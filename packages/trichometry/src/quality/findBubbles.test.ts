import { expect, test } from "vitest";
import { measure } from "../measurement/measure.ts";
import { renderScalp } from "../render/renderScalp.ts";
import { findBubbles } from "./findBubbles.ts";

const small = { widthPx: 960, heightPx: 768 };
const calibration = { umPerPixel: 5.54, relativeSd: 0.01, source: { kind: "stated" as const } };
const sha256 = "ab".repeat(32);

test("bubbles are found where they are, and nothing else", () => {
  let all = 0;
  let found = 0;
  for (const seed of [300, 301, 302]) {
    const { raster, truth } = renderScalp({ seed, ...small, oilBubbles: 8 });
    const bubbles = findBubbles(raster);
    const matches = (b: (typeof bubbles)[number], t: (typeof truth.bubbles)[number]) =>
      (b.x - t.centre[0]) ** 2 + (b.y - t.centre[1]) ** 2 < (0.5 * t.radiusPx) ** 2;
    const whole = truth.bubbles.filter(
      ({ centre: [x, y], radiusPx: r }) => x > r && y > r && x < 960 - r && y < 768 - r,
    );
    all += whole.length;
    found += whole.filter((t) => bubbles.some((b) => matches(b, t))).length;
    for (const b of bubbles) expect(truth.bubbles.some((t) => matches(b, t))).toBe(true);
  }
  expect(all).toBeGreaterThan(8);
  expect(found / all).toBeGreaterThanOrEqual(0.8);
});

test.each([
  ["hair alone", {}],
  ["oily skin full of reflections", { glare: 1 }],
  ["flakes and a ruler", { dandruff: 40, overlays: { rulerPitchMm: 0.2, circleRadiusMm: 1.5 } }],
])("%s has no bubbles", (_, view) => {
  expect(findBubbles(renderScalp({ seed: 320, ...small, ...view }).raster)).toEqual([]);
});

test("what lies under bubbles is left out: the area shrinks, its hairs do not count, and the gate says so", () => {
  const clear = renderScalp({ seed: 330, ...small });
  const bubbly = renderScalp({ seed: 330, ...small, oilBubbles: 8 });
  const [a, b] = [clear, bubbly].map(({ raster }) => measure(raster, { imageSha256: sha256, calibration }));
  const masks = b?.area?.masked.filter(({ reason }) => reason === "bubble") ?? [];
  expect(masks.length).toBeGreaterThan(3);
  expect(b?.area?.usablePx2).toBeLessThan(0.97 * (a?.area?.usablePx2 ?? 0));
  expect(b?.quality.findings.find(({ code }) => code === "bubbles")?.sentence).toMatch(
    /^Bubbles cover [\d.]+ % of the picture; the area under them is left out\./,
  );
  const [before, after] = [a, b].map((m) => m?.summary?.densityPerCm2);
  expect(after?.value).toBeGreaterThan(before?.low ?? Number.NaN);
  expect(after?.value).toBeLessThan(before?.high ?? Number.NaN);
});

test("a field mostly under bubbles is refused for want of scalp", () => {
  const { raster } = renderScalp({ seed: 340, ...small, oilBubbles: 110 });
  const { quality } = measure(raster, { imageSha256: sha256, calibration });
  expect(quality.verdict).toBe("not-measurable");
});
