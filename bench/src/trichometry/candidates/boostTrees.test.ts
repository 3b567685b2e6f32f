import { randomStream } from "@anagen/numerics";
import { expect, test } from "vitest";
import { answer, boostTrees } from "./boostTrees.ts";

const options = { trees: 60, depth: 3, rate: 0.2, leafWeight: 1, ridge: 1, rowShare: 0.8, columnShare: 0.8 };

/** Yes where two of three numbers lie on different sides of the middle; the third is noise. */
function examples(seed: number, n: number) {
  const { uniform } = randomStream({ seed, stream: 1, substream: 0 });
  const rows = Array.from({ length: n }, () => Float64Array.of(uniform(), uniform(), uniform()));
  return { rows, labels: Uint8Array.from(rows, ([a, b]) => Number(a > 0.5 !== b > 0.5)) };
}

const learned = () => {
  const { rows, labels } = examples(3, 1500);
  const { uniform } = randomStream({ seed: 5, stream: 2, substream: 0 });
  return boostTrees(rows, labels, new Float64Array(rows.length).fill(1), { ...options, uniform });
};

test("learns what no single number tells, and looks at noise least", () => {
  const { base, trees, importance } = learned();
  const { rows, labels } = examples(4, 500);
  const right = rows.filter((row, i) => {
    const odds = trees.reduce((sum, tree) => sum + answer(tree, row), base);
    return odds > 0 === (labels[i] === 1);
  });
  expect(right.length).toBeGreaterThan(0.95 * rows.length);
  expect(importance[2]).toBeLessThan(0.1 * Math.min(importance[0], importance[1]));
});

test("the same input gives the same trees", () => {
  expect(learned()).toEqual(learned());
});

test("examples of weight 0 are as if they were not there", () => {
  const { rows, labels } = examples(6, 400);
  const wrong = Uint8Array.from(labels, (label, i) => (i < 200 ? label : 1 - label));
  const weights = Float64Array.from(labels, (_, i) => (i < 200 ? 1 : 0));
  const { uniform } = randomStream({ seed: 5, stream: 2, substream: 0 });
  const all = { ...options, rowShare: 1, columnShare: 1, uniform };
  const { base, trees } = boostTrees(rows, wrong, weights, all);
  const right = rows.slice(200).filter((row, i) => {
    const odds = trees.reduce((sum, tree) => sum + answer(tree, row), base);
    return odds > 0 === (labels[200 + i] === 1);
  });
  expect(right.length).toBeGreaterThan(0.85 * 200);
});
