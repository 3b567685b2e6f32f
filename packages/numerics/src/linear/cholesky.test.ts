import { expect, test } from "vitest";
import { cholesky } from "./cholesky.ts";

const a = [
  [4, 12, -16],
  [12, 37, -43],
  [-16, -43, 98],
];

test("the textbook factor of [[4,12,-16],[12,37,-43],[-16,-43,98]] is [[2],[6,1],[-8,5,3]]", () => {
  const factor = cholesky(a)!;
  expect(factor.lower.map((row) => [...row])).toEqual([
    [2, 0, 0],
    [6, 1, 0],
    [-8, 5, 3],
  ]);
  expect(factor.logDeterminant).toBeCloseTo(Math.log(36), 13);
});

test("solve and inverse agree with the matrix", () => {
  const factor = cholesky(a)!;
  const x = factor.solve([1, 2, 3]);
  const back = a.map((row) => row.reduce((sum, value, j) => sum + value * x[j]!, 0));
  back.forEach((value, i) => {
    expect(value).toBeCloseTo(i + 1, 9);
  });
  const inverse = factor.inverse();
  expect(inverse[0]!.reduce((sum, value, j) => sum + value * a[j]![0]!, 0)).toBeCloseTo(1, 9);
});

test("a singular matrix is refused, not divided by", () => {
  expect(
    cholesky([
      [1, 2],
      [2, 4],
    ]),
  ).toBeNull();
});
