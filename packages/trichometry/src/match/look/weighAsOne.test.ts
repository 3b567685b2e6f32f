import { expect, test } from "vitest";
import { plainPaintRibbon } from "../../kernels/plainPaintRibbon.ts";
import { createRibbonKernel } from "../../kernels/ribbonKernel.ts";
import type { Ribbon } from "../../shafts/ribbon.ts";
import { weighAsOne } from "./weighAsOne.ts";

const [width, height] = [120, 90];
function skinWith(ribbons: readonly Ribbon[]) {
  const data = new Float32Array(width * height);
  for (const r of ribbons) plainPaintRibbon({ width, height, stride: width, dark: data, explained: data }, r);
  for (let i = 0; i < data.length; i++) data[i] *= 0.6;
  return { width, height, data };
}
const left: Ribbon = { ax: 30, ay: 30, bx: 80, by: 30, width: 6, bend: 0 };
const right: Ribbon = { ...left, ay: 36, by: 36 };
const weigh = (shown: readonly Ribbon[], ribbon = left, neighbour = right) =>
  weighAsOne(createRibbonKernel(), skinWith(shown), { ribbon, neighbour, others: [], fullContrast: 0.6 });

test("a thick shaft that was taken for two is explained as well by one, as wide as both", () => {
  const thick = weigh([{ ...left, ay: 33, by: 33, width: 12 }]);
  expect(thick.loss).toBeLessThan(0.05);
  expect(Math.abs(thick.width - 12)).toBeLessThanOrEqual(0.5);
  expect(thick.valley).toBeGreaterThan(0.95);
});

test("two shafts that part towards their tips are not one", () => {
  const parting = { ...right, by: 48 };
  expect(weigh([left, parting], left, parting).loss).toBeGreaterThan(0.3);
});

test("light between two shafts shows in the valley", () => {
  const beside = { ...right, ay: 40, by: 40 };
  expect(weigh([left, beside], left, beside).valley).toBeLessThan(0.5);
});

test("a neighbour whose root and tip were exchanged is weighed alike", () => {
  const turned = { ...right, ax: right.bx, bx: right.ax };
  expect(weigh([left, right], left, turned).loss).toBeCloseTo(weigh([left, right]).loss, 3);
});
