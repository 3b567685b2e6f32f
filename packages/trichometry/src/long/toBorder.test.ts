import { expect, test } from "vitest";
import { toBorder } from "./toBorder.ts";

const plane = { width: 100, height: 80, data: new Float32Array(0) };
const shaft = (
  points: readonly (readonly [number, number])[],
  ends: ["border" | "skin" | "lost", "border" | "skin"],
) => ({
  points: points.map(([x, y]) => ({ x, y, edges: 2 as const })),
  width: 8,
  level: 0.6,
  ends,
  clearness: 20,
});

test("an end that points out at the border ends on it; one inside, or along the border, stays", () => {
  const out = toBorder(
    shaft(
      [
        [3, 40],
        [10, 42],
        [50, 44],
      ],
      ["skin", "skin"],
    ),
    plane,
  );
  expect(out.ends).toEqual(["border", "skin"]);
  expect(out.points[0].x).toBeCloseTo(0, 9);
  const along = toBorder(
    shaft(
      [
        [4, 20],
        [4, 30],
        [4, 60],
      ],
      ["skin", "skin"],
    ),
    plane,
  );
  expect(along.ends).toEqual(["skin", "skin"]);
  expect(along.points).toHaveLength(3);
});

test("a border end that pieces were joined to is no border end any more", () => {
  expect(
    toBorder(
      shaft(
        [
          [30, 40],
          [40, 40],
          [50, 40],
        ],
        ["border", "skin"],
      ),
      plane,
    ).ends[0],
  ).toBe("lost");
});
