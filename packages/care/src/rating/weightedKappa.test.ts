import fc from "fast-check";
import { expect, test } from "vitest";
import { weightedKappa } from "./weightedKappa.ts";

/** 100 pairs, the worked table of Fleiss' book: 75, 1, 4 / 5, 4, 1 / 0, 0, 10. */
const table = [
  [75, 1, 4],
  [5, 4, 1],
  [0, 0, 10],
];
const pairs = table.flatMap((row, i) =>
  row.flatMap((count, j) => Array.from({ length: count }, () => [i, j] as const)),
);
const scores = [0, 1, 2];

test("agrees with psych::cohen.kappa (R) on kappa, weighted kappa and the standard error of the first", () => {
  const plain = weightedKappa(pairs, { scores, weights: "none" });
  expect(plain.kappa).toBeCloseTo(0.676470588235294, 12);
  expect(((plain.high ?? 0) - (plain.low ?? 0)) / 2 / 1.959963984540054).toBeCloseTo(0.0877029534752125, 12);
  expect(weightedKappa(pairs, { scores }).kappa).toBeCloseTo(0.75531914893617, 12);
  expect(plain.same).toBeCloseTo(0.89, 12);
});

test("the standard error of the weighted kappa is that of leaving one pair out in turn, within a tenth", () => {
  const all = weightedKappa(pairs, { scores });
  const n = pairs.length;
  const without = pairs.map((_, i) => weightedKappa(pairs.toSpliced(i, 1), { scores }).kappa ?? 0);
  const mean = without.reduce((a, b) => a + b) / n;
  const jackknife = Math.sqrt(((n - 1) / n) * without.reduce((a, b) => a + (b - mean) ** 2, 0));
  const se = ((all.kappa ?? 0) - (all.low ?? 0)) / 1.959963984540054;
  expect(Math.abs(se / jackknife - 1)).toBeLessThan(0.1);
});

test("no pairs and no spread give no kappa; a score off the scale is a programmer's mistake", () => {
  expect(weightedKappa([], { scores })).toEqual({ pairs: 0, same: 0, kappa: null, low: null, high: null });
  expect(weightedKappa([[1, 1]], { scores }).kappa).toBeNull();
  expect(() => weightedKappa([[1, 7]], { scores })).toThrow("Not a score of the scale: 7");
});

test("law: 1 where raters always agree on more than one score, the same when they change places", () => {
  const score = fc.constantFrom(-3, -2, -1, 0, 1, 2, 3);
  const scale = [-3, -2, -1, 0, 1, 2, 3];
  fc.assert(
    fc.property(fc.array(fc.tuple(score, score), { minLength: 2, maxLength: 60 }), (given) => {
      const one = weightedKappa(given, { scores: scale });
      const other = weightedKappa(
        given.map(([a, b]) => [b, a] as const),
        { scores: scale },
      );
      expect(other.kappa ?? 0).toBeCloseTo(one.kappa ?? 0, 10);
      const same = given.map(([a]) => [a, a] as const);
      if (new Set(same.map(([a]) => a)).size > 1)
        expect(weightedKappa(same, { scores: scale }).kappa).toBeCloseTo(1, 12);
    }),
  );
});
