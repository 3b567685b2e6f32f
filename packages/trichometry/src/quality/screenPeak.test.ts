import { describe, expect, test } from "vitest";
import type { Raster } from "../picture/raster.ts";
import { renderScalp } from "../render/renderScalp.ts";
import { qualityRuleSet } from "./qualityRules.ts";
import { screenPeak } from "./screenPeak.ts";

const { screenPeak: ratioRule, screenModulation } = qualityRuleSet.rules;
const scalp = renderScalp({ seed: 11, widthPx: 512, heightPx: 400 }).raster;
const isScreen = (raster: Raster) => screenPeak(raster, screenModulation.limit).ratio > ratioRule.limit;

/** A picture whose every level comes from a function of the place, rounded and clipped as a file stores it. */
function drawn(
  width: number,
  height: number,
  level: (x: number, y: number, channel: number) => number,
): Raster {
  const data = new Uint8Array(3 * width * height);
  for (let o = 0; o < data.length; o++) {
    const x = Math.floor(o / 3) % width;
    const y = Math.floor(o / 3 / width);
    data[o] = Math.min(255, Math.max(0, Math.round(level(x, y, o % 3))));
  }
  return { width, height, data };
}

const wave = (at: number, period: number) => Math.cos((2 * Math.PI * at) / period);
const levelOf = (raster: Raster, x: number, y: number, channel: number) =>
  raster.data[3 * (y * raster.width + x) + channel];

/** The columns of colour of a screen, and its weaker rows, turned by some degrees. */
function onScreen(raster: Raster, period: number, modulation: number, degrees: number): Raster {
  const c = Math.cos((degrees * Math.PI) / 180);
  const s = Math.sin((degrees * Math.PI) / 180);
  return drawn(raster.width, raster.height, (x, y, channel) => {
    const columns = wave(c * x + s * y + (channel * period) / 3, period);
    const rows = wave(c * y - s * x, period);
    return levelOf(raster, x, y, channel) * (1 + modulation * columns) * (1 + 0.5 * modulation * rows);
  });
}

/** Enlarged by linear interpolation. */
function enlarged(raster: Raster, by: number): Raster {
  return drawn(Math.floor(raster.width * by), Math.floor(raster.height * by), (x, y, channel) => {
    const u = Math.min(raster.width - 1.001, x / by);
    const v = Math.min(raster.height - 1.001, y / by);
    const i = Math.floor(u);
    const j = Math.floor(v);
    const at = (dx: number, dy: number) => levelOf(raster, i + dx, j + dy, channel);
    const top = at(0, 0) * (1 - u + i) + at(1, 0) * (u - i);
    const low = at(0, 1) * (1 - u + i) + at(1, 1) * (u - i);
    return top * (1 - v + j) + low * (v - j);
  });
}

describe("a wave of known size", () => {
  test.each([
    [2.5, 0.1],
    [3.37, 0.05],
    [4, 0.2],
    [9, 0.1],
  ])("period %f px, modulation %f is read to a tenth, along rows and along columns", (period, modulation) => {
    const across = drawn(300, 300, (x) => 120 * (1 + modulation * wave(x, period)));
    const down = drawn(300, 300, (_, y) => 120 * (1 + modulation * wave(y, period)));
    for (const raster of [across, down]) {
      const seen = screenPeak(raster, 0.02).modulation;
      expect(Math.abs(seen / modulation - 1)).toBeLessThan(0.1);
    }
  });
  test("a wave below the least modulation is none", () => {
    const faint = drawn(300, 300, (x) => 150 * (1 + 0.015 * wave(x, 4)));
    expect(screenPeak(faint, 0.02)).toEqual({ ratio: 0, modulation: 0 });
    expect(screenPeak(faint, 0.01).modulation).toBeCloseTo(0.015, 2);
  });
});

describe("screens are told", () => {
  test.each([
    [2.2, 0.1, 0],
    [2.7, 0.1, 3],
    [3.4, 0.2, -2],
    [5.1, 0.1, 1],
    [6.6, 0.3, 0],
    [9, 0.1, 2],
  ])("grid of %f px, modulation %f, turned by %f°", (period, modulation, degrees) => {
    expect(isScreen(onScreen(scalp, period, modulation, degrees))).toBe(true);
  });
});

describe("what is no screen", () => {
  test("rendered scalp, as it is and enlarged", () => {
    expect(isScreen(scalp)).toBe(false);
    for (const by of [1.3, 1.5, 2]) expect(isScreen(enlarged(scalp, by))).toBe(false);
  });
  test("a sensor's trace of one level on every second pixel, enlarged 1.5 and 2 times", () => {
    const quiet = renderScalp({ seed: 11, widthPx: 512, heightPx: 400, noiseLevels: 0.3 }).raster;
    const traced = drawn(quiet.width, quiet.height, (x, y, c) => levelOf(quiet, x, y, c) + (x % 2));
    for (const by of [1.5, 2]) {
      const picture = enlarged(traced, by);
      expect(screenPeak(picture, 0).ratio).toBeGreaterThan(ratioRule.limit);
      expect(isScreen(picture)).toBe(false);
    }
  });
  test("an even gradient, whose steps repeat exactly", () => {
    expect(
      screenPeak(
        drawn(1280, 300, (x) => x / 5),
        0,
      ).ratio,
    ).toBeGreaterThan(ratioRule.limit);
    for (const length of [300, 640, 1280]) {
      expect(isScreen(drawn(length, 300, (x) => (255 * x) / length))).toBe(false);
      expect(isScreen(drawn(300, length, (_, y) => 60 + (120 * y) / length))).toBe(false);
    }
  });
  test("one level over all, an impulse, and a picture of 255 px", () => {
    expect(
      screenPeak(
        drawn(300, 300, () => 128),
        0,
      ),
    ).toEqual({ ratio: 0, modulation: 0 });
    expect(isScreen(drawn(300, 300, (x, y) => (x === 150 && y === 150 ? 255 : 128)))).toBe(false);
    expect(
      screenPeak(
        drawn(255, 255, (x) => 128 + 40 * wave(x, 3)),
        0,
      ),
    ).toEqual({ ratio: 0, modulation: 0 });
  });
});
