import fc from "fast-check";
import { expect, test } from "vitest";
import { applyMap, fitAffine, fitSimilarity, shapeOf } from "./linearMap.ts";

const coordinate = fc.double({ min: -5000, max: 5000, noNaN: true });
const places = fc.array(fc.tuple(coordinate, coordinate), { minLength: 6, maxLength: 12 });
const similarity = fc
  .tuple(
    fc.double({ min: 0.8, max: 1.25, noNaN: true }),
    fc.double({ min: -3, max: 3, noNaN: true }),
    coordinate,
    coordinate,
  )
  .map(([size, turn, c, f]) => {
    const [a, d] = [size * Math.cos(turn), size * Math.sin(turn)];
    return { map: { a, b: -d, c, d, e: a, f }, size, turn };
  });
const spread = (list: readonly (readonly [number, number])[]) =>
  Math.max(...list.map((p) => p[0])) - Math.min(...list.map((p) => p[0])) > 500 &&
  Math.max(...list.map((p) => p[1])) - Math.min(...list.map((p) => p[1])) > 500;

test("law: a similarity is found again from points that it moved, and its shape is read back", () => {
  fc.assert(
    fc.property(similarity, places.filter(spread), ({ map, size, turn }, list) => {
      const pairs = list.map(([x, y]) => {
        const [toX, toY] = applyMap(map, x, y);
        return { x, y, toX, toY };
      });
      for (const found of [fitSimilarity(pairs), fitAffine(pairs, 20, 0.06)]) {
        expect(found.a).toBeCloseTo(map.a, 6);
        expect(found.d).toBeCloseTo(map.d, 6);
        expect(found.c).toBeCloseTo(map.c, 2);
      }
      const shape = shapeOf(fitSimilarity(pairs));
      expect(shape.scale).toBeCloseTo(size, 6);
      expect(shape.turn).toBeCloseTo(turn, 6);
      expect(shape.stretches[0]).toBeCloseTo(1, 6);
    }),
  );
});

test("a stretch of 6 % against −4 % across is found by the affine fit", () => {
  const map = { a: 1.06, b: 0, c: 10, d: 0, e: 0.96, f: -20 };
  const pairs = [
    [0, 0],
    [3000, 200],
    [400, 2500],
    [2800, 2600],
    [1500, 1200],
  ].map(([x, y]) => {
    const [toX, toY] = applyMap(map, x, y);
    return { x, y, toX, toY };
  });
  const found = fitAffine(pairs, 1, 1);
  expect(found.a).toBeCloseTo(1.06, 4);
  expect(found.e).toBeCloseTo(0.96, 4);
});
