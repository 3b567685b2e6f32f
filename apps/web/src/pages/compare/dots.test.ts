import { expect, test } from "vitest";
import { moveLast, withDotAt } from "./dots.ts";

test("pointing sets a mark, pointing at it takes it away again", () => {
  const one = withDotAt([], [100.04, 50]);
  expect(one).toEqual([[100, 50]]);
  const two = withDotAt(one, [300, 80]);
  expect(withDotAt(two, [108, 44])).toEqual([[300, 80]]);
});

test("a fifth mark is not set", () => {
  const four = [0, 1, 2, 3].reduce<ReturnType<typeof withDotAt>>(
    (dots, i) => withDotAt(dots, [100 * i, 0]),
    [],
  );
  expect(four).toHaveLength(4);
  expect(withDotAt(four, [900, 0])).toEqual(four);
});

test("the last mark moves and stays within the picture", () => {
  const size = { widthPx: 640, heightPx: 512 };
  const dots = withDotAt(withDotAt([], [10, 10]), [636, 200]);
  expect(moveLast(dots, [8, -1], size)).toEqual([
    [10, 10],
    [640, 199],
  ]);
  expect(moveLast([], [8, 0], size)).toEqual([]);
});
