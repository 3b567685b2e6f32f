import fc from "fast-check";
import { expect, test } from "vitest";
import { lookLevel } from "./lookLevel.ts";

test("whatever the looks, all levels together never exceed the total", () => {
  const months = fc.uniqueArray(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 30 });
  fc.assert(
    fc.property(months, (drawn) => {
      const looks = drawn.toSorted((a, b) => a - b);
      const spent = looks.reduce((sum, month, i) => sum + lookLevel(month, looks.slice(0, i), 0.05), 0);
      expect(spent).toBeLessThanOrEqual(0.05 + 1e-12);
    }),
  );
});

test("months 6, 9 and 12: 0.375, 0.175 and 0.257 of the total; a look before month 5.5 spends nothing", () => {
  expect(lookLevel(6, [], 1)).toBeCloseTo(0.375, 12);
  expect(lookLevel(9, [6], 1)).toBeCloseTo(0.175, 12);
  expect(lookLevel(12, [6, 9], 1)).toBeCloseTo(0.55 + (0.3 * 3) / 3.5 - 0.55, 12);
  expect(lookLevel(3, [], 1)).toBe(0);
});
