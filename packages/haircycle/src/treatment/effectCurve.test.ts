import { expect, test } from "vitest";
import { effectOn } from "./effectCurve.ts";

const effect = { strength: 1, onsetDays: 60, decayDays: 120 };

test("a session rises to a full effect and fades; nothing happens before it", () => {
  const at = (day: number) => effectOn(day, effect, { kind: "sessions", days: [10] });
  expect([at(0), at(10)]).toEqual([0, 0]);
  const curve = Array.from({ length: 600 }, (_, day) => at(day));
  expect(Math.max(...curve)).toBeCloseTo(1, 4);
  expect(curve.indexOf(Math.max(...curve))).toBe(10 + Math.round(60 * Math.log(3)));
  expect(at(10 + 66 + 480)).toBeLessThan(0.05);
});

test("two sessions never exceed the full effect, and give more than one", () => {
  const one = effectOn(150, effect, { kind: "sessions", days: [0] });
  const two = effectOn(150, effect, { kind: "sessions", days: [0, 90] });
  expect(two).toBeGreaterThan(one);
  expect(two).toBeLessThanOrEqual(1);
});

test("a drug comes with its onset and goes with its decay after stopping", () => {
  const schedule = { kind: "continuous", fromDay: 0, untilDay: 365 } as const;
  expect(effectOn(60, effect, schedule)).toBeCloseTo(1 - Math.exp(-1), 12);
  const stopped = effectOn(365, effect, schedule);
  expect(effectOn(365 + 120, effect, schedule)).toBeCloseTo(stopped * Math.exp(-1), 12);
  expect(effectOn(5000, effect, { ...schedule, untilDay: null })).toBeCloseTo(1, 10);
});
