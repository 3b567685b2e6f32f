import type { Comparison } from "@anagen/trichometry";
import { expect, test } from "vitest";
import { matrixOntoFirst, registeredHairs } from "./registeredHairs.ts";

const affine = [1.1, -0.2, 30, 0.25, 0.95, -12] as [number, number, number, number, number, number];
const forward = ([x, y]: readonly [number, number]) => {
  const [a, b, c, d, e, f] = affine;
  return [a * x + b * y + c, d * x + e * y + f] as [number, number];
};
const sighting = (path: [number, number][] | null) => ({ path, root: path?.[0] ?? [5, 6] });

test("a hair of the second picture comes to lie where it stands in the first", () => {
  const line: [number, number][] = [
    [100, 80],
    [130, 121],
  ];
  const comparison = {
    registration: { status: "accepted", transform: { kind: "affine", affine, grid: null } },
    hairs: [
      { fate: "new", before: sighting(null), after: sighting(line.map(forward)) },
      { fate: "lost", before: sighting(line), after: sighting(null) },
      { fate: "ambiguous", before: sighting(null), after: sighting(null) },
    ],
  } as unknown as Comparison;
  const [fresh, lost, unknown] = registeredHairs(comparison);
  for (const [k, point] of line.entries()) {
    expect(fresh?.path[k]?.[0]).toBeCloseTo(point[0], 2);
    expect(fresh?.path[k]?.[1]).toBeCloseTo(point[1], 2);
  }
  expect(lost?.path).toEqual(line);
  expect(unknown?.path).toEqual([[5, 6]]);
  expect(
    registeredHairs({ registration: { status: "refused" }, hairs: [] } as unknown as Comparison),
  ).toEqual([]);
});

test("the CSS matrix takes a point of the second picture back onto the first", () => {
  const numbers =
    matrixOntoFirst(affine)
      .match(/-?\d+\.\d+/g)
      ?.map(Number) ?? [];
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
  const [x, y] = forward([321, 123]);
  expect(a * x + c * y + e).toBeCloseTo(321, 2);
  expect(b * x + d * y + f).toBeCloseTo(123, 2);
});
