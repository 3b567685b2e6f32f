import { expect, test } from "vitest";
import type { Plane } from "../picture/plane.ts";
import { findThinShafts, type ThinOptions } from "./findThinShafts.ts";

/** Stricter than the search for candidates, so that texture gives nothing. */
const strict: ThinOptions = {
  sigma: 1.4,
  seed: 3,
  follow: 1.8,
  minLength: 16,
  minScore: 16,
  trimBelow: 0.5,
};

/** Skin with a fixed fine texture, and faint lines of the given contrast, 2 working pixels wide. */
function skin(lines: { from: [number, number]; to: [number, number]; contrast: number }[]): Plane {
  const width = 160;
  const height = 120;
  const data = new Float32Array(width * height);
  let state = 12345;
  for (let i = 0; i < data.length; i++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    data[i] = 0.03 * (state / 2147483648 - 0.5);
  }
  for (const { from, to, contrast } of lines) {
    const dx = to[0] - from[0];
    const dy = to[1] - from[1];
    const length = Math.sqrt(dx * dx + dy * dy);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const t = ((x - from[0]) * dx + (y - from[1]) * dy) / length;
        const d = Math.abs((x - from[0]) * dy - (y - from[1]) * dx) / length;
        if (t > 0 && t < length) data[y * width + x] += contrast * Math.max(0, 1 - d / 2);
      }
    }
  }
  return { width, height, data };
}

const free = () => new Uint8Array(160 * 120);

test("a faint line is traced from end to end ; bare skin gives nothing", () => {
  const plane = skin([{ from: [30, 30], to: [85, 62], contrast: 0.2 }]);
  const found = findThinShafts(plane, free(), strict);
  expect(found).toHaveLength(1);
  const { ax, ay, bx, by } = found[0].ribbon;
  const ends = [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
  [30, 30, 85, 62].forEach((v, k) => {
    expect(Math.abs(ends[k] - v)).toBeLessThan(6);
  });
  expect(findThinShafts(skin([]), free(), strict)).toEqual([]);
});

test("two faint lines that cross are two", () => {
  const plane = skin([
    { from: [30, 30], to: [100, 80], contrast: 0.2 },
    { from: [30, 80], to: [100, 30], contrast: 0.2 },
  ]);
  expect(findThinShafts(plane, free(), strict)).toHaveLength(2);
});

test("where a clear shaft lies nothing thin is sought", () => {
  const plane = skin([{ from: [30, 60], to: [100, 60], contrast: 0.2 }]);
  expect(findThinShafts(plane, free().fill(1), strict)).toEqual([]);
});
