import { expect, test } from "vitest";
import { doubleExposure } from "./doubleExposure.ts";

type Path = [number, number][];

/** Forty hairs of a combed field, drawn by a fixed sequence. */
function field(): Path[] {
  let state = 11;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: 40 }, (): Path => {
    const [x, y, length, turn] = [1280 * draw(), 1024 * draw(), 50 + 40 * draw(), 0.4 + 0.15 * draw()];
    return [
      [x, y],
      [x + length * Math.cos(turn), y + length * Math.sin(turn)],
    ];
  });
}
const moved = (paths: Path[], dx: number, dy: number): Path[] =>
  paths.map((path) => path.map(([x, y]) => [x + dx, y + dy]));

test("forty hairs of one direction do not stand twice", () => {
  expect(doubleExposure(field())).toBeNull();
  expect(doubleExposure([])).toBeNull();
});

test.each([
  [31, -22],
  [-90, 4],
  [0, 55],
])("the same forty again, moved by %d and %d px: refused", (dx, dy) => {
  const finding = doubleExposure([...field(), ...moved(field(), dx, dy)]);
  expect(finding).toMatchObject({ code: "double-exposure", severity: "reject", limit: 0.2 });
  expect(finding?.value).toBeGreaterThan(0.8);
});

test("also where the second exposure shows only two thirds of the hairs", () => {
  const half = moved(field(), 40, 15).filter((_, i) => i % 3 !== 0);
  expect(doubleExposure([...field(), ...half])).not.toBeNull();
});
