import { expect, test } from "vitest";
import { sharedHairs, type WideLine } from "./sharedHairs.ts";

const hair = (x: number, width = 12, from = 0, to = 60): WideLine => ({
  path: [
    [x, from],
    [x, to],
  ],
  width,
});
const pair = [{ found: 0, truth: 0 }];

test("one found for two true ones side by side; not when the second was found too, or is a thin one", () => {
  expect(sharedHairs(pair, [hair(5)], [hair(0), hair(10)])).toEqual(["two"]);
  expect(sharedHairs(pair, [hair(5)], [hair(0), hair(10, 3)])).toEqual(["one"]);
  expect(sharedHairs(pair, [hair(5)], [hair(0), hair(30)])).toEqual(["one"]);
  expect(
    sharedHairs(
      [
        { found: 0, truth: 0 },
        { found: 1, truth: 1 },
      ],
      [hair(0), hair(10)],
      [hair(0), hair(10)],
    ),
  ).toEqual(["one", "one"]);
});

test("two found within one true hair", () => {
  expect(sharedHairs(pair, [hair(-3), hair(3)], [hair(0, 14)])).toEqual(["half"]);
  expect(sharedHairs(pair, [hair(-3), hair(20)], [hair(0, 14)])).toEqual(["one"]);
});
