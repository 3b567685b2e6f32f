import { expect, test } from "vitest";
import { thinnedPath } from "./thinnedPath.ts";

const traced = (points: readonly (readonly [number, number])[]) =>
  points.map(([x, y]) => ({ x, y, edges: 2 as const }));

test("a straight way is its two ends; a bow keeps few points, none far from it", () => {
  const straight = thinnedPath(traced(Array.from({ length: 50 }, (_, k) => [2 * k, 10 + k] as const)));
  expect(straight).toEqual([
    [0, 10],
    [98, 59],
  ]);
  const bow = Array.from({ length: 80 }, (_, k) => {
    const a = k / 40;
    return [80 * Math.cos(a), 80 * Math.sin(a)] as const;
  });
  const thin = thinnedPath(traced(bow));
  expect(thin.length).toBeLessThan(25);
  for (const [x, y] of thin) expect(Math.abs(Math.hypot(x, y) - 80)).toBeLessThan(0.5);
  expect(thin[0]).toEqual([80, 0]);
});
