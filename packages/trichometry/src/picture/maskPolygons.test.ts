import { expect, test } from "vitest";
import { isInPolygon } from "../counting/maskedArea.ts";
import { maskPolygons } from "./maskPolygons.ts";

const [width, height, factor] = [60, 50, 3];
const centres = Array.from({ length: width * height }, (_, i): [number, number] => [
  ((i % width) + 0.5) * factor,
  (Math.floor(i / width) + 0.5) * factor,
]);
const polygonsOf = (isMasked: (x: number, y: number) => boolean) => {
  const data = Uint8Array.from(centres, ([x, y]) => Number(isMasked(x / factor, y / factor)));
  return { data, polygons: maskPolygons({ factor, width, height, data }, { width: 181, height: 152 }) };
};

test.each([
  ["a ring around a round field", (x: number, y: number) => Math.hypot(x - 30, y - 25) > 20],
  ["four corners", (x: number, y: number) => Math.hypot(x - 30, y - 25) > 33],
  ["two slopes that meet", (x: number, y: number) => y > 25 && Math.abs(x - 30) < y - 24],
])("%s: polygons without holes hold the mask's cells and no others", (_, isMasked) => {
  const { data, polygons } = polygonsOf(isMasked);
  const wrong = centres.filter((c, i) => polygons.some((p) => isInPolygon(c, p)) !== (data[i] === 1));
  // Straightening may move an outline by less than a cell.
  expect(wrong.length).toBeLessThan(0.02 * data.length);
  expect(polygons.flat().length).toBeLessThan(80);
});

test("the last cells reach to the picture's border", () => {
  const { polygons } = polygonsOf((x, y) => x > 50 && y > 40);
  expect(polygons).toHaveLength(1);
  expect(Math.max(...polygons[0].map(([x]) => x))).toBe(181);
  expect(Math.max(...polygons[0].map(([, y]) => y))).toBe(152);
});
