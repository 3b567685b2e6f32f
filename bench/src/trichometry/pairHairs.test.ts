import { expect, test } from "vitest";
import { gapBetween, pairHairs } from "./pairHairs.ts";

const line = (x: number, from = 0, to = 60): [number, number][] => [
  [x, from],
  [x, to],
];

test("each found line gets the nearest true one, and none serves twice", () => {
  const pairs = pairHairs([line(2), line(11), line(12.5)], [line(0), line(12)]);
  expect(pairs).toHaveLength(2);
  expect(pairs).toContainEqual({ found: 0, truth: 0 });
  expect(pairs).toContainEqual({ found: 2, truth: 1 });
});

test("a piece of a long hair is not that hair, a line of another direction neither", () => {
  expect(pairHairs([line(0, 0, 30)], [line(0, 0, 120)])).toEqual([]);
  expect(
    pairHairs(
      [
        [
          [-30, 30],
          [30, 30],
        ],
      ],
      [line(0)],
    ),
  ).toEqual([]);
});

test("the gap between two lines is their least distance; far apart it is not looked at", () => {
  expect(gapBetween(line(0), line(14))).toBeCloseTo(14, 9);
  expect(gapBetween(line(0), line(900))).toBe(Number.POSITIVE_INFINITY);
});
