import { expect, test } from "vitest";
import { mapPoint, mapPointBack } from "./mapPoint.ts";
import type { Transform } from "./schema.ts";

const affine: Transform = { kind: "affine", affine: [1.1, -0.2, 30, 0.25, 0.95, -12], grid: null };

test("an affine transform by hand", () => {
  // 1.1 · 10 − 0.2 · 20 + 30 = 37; 0.25 · 10 + 0.95 · 20 − 12 = 9.5.
  expect(mapPoint(affine, [10, 20])).toEqual([37, 9.5]);
});

test("the grid's displacement is added, linear between its nodes and held beyond its border", () => {
  const grid = { x: 100, y: 0, step: 50, columns: 2, rows: 2, dx: [0, 10, 0, 10], dy: [4, 4, 8, 8] };
  const smooth: Transform = { kind: "smooth", affine: [1, 0, 0, 0, 1, 0], grid };
  expect(mapPoint(smooth, [110, 25])).toEqual([112, 31]);
  expect(mapPoint(smooth, [0, 0])).toEqual([0, 4]);
  expect(mapPoint(smooth, [500, 500])).toEqual([510, 508]);
});

test("the way back undoes the way there", () => {
  const dx = Array.from({ length: 12 }, (_, k) => 6 * Math.sin(k));
  const dy = Array.from({ length: 12 }, (_, k) => 5 * Math.cos(2 * k));
  const smooth: Transform = {
    ...affine,
    kind: "smooth",
    grid: { x: 0, y: 0, step: 200, columns: 4, rows: 3, dx, dy },
  };
  for (const p of [
    [0, 0],
    [333, 250],
    [640, 90],
  ] as const) {
    const [x, y] = mapPointBack(smooth, mapPoint(smooth, p));
    expect(x).toBeCloseTo(p[0], 3);
    expect(y).toBeCloseTo(p[1], 3);
  }
});
