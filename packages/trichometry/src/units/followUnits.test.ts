import { expect, test } from "vitest";
import { followUnits } from "./followUnits.ts";

test("roots in reach of one another form a unit, a chain holds together, others stand alone", () => {
  const units = followUnits(
    [
      [0, 0],
      [100, 0],
      [9, 0],
      [18, 0],
    ],
    { maxDistance: 10 },
  );
  expect(units).toEqual([
    { members: [0, 2, 3], centre: [9, 0] },
    { members: [1], centre: [100, 0] },
  ]);
});

test("no roots, no units", () => expect(followUnits([], { maxDistance: 10 })).toEqual([]));
