import { expect, test } from "vitest";
import { convexHull } from "./convexHull.ts";

test("a square with points inside and on its edges has four corners", () => {
  const points = [0, 1, 2, 3].flatMap((x) => [0, 1, 2, 3].map((y): [number, number] => [x, y]));
  expect(convexHull(points)).toEqual([
    [0, 0],
    [3, 0],
    [3, 3],
    [0, 3],
  ]);
});
