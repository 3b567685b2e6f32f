import { describe, expect, test } from "vitest";
import { type Box, perBox, shade, stepsOf } from "./stationModel.ts";

const box = (middle: number, width: number, depth: number, slot: number): Box => ({
  low: middle - width / 2,
  high: middle + width / 2,
  depth,
  presence: 1,
  byRoot: 0,
  byTip: 0,
  slot,
  along: 0.4,
  cosine: 1,
});

const shadeAt = (boxes: readonly Box[], x: number, sigma = 2) =>
  shade(stepsOf(boxes), x, sigma, new Float64Array(perBox * boxes.length + 1), perBox * boxes.length);

test("far inside a wide box its whole depth is gone, far outside nothing, at an edge half", () => {
  const boxes = [box(0, 40, 90, 0)];
  expect(shadeAt(boxes, 0)).toBeCloseTo(-90, 6);
  expect(shadeAt(boxes, 60)).toBeCloseTo(0, 6);
  expect(shadeAt(boxes, 20)).toBeCloseTo(-45, 4);
});

describe("several boxes", () => {
  test("what two cover together is taken once: two halves of a box are that box", () => {
    for (const x of [-9, -3, 0, 2, 8])
      expect(shadeAt([box(-3, 10, 50, 0), box(3, 10, 50, 5)], x)).toBeCloseTo(
        shadeAt([box(0, 16, 50, 0)], x),
        9,
      );
  });
  test("the deeper one is on top; one that is wholly covered leaves no edge", () => {
    expect(stepsOf([box(0, 20, 80, 0), box(1, 4, 30, 5)]).map((s) => [s.x, s.jump])).toEqual([
      [-10, 80],
      [10, -80],
    ]);
    expect(stepsOf([box(0, 20, 30, 0), box(1, 4, 80, 5)]).map((s) => s.jump)).toEqual([30, 50, -50, -30]);
  });
});

test("derivatives are those of differences, for each number of two overlapping shafts and for the blur", () => {
  const at = (v: readonly number[], slot: number): Box => {
    const middle = slot / 1.4 + v[0] + v[1] * 0.4 + v[2] * (1 - 0.16);
    const here = { presence: 0.8, byRoot: 3, byTip: -2 };
    return {
      ...box(middle, v[3], v[4] * here.presence + v[5] * here.byRoot + v[6] * here.byTip, slot),
      ...here,
    };
  };
  // Shift, turn, bow, width, depth of each, what lengthens their roots and tips, and the logarithm of the blur.
  const values = [0.2, -0.1, 0.3, 9, 60, 0, 0, 0.1, 0.4, -0.2, 8, 45, 0, 0, Math.log(2.2)];
  const model = (v: readonly number[], x: number, slopes = new Float64Array(15)) =>
    shade(stepsOf([at(v.slice(0, 7), 0), at(v.slice(7, 14), 7)]), x, Math.exp(v[14]), slopes, 14);
  for (const x of [-6, -3.3, 0.7, 4.1, 8.8]) {
    const slopes = new Float64Array(15);
    model(values, x, slopes);
    values.forEach((value, i) => {
      const h = 0.02;
      const up = model(values.with(i, value + h), x);
      const down = model(values.with(i, value - h), x);
      // The tables of the normal distribution are straight between their points: differences over a step of theirs are good to a tenth.
      expect(slopes[i]).toBeCloseTo((up - down) / (2 * h), 1);
    });
  }
});
