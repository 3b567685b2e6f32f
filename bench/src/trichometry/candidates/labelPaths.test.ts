import { expect, test } from "vitest";
import { labelPaths } from "./labelPaths.ts";

type Path = [number, number][];
const line = (ax: number, ay: number, bx: number, by: number): Path => [
  [ax, ay],
  [bx, by],
];

test("one candidate a hair: the one that covers it best, whichever way round", () => {
  const truth = [line(10, 10, 100, 10), line(10, 40, 100, 40)];
  const candidates = [line(12, 10, 60, 10), line(100, 11, 8, 10), line(95, 42, 10, 38)];
  expect(labelPaths(candidates, truth)).toEqual([-1, 0, 1]);
});

test("less than 40 % of a hair, or too far beside it, is none", () => {
  const truth = [line(0, 0, 100, 0)];
  expect(labelPaths([line(0, 0, 25, 0)], truth)).toEqual([-1]);
  expect(labelPaths([line(0, 0, 50, 0)], truth)).toEqual([0]);
  expect(labelPaths([line(0, 8, 100, 8)], truth)).toEqual([-1]);
});

test("of two that cover a hair alike the nearer one is it", () => {
  const truth = [line(0, 0, 100, 0)];
  expect(labelPaths([line(0, 5, 100, 5), line(0, -2, 100, -2)], truth)).toEqual([-1, 0]);
});

test("a bent hair is followed along its bend", () => {
  const bow: Path = [
    [0, 0],
    [40, 30],
    [80, 30],
    [120, 0],
  ];
  expect(labelPaths([line(0, 0, 120, 0), bow], [bow])).toEqual([-1, 0]);
});
