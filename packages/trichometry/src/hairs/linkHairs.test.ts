import { expect, test } from "vitest";
import { createPlainRibbonKernel } from "../kernels/ribbonKernel.ts";
import { type Ribbon, ribbonPath } from "../shafts/ribbon.ts";
import type { FoundHair } from "./findHairs.ts";
import { linkHairs } from "./linkHairs.ts";

const found = (ribbon: Ribbon): FoundHair => ({
  ribbon,
  path: ribbonPath(ribbon),
  polarity: "dark",
  kind: "clear",
  support: 200,
  odds: 3,
  together: 1,
});

/** The ribbons drawn on clean skin, contrast 0.6. */
function drawn(ribbons: readonly Ribbon[]) {
  const [width, height] = [200, 120];
  const kernel = createPlainRibbonKernel();
  const window = kernel.load(new Float32Array(width * height), width, height);
  for (const r of ribbons) kernel.paint(r);
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data[y * width + x] = 0.6 * window.explained[y * window.stride + x];
  }
  return { width, height, data };
}

const straight = (ax: number, ay: number, bx: number, by: number, width = 7): Ribbon => ({
  ...{ ax, ay, bx, by, width, bend: 0 },
});
const linked = (ribbons: Ribbon[], drawnToo: Ribbon[] = []) =>
  linkHairs(ribbons.map(found), drawn([...ribbons, ...drawnToo]));

test("three pieces of a bow are one hair, whichever way round they were found", () => {
  const [first, middle, last] = [
    straight(20, 40, 60, 36),
    straight(100, 40, 62, 36),
    straight(102, 41, 140, 52),
  ];
  const out = linked([middle, last, first], [straight(50, 37, 70, 37), straight(95, 39, 112, 43)]);
  expect(out).toHaveLength(1);
  const ends = [out[0].path[0], out[0].path[out[0].path.length - 1]].sort((p, q) => p[0] - q[0]);
  expect(ends).toEqual([
    [20, 40],
    [140, 52],
  ]);
  expect(out[0].ribbon.width).toBeCloseTo(7, 6);
});

test("two hairs that cross stay two, each through the crossing", () => {
  const pieces = [
    straight(20, 20, 58, 48),
    straight(64, 52, 110, 86),
    straight(20, 86, 58, 53),
    straight(64, 48, 110, 14),
  ];
  const out = linked(pieces, [straight(50, 42, 74, 59), straight(50, 60, 74, 41)]);
  expect(out).toHaveLength(2);
  for (const { path } of out) {
    const [a, b] = [path[0], path[path.length - 1]];
    expect(Math.abs(a[0] - b[0])).toBeGreaterThan(80);
    expect(Math.abs(a[1] - b[1])).toBeGreaterThan(60);
  }
});

test("bright skin between two ends, a corner, a step in width, or a place beside: two hairs", () => {
  expect(linked([straight(20, 40, 60, 40), straight(74, 40, 120, 40)])).toHaveLength(2);
  expect(linked([straight(20, 40, 60, 40), straight(62, 42, 70, 90)])).toHaveLength(2);
  expect(linked([straight(20, 40, 60, 40, 9), straight(62, 40, 110, 40, 4)])).toHaveLength(2);
  expect(linked([straight(20, 40, 70, 40), straight(50, 47, 110, 47)])).toHaveLength(2);
});
