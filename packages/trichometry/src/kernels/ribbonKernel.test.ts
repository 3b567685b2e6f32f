import { expect, test } from "vitest";
import type { Ribbon } from "../shafts/ribbon.ts";
import {
  createPlainRibbonKernel,
  createRibbonKernel,
  type FitLimits,
  type RibbonKernel,
} from "./ribbonKernel.ts";

const limits: FitLimits = {
  minWidth: 2,
  maxWidth: 10,
  maxBend: 0.1,
  usualWidth: 7,
  widerPrice: 2,
  narrowerPrice: 0.5,
  bendPrice: 0.1,
  directionX: 1,
  directionY: 0,
  directionPrice: 0.2,
};
const shaft: Ribbon = { ax: 12, ay: 9, bx: 58, by: 31, width: 7, bend: 0.5 };
const crossing: Ribbon = { ax: 15, ay: 35, bx: 50, by: 6, width: 6, bend: 0 };

/** Draws with the plain twin, so that both kernels see the same darkness. */
function drawn(ribbons: Ribbon[], width: number, height: number): Float32Array {
  const plain = createPlainRibbonKernel();
  const window = plain.load(new Float32Array(width * height), width, height);
  for (const r of ribbons) plain.paint(r);
  const out = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    out.set(window.explained.subarray(y * window.stride, y * window.stride + width), y * width);
  }
  return out;
}

const kernels: [string, () => RibbonKernel][] = [
  ["plain", createPlainRibbonKernel],
  ["WebAssembly", createRibbonKernel],
];

test.each(kernels)("%s: nothing dark, and a ribbon costs its own area", (_, create) => {
  const kernel = create();
  kernel.load(new Float32Array(70 * 40), 70, 40);
  const area = 46 * 7;
  const gain = kernel.gain({ ax: 12, ay: 20, bx: 58, by: 20, width: 7, bend: 0 });
  expect(gain).toBeLessThan(-0.8 * area);
  expect(gain).toBeGreaterThan(-1.05 * area);
});

test.each(kernels)("%s: the true ribbon explains everything and a second one nothing", (_, create) => {
  const kernel = create();
  const dark = drawn([shaft], 70, 40);
  kernel.load(dark, 70, 40);
  const all = dark.reduce((sum, d) => sum + d * d, 0);
  expect(kernel.gain(shaft)).toBeCloseTo(all, 2);
  kernel.paint(shaft);
  expect(kernel.gain(shaft)).toBeCloseTo(0, 4);
});

test.each(kernels)("%s: a ribbon put down badly finds the shaft again", (_, create) => {
  const kernel = create();
  kernel.load(drawn([shaft], 70, 40), 70, 40);
  const start = { ax: 16, ay: 8, bx: 54, by: 32, width: 5, bend: 0 };
  const { ribbon } = kernel.fit(start, limits, { first: 2, last: 0.125 });
  expect(Math.abs(ribbon.ax - shaft.ax)).toBeLessThan(0.7);
  expect(Math.abs(ribbon.ay - shaft.ay)).toBeLessThan(0.7);
  expect(Math.abs(ribbon.bx - shaft.bx)).toBeLessThan(0.7);
  expect(Math.abs(ribbon.by - shaft.by)).toBeLessThan(0.7);
  expect(Math.abs(ribbon.width - shaft.width)).toBeLessThan(0.5);
});

test("the kernels find the same runs, past a painted ribbon and over the border", () => {
  const dark = drawn([shaft, crossing, { ax: -3, ay: 20, bx: 30, by: 44, width: 5, bend: 0 }], 71, 41);
  const both = [createPlainRibbonKernel(), createRibbonKernel()];
  for (const kernel of both) {
    kernel.load(dark, 71, 41);
    kernel.paint(crossing);
  }
  for (let k = 0; k < 24; k++) {
    const a = (k * Math.PI) / 24;
    const [plain, fast] = both.map((kernel) => kernel.longestRun(Math.cos(a), Math.sin(a), 1 + (k % 3)));
    expect(fast).toEqual(plain);
    expect(plain.worth).toBeGreaterThan(4);
  }
});

test("the kernels agree on gain to 1e-3 and on what is drawn to 1e-6, at every slant and at the border", () => {
  const dark = drawn([shaft, crossing], 71, 41);
  const plain = createPlainRibbonKernel();
  const fast = createRibbonKernel();
  const a = plain.load(dark, 71, 41);
  const b = fast.load(dark, 71, 41);
  for (let k = 0; k < 60; k++) {
    const r: Ribbon = {
      ax: (k * 7) % 71,
      ay: (k * 13) % 41,
      bx: (k * 17 + 23) % 71,
      by: (k * 5 + 11) % 41,
      width: 2 + (k % 9),
      bend: (k % 5) - 2,
    };
    if (Math.abs(r.ax - r.bx) + Math.abs(r.ay - r.by) < 5) continue;
    expect(fast.gain(r)).toBeCloseTo(plain.gain(r), 3);
    if (k % 20 === 0) {
      plain.paint(r);
      fast.paint(r);
    }
  }
  for (let i = 0; i < a.explained.length - 4; i++) expect(b.explained[i]).toBeCloseTo(a.explained[i], 6);
});
