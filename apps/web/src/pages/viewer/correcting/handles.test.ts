import { expect, test } from "vitest";
import { handleAt, pathWith } from "./handles.ts";
import type { Point } from "./simplifyStroke.ts";

const path: Point[] = [
  [0, 0],
  [40, 0],
  [40, 30],
];

test("the nearest point within reach is taken; between two points a new one can be pulled out", () => {
  expect(handleAt(path, { x: 2, y: 1 }, 8)).toEqual({ at: [0, 0], point: 0, between: false });
  expect(handleAt(path, { x: 41, y: 16 }, 8)).toEqual({ at: [40, 15], point: 2, between: true });
  expect(handleAt(path, { x: 10, y: 20 }, 8)).toBeNull();
});

test("a point moves, or a new one stands between its neighbours", () => {
  const root = { at: [0, 0] as Point, point: 0, between: false };
  expect(pathWith(path, root, { x: 5, y: 6 })).toEqual([[5, 6], path[1], path[2]]);
  const middle = { at: [40, 15] as Point, point: 2, between: true };
  expect(pathWith(path, middle, { x: 48, y: 15 })).toEqual([path[0], path[1], [48, 15], path[2]]);
});

test("of a point and a middle equally near the point wins, so that short hairs can be moved", () => {
  const short: Point[] = [
    [0, 0],
    [4, 0],
  ];
  expect(handleAt(short, { x: 1, y: 0 }, 8)).toMatchObject({ point: 0, between: false });
});
