import fc from "fast-check";
import { expect, test } from "vitest";
import { assignOptimally } from "./assignOptimally.ts";

const total = (costs: readonly number[][], chosen: readonly number[]): number =>
  chosen.reduce((sum, column, row) => sum + costs[row]![column]!, 0);

/** Every way to give each row a column of its own. */
function leastByTryingAll(costs: readonly number[][], row = 0, taken = new Set<number>()): number {
  if (row === costs.length) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (let column = 0; column < costs[0]!.length; column++) {
    if (taken.has(column)) continue;
    taken.add(column);
    least = Math.min(least, costs[row]![column]! + leastByTryingAll(costs, row + 1, taken));
    taken.delete(column);
  }
  return least;
}

test("greedy would take 1 and pay 101; the best pays 4", () => {
  expect(
    assignOptimally([
      [1, 2],
      [2, 100],
    ]),
  ).toEqual([1, 0]);
});

test("law: never dearer than any other assignment, and no column twice", () => {
  const table = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 }))
    .chain(([rows, more]) =>
      fc.array(
        fc.array(fc.double({ min: -50, max: 50, noNaN: true }), {
          minLength: rows + more,
          maxLength: rows + more,
        }),
        {
          minLength: rows,
          maxLength: rows,
        },
      ),
    );
  fc.assert(
    fc.property(table, (costs) => {
      const chosen = assignOptimally(costs);
      expect(new Set(chosen).size).toBe(costs.length);
      expect(total(costs, chosen)).toBeCloseTo(leastByTryingAll(costs), 9);
    }),
  );
});

test("a forbidden pair is avoided; where all are forbidden, and where columns are too few, it throws", () => {
  const never = Number.POSITIVE_INFINITY;
  expect(
    assignOptimally([
      [never, 5],
      [7, 1],
    ]),
  ).toEqual([1, 0]);
  expect(() => assignOptimally([[never], [1]])).toThrow("columns");
  expect(() =>
    assignOptimally([
      [never, never],
      [1, 2],
    ]),
  ).toThrow("forbidden");
  expect(assignOptimally([])).toEqual([]);
});
