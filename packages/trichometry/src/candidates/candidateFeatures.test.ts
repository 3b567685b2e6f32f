import { expect, test } from "vitest";
import { createPlainRibbonKernel } from "../kernels/ribbonKernel.ts";
import type { Ribbon } from "../shafts/ribbon.ts";
import { candidateFeatures, featureNames } from "./candidateFeatures.ts";
import type { Candidate, Candidates } from "./findCandidates.ts";

const [width, height] = [160, 120];
const left: Ribbon = { ax: 40, ay: 50, bx: 90, by: 62, width: 7, bend: 1 };
const right: Ribbon = { ax: 42, ay: 57, bx: 88, by: 68, width: 6, bend: 0 };

const clear = (ribbon: Ribbon, loss: number): Candidate => ({
  kind: "clear",
  ribbon,
  shaft: { ribbon, gain: 150, alone: 300, loss, contrast: 1, acrossness: 0, component: 0, together: 2 },
});

function features(list: readonly Candidate[]) {
  const kernel = createPlainRibbonKernel();
  const window = kernel.load(new Float32Array(width * height), width, height);
  for (const c of [left, right]) kernel.paint(c);
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      data[y * width + x] = 0.6 * window.explained[y * window.stride + x] + 1e-6;
  }
  const candidates: Candidates = { list, usualWidth: 7, shaftContrast: 0.6, isLong: false };
  const blueness = { width, height, data: new Float32Array(width * height) };
  const rows = candidateFeatures({ contrast: { width, height, data }, blueness }, candidates);
  return rows.map((row) => Object.fromEntries(featureNames.map((name, k) => [name, row[k]])));
}

test("a number for each name, and what a drawn shaft beside another must give", () => {
  const [first, second] = features([clear(left, 90), clear(right, 30)]);
  expect(Object.values(first).every(Number.isFinite)).toBe(true);
  expect(first.centre).toBeGreaterThan(0.95);
  expect(first.width).toBe(7);
  expect(first.ownShare).toBeCloseTo(0.5, 6);
  // Touching all along, nearly parallel; the lost darkness is shared 3 to 1.
  expect(first.overlap).toBeGreaterThan(0.5);
  expect(first.neighbourAngle).toBeLessThan(0.01);
  expect(first.rival).toBeCloseTo(0.75, 6);
  expect(second.rival).toBeCloseTo(0.25, 6);
  expect(first.neighbourWidth).toBeCloseTo(6 / 7, 6);
});

test("which end of a ribbon is named first does not matter", () => {
  const turned = (r: Ribbon): Ribbon => ({ ...r, ax: r.bx, ay: r.by, bx: r.ax, by: r.ay, bend: -r.bend });
  const [first] = features([clear(left, 90), clear(right, 30)]);
  const [back] = features([clear(turned(left), 90), clear(turned(right), 30)]);
  for (const name of featureNames) expect(back[name], name).toBeCloseTo(first[name], 5);
});

test("a candidate alone has no neighbour to be compared with", () => {
  const [alone] = features([clear(left, 90)]);
  expect([alone.overlap, alone.rival, alone.clearNear, alone.continues]).toEqual([0, 0, 0, 0]);
  expect(alone.nearestEnd).toBe(60);
});
