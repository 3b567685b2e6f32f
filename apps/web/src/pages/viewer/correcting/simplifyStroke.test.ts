import { expect, test } from "vitest";
import { type Point, simplifyStroke } from "./simplifyStroke.ts";

test("a straight stroke has two points, however many the pen gave", () => {
  const stroke = Array.from({ length: 50 }, (_, k): Point => [k, 2 * k + (k % 2) * 0.4]);
  expect(simplifyStroke(stroke, 1)).toEqual([stroke[0], stroke[49]]);
});

test("a corner stays", () => {
  const stroke: Point[] = [
    [0, 0],
    [5, 0],
    [10, 0],
    [10, 5],
    [10, 10],
  ];
  expect(simplifyStroke(stroke, 1)).toEqual([
    [0, 0],
    [10, 0],
    [10, 10],
  ]);
});

test("no point of a curve is farther from the path than the tolerance", () => {
  const stroke = Array.from(
    { length: 90 },
    (_, k): Point => [50 * Math.cos((k * Math.PI) / 90), 50 * Math.sin((k * Math.PI) / 90)],
  );
  const path = simplifyStroke(stroke, 1);
  expect(path.length).toBeLessThan(12);
  for (const point of stroke) {
    const distances = path.slice(1).map((to, k) => {
      const [ax, ay] = path[k] as Point;
      const length = Math.hypot(to[0] - ax, to[1] - ay);
      const t = ((point[0] - ax) * (to[0] - ax) + (point[1] - ay) * (to[1] - ay)) / length ** 2;
      const u = Math.min(1, Math.max(0, t));
      return Math.hypot(point[0] - ax - u * (to[0] - ax), point[1] - ay - u * (to[1] - ay));
    });
    expect(Math.min(...distances)).toBeLessThanOrEqual(1);
  }
});
