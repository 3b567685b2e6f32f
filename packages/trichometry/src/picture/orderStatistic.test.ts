import fc from "fast-check";
import { expect, test } from "vitest";
import { orderStatistic } from "./orderStatistic.ts";

test("the same number as after sorting, with ties and whatever lies behind the first n", () => {
  const levels = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 90 });
  fc.assert(
    fc.property(levels, fc.nat(), (list, at) => {
      const k = at % list.length;
      const values = Float32Array.from([...list, 99, -99]);
      const sorted = [...list].sort((a, b) => a - b);
      expect(orderStatistic(values, list.length, k)).toBe(sorted[k]);
    }),
  );
});
