import { expect, test } from "vitest";
import { measure } from "../measurement/measure.ts";
import type { Raster } from "../picture/raster.ts";

/** Even random numbers from a fixed sequence. */
function draws(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Smooth noise with a grid of `size` px, 0 to 1. */
function smooth(size: number, draw: () => number): (x: number, y: number) => number {
  const side = 64;
  const grid = Array.from({ length: side * side }, draw);
  const at = (i: number, j: number): number => grid[(j & (side - 1)) * side + (i & (side - 1))] as number;
  return (x, y) => {
    const [i, j] = [Math.floor(x / size), Math.floor(y / size)];
    const [f, g] = [x / size - i, y / size - j];
    const above = at(i, j) * (1 - f) + at(i + 1, j) * f;
    return above * (1 - g) + (at(i, j + 1) * (1 - f) + at(i + 1, j + 1) * f) * g;
  };
}

function drawn(
  level: (x: number, y: number) => readonly [number, number, number],
  draw: () => number,
): Raster {
  const [width, height] = [1280, 1024];
  const data = new Uint8Array(3 * width * height);
  for (let i = 0; i < width * height; i++) {
    level(i % width, Math.floor(i / width)).forEach((v, c) => {
      data[3 * i + c] = Math.max(0, Math.min(255, Math.round(v + 4 * (draw() - 0.5))));
    });
  }
  return { width, height, data };
}

const draw = draws();
const [fine, middle] = [smooth(5, draw), smooth(14, draw)];
const pictures: Record<string, Raster> = {
  wood: drawn((x, y) => {
    const v = 90 + 60 * (fine(x * 0.04, y * 1.4) + middle(x * 0.05, y));
    return [1.1 * v, 0.95 * v, 0.75 * v];
  }, draw),
  weave: drawn((x, y) => {
    const along = (Math.floor(x / 16) + Math.floor(y / 16)) % 2 === 0 ? y : x;
    const v = 110 + 50 * Math.abs(Math.sin((along * Math.PI) / 16)) + 10 * middle(x, y);
    return [v, 0.9 * v, 0.8 * v];
  }, draw),
  leather: drawn((x, y) => {
    const v = 90 + 70 * Math.min(1, 3 * Math.abs(middle(x, y) - 0.5)) + 20 * fine(x, y);
    return [1.2 * v, 0.85 * v, 0.65 * v];
  }, draw),
};

test.each(Object.keys(pictures))("%s gets a reason and no number", (name) => {
  const calibration = { umPerPixel: 5.54, relativeSd: 0.01, source: { kind: "stated" as const } };
  const { quality, summary } = measure(pictures[name] as Raster, {
    imageSha256: "ab".repeat(32),
    calibration,
  });
  expect(summary).toBeNull();
  expect(quality.verdict).toBe("not-measurable");
  expect(quality.findings.some(({ severity }) => severity === "reject")).toBe(true);
});
