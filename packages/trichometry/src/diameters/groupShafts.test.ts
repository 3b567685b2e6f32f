import { expect, test } from "vitest";
import type { Crossing } from "./crossings.ts";
import { groupShafts } from "./groupShafts.ts";

const at = (shaft: number, offset: number, vague = false): Crossing[][] => [
  [{ shaft, at: offset, cosine: 1, along: 0, distance: 40, length: 80, vague, reach: 5 }],
];

test("shafts whose cross-sections meet are one group, over several steps; an end in passing joins none", () => {
  expect(groupShafts([at(1, 12), at(2, 8), [[]], at(0, 3, true)], 6)).toEqual([[0, 1, 2], [3]]);
});

test("nearest first, and never more than asked", () => {
  expect(groupShafts([at(1, 15), at(2, 4), at(3, 4), at(0, 15)], 3)).toEqual([[0], [1, 2, 3]]);
});

test("no shaft, no group", () => expect(groupShafts([], 6)).toEqual([]));
