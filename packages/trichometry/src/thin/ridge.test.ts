import { expect, test } from "vitest";
import type { Plane } from "../picture/plane.ts";
import { lineDirection, ridge } from "./ridge.ts";

const plane = (at: (x: number, y: number) => number): Plane => {
  const data = new Float32Array(40 * 40);
  for (let y = 0; y < 40; y++) for (let x = 0; x < 40; x++) data[y * 40 + x] = at(x, y);
  return { width: 40, height: 40, data };
};

test("a constant and a ramp are no line", () => {
  expect(
    Math.max(
      ...ridge(
        plane(() => 0.7),
        1.5,
      ).strength.data,
    ),
  ).toBeLessThan(1e-6);
  const ramp = ridge(
    plane((x, y) => 0.02 * x + 0.01 * y),
    1.5,
  ).strength;
  for (let y = 8; y < 32; y++) for (let x = 8; x < 32; x++) expect(ramp.data[y * 40 + x]).toBeLessThan(1e-5);
});

test("a line answers on its axis, along its own direction, whichever way it runs", () => {
  for (const [ux, uy] of [
    [1, 0],
    [0, 1],
    [0.8, 0.6],
    [0.6, -0.8],
  ]) {
    const line = plane((x, y) => Math.max(0, 1 - Math.abs((x - 20) * uy - (y - 20) * ux) / 2));
    const { strength, smooth } = ridge(line, 1.5);
    expect(strength.data[20 * 40 + 20]).toBeGreaterThan(0.25);
    const off = (20 + Math.round(5 * ux)) * 40 + 20 - Math.round(5 * uy);
    expect(strength.data[off]).toBeLessThan(0.1);
    const [vx, vy] = lineDirection(smooth, 20, 20);
    expect(Math.abs(vx * ux + vy * uy)).toBeGreaterThan(0.99);
  }
});

test("an impulse answers with the second derivative of the Gaussian", () => {
  const { strength } = ridge(
    plane((x, y) => (x === 20 && y === 20 ? 1 : 0)),
    2,
  );
  // −λσ² of a Gaussian at its centre is 1/(2πσ²); discrete derivatives flatten it a little.
  expect(strength.data[20 * 40 + 20]).toBeGreaterThan(0.8 / (2 * Math.PI * 4));
  expect(strength.data[20 * 40 + 20]).toBeLessThan(1.02 / (2 * Math.PI * 4));
});
