import { expect, test } from "vitest";
import { crossingsAt } from "./crossings.ts";
import type { Path } from "./crossSections.ts";

/** In the middle of an upright shaft that grows downwards. */
const station = { x: 0, y: 50, ux: 0, uy: 1, along: 0, distance: 50, length: 100 };
const other = (path: Path, roughWidth = 10) => {
  const [[x0, y0], [x1, y1]] = [path[0], path[path.length - 1]];
  return { shaft: 7, other: { path, length: Math.hypot(x1 - x0, y1 - y0), roughWidth } };
};
const at = (path: Path, reach = 30) => crossingsAt(station, reach, [other(path)]);

test("a parallel neighbour is met at its distance, on the side where it lies, at its own place along itself", () => {
  const [met] = at([
    [12, 0],
    [12, 200],
  ]);
  // Growing downwards, the offset axis points to the left of the picture.
  expect(met).toMatchObject({ shaft: 7, at: -12, cosine: 1, vague: false, reach: 5 });
  expect(met.along).toBeCloseTo(-0.5, 9);
});

test("one that grows the other way has a negative cosine", () => {
  expect(
    at([
      [-9, 200],
      [-9, 0],
    ])[0],
  ).toMatchObject({ at: 9, cosine: -1 });
});

test("an oblique one takes more of the cross-section; beyond 60° it is vague", () => {
  const oblique = at([
    [-45, 5],
    [55, 105],
  ])[0];
  expect(oblique.cosine).toBeCloseTo(Math.SQRT1_2, 9);
  expect(oblique.reach).toBeCloseTo(5 * Math.SQRT2, 9);
  expect(oblique.vague).toBe(false);
  const across = at([
    [-60, 40],
    [60, 62],
  ])[0];
  expect(across.vague).toBe(true);
});

test("a little beyond its end it is met at a negative distance; farther beyond and out of reach it is not there", () => {
  expect(
    at([
      [12, 57],
      [12, 200],
    ])[0],
  ).toMatchObject({ distance: -7, length: 143, vague: false });
  expect(
    at([
      [12, 70],
      [12, 200],
    ]),
  ).toEqual([]);
  expect(
    at(
      [
        [60, 0],
        [60, 200],
      ],
      30,
    ),
  ).toEqual([]);
});
