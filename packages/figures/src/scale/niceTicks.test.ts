import fc from "fast-check";
import { expect, test } from "vitest";
import { niceDomain, niceTicks } from "./niceTicks.ts";

test("80 to 200 in about four steps is labelled 100, 150, 200", () => {
  expect(niceTicks(80, 200, 4)).toEqual([100, 150, 200]);
});

test("the domain covers the data; ticks lie within it, evenly spaced, between 2 and 12 of them", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 500, noNaN: true }),
      fc.double({ min: 1, max: 500, noNaN: true }),
      (low, span) => {
        const [from, to] = niceDomain(low, low + span, { wanted: 4, floor: 0 });
        expect(from).toBeLessThanOrEqual(low);
        expect(to).toBeGreaterThanOrEqual(low + span - 1e-9 * (low + span));
        const ticks = niceTicks(from, to, 4);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(12);
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(from - 1e-6);
          expect(tick).toBeLessThanOrEqual(to + 1e-6);
        }
        const steps = ticks.slice(1).map((tick, k) => tick - ticks[k]!);
        for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 6);
      },
    ),
  );
});

test("the floor holds: a density axis never goes below zero", () => {
  expect(niceDomain(2, 50, { wanted: 4, floor: 0 })[0]).toBe(0);
  expect(niceDomain(-30, 50, { wanted: 4, floor: 0 })[0]).toBe(0);
});
