import { expect, test } from "vitest";
import type { LookSurface } from "./lookSurface.ts";
import { rootNumberNames, rootNumbers } from "./rootNumbers.ts";

const [width, height] = [120, 60];
const planeOf = (at: (x: number, y: number) => number) => ({
  width,
  height,
  data: Float32Array.from({ length: width * height }, (_, i) => at(i % width, Math.floor(i / width))),
});
const onAxis = (y: number) => Math.abs(y - 30) <= 3;

/** A shaft from x = 50 to 90; with a root it goes on under the skin to x = 30, faint and bluish. */
function surface({ hasRoot }: { readonly hasRoot: boolean }): LookSurface {
  const isShade = (x: number, y: number) => hasRoot && x > 30 && x < 50 && onAxis(y);
  return {
    contrast: planeOf((x, y) => (x >= 50 && x <= 90 && onAxis(y) ? 0.7 : isShade(x, y) ? 0.12 : 0)),
    blueness: planeOf((x, y) => (isShade(x, y) ? 20 : 0)),
    factor: 1,
    x: 0,
    y: 0,
    ribbons: [],
    usualContrast: 0.7,
  };
}

const hair = { ax: 50, ay: 30, bx: 90, by: 30, width: 6, bend: 0 };
const named = (of: LookSurface, ribbon = hair) =>
  Object.fromEntries(rootNumbers(of, ribbon).map((v, k) => [rootNumberNames[k], v]));

test("a rooted hair goes on behind its root as a bluish shade, and nowhere beyond its tip", () => {
  const seen = named(surface({ hasRoot: true }));
  expect(seen.rootShade).toBeGreaterThan(0.05);
  expect(seen.rootBlue).toBeGreaterThan(8);
  expect(Math.abs(seen.tipBlue)).toBeLessThan(0.5);
  expect(seen.blueFall).toBeGreaterThan(8);
  expect(seen.shadeFall).toBeGreaterThan(0.05);
});

test("read turned round, the same hair has its shade beyond the tip", () => {
  const turned = named(surface({ hasRoot: true }), { ...hair, ax: 90, bx: 50 });
  expect(turned.tipBlue).toBeGreaterThan(8);
  expect(turned.blueFall).toBeLessThan(-8);
});

test("a piece that lies loose ends on bright skin at both ends", () => {
  const seen = named(surface({ hasRoot: false }));
  for (const name of ["rootShadeMore", "tipShadeMore", "rootBlue", "tipBlue", "blueFall"] as const)
    expect(Math.abs(seen[name])).toBeLessThan(0.01);
});
