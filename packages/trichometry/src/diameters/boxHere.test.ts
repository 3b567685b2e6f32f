import { expect, test } from "vitest";
import { boxHere } from "./boxHere.ts";

const state = { shift: 1, turn: 0.5, bow: -0.4, width: 12, depth: 60, rootEnd: 0, tipEnd: 0, logSigma: 0.7 };
const place = { at: 3, along: 0.2, cosine: 0.8, distance: 40, length: 80, slot: 0, sigma: 2 };

test("in the middle of a shaft all of it is there, as wide as the angle makes it", () => {
  const box = boxHere(state, place);
  expect(box.depth).toBeCloseTo(60, 4);
  expect(box.high - box.low).toBeCloseTo(12 / 0.8, 9);
  expect((box.low + box.high) / 2).toBeCloseTo(3 + (1 + 0.5 * 0.2 - 0.4 * 0.96) / 0.8, 9);
});

test("at the tip half of it is there, beyond nothing; the root fades more slowly", () => {
  expect(boxHere(state, { ...place, distance: 80 }).depth).toBeCloseTo(30, 4);
  expect(boxHere(state, { ...place, distance: 95 }).depth).toBeCloseTo(0, 6);
  expect(boxHere(state, { ...place, distance: 3 }).presence).toBeLessThan(
    boxHere(state, { ...place, distance: 77 }).presence - 0.05,
  );
});

test("how the depth answers to longer ends is that of differences", () => {
  for (const distance of [-2, 3, 76, 82]) {
    const box = boxHere(state, { ...place, distance });
    const h = 0.05;
    const by = (end: "rootEnd" | "tipEnd") =>
      (boxHere({ ...state, [end]: h }, { ...place, distance }).depth -
        boxHere({ ...state, [end]: -h }, { ...place, distance }).depth) /
      (2 * h);
    expect(box.byRoot).toBeCloseTo(by("rootEnd"), 1);
    expect(box.byTip).toBeCloseTo(by("tipEnd"), 1);
  }
});
