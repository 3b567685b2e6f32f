import { expect, test } from "vitest";
import { plainPaintRibbon } from "../../kernels/plainPaintRibbon.ts";
import { createRibbonKernel } from "../../kernels/ribbonKernel.ts";
import { type Ribbon, ribbonLength } from "../../shafts/ribbon.ts";
import type { LookContext } from "./jointScene.ts";
import { partChain } from "./partChain.ts";
import { partChains } from "./partChains.ts";

const [width, height] = [160, 90];

function surfaceWith(ribbons: readonly Ribbon[]) {
  const data = new Float32Array(width * height);
  for (const r of ribbons) plainPaintRibbon({ width, height, stride: width, dark: data, explained: data }, r);
  for (let i = 0; i < data.length; i++) data[i] *= 0.6;
  const contrast = { width, height, data };
  return { contrast, blueness: contrast, factor: 1, x: 0, y: 0, ribbons: [], usualContrast: 0.6 };
}

/** Two pictures that lie on each other as they are, with hairs of `usualLength` working pixels. */
function seen(before: readonly Ribbon[], after: readonly Ribbon[], usualLength = 34): LookContext {
  const still = { affine: [1, 0, 0, 0, 1, 0], grid: null };
  const scale = { umPerPixel: 5.5, scaleKnown: true };
  return {
    kernel: createRibbonKernel(),
    surfaces: { before: surfaceWith(before), after: surfaceWith(after) },
    registered: { transform: still, before: scale, after: scale },
    lengthRatio: 1,
    logWidthRatio: 0,
    usualWidth: { before: 7, after: 7 },
    usualLength: { before: usualLength, after: usualLength },
  } as unknown as LookContext;
}

const hair: Ribbon = { ax: 30, ay: 30, bx: 62, by: 36, width: 7, bend: 0 };
const next: Ribbon = { ax: 64, ay: 41, bx: 98, by: 56, width: 6, bend: 0 };
const chain: Ribbon = { ax: 30, ay: 29, bx: 98, by: 54, width: 7, bend: 0 };
const nobody = { before: [], after: [] };

test("two hairs in line that one picture reads as one are parted where the first ends", () => {
  const context = seen([hair, next], [hair, next]);
  const parted = partChain(context, { long: chain, side: "after", short: hair, beside: nobody });
  expect(parted).not.toBeNull();
  expect(ribbonLength(parted as Ribbon)).toBeGreaterThan(0.8 * ribbonLength(hair));
  expect(ribbonLength(parted as Ribbon)).toBeLessThan(1.25 * ribbonLength(hair));
});

test("the same the other way round", () => {
  const context = seen([hair, next], [hair, next]);
  expect(partChain(context, { long: chain, side: "before", short: hair, beside: nobody })).not.toBeNull();
});

test("one straight shaft that the other picture shows half stays one", () => {
  const whole: Ribbon = { ax: 30, ay: 30, bx: 96, by: 42, width: 7, bend: 0 };
  const half: Ribbon = { ...whole, bx: 63, by: 36 };
  const context = seen([half], [whole], 60);
  expect(partChain(context, { long: whole, side: "after", short: half, beside: nobody })).toBeNull();
});

test("a shaft about as long as expected is not held against two", () => {
  const context = seen([hair, next], [hair, next]);
  const longer = { ...hair, bx: 68, by: 37 };
  expect(partChain(context, { long: longer, side: "after", short: hair, beside: nobody })).toBeNull();
});

test("of all paired hairs only the chain is parted; where hair has grown since, none is", () => {
  const context = seen([hair, next], [hair, next]);
  const other: Ribbon = { ax: 20, ay: 70, bx: 54, by: 74, width: 7, bend: 0 };
  const listed = {
    before: [hair, other].map((ribbon, of) => ({ of, ribbon, isMoved: false })),
    after: [chain, other].map((ribbon, of) => ({ of, ribbon, isMoved: false })),
  };
  const parted = partChains(context, listed, 2);
  expect(parted.before).toEqual(listed.before);
  expect(parted.after.map((r) => r.isMoved)).toEqual([true, false]);
  const grown = { ...context, lengthRatio: 2.4 };
  expect(partChains(grown, { ...listed, before: listed.after, after: listed.before }, 2)).toEqual({
    before: listed.after,
    after: listed.before,
  });
});
