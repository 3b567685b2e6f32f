import { expect, test } from "vitest";
import { logistic } from "../portable/logistic.ts";
import type { FoundHair } from "./findHairs.ts";
import { hairProbability } from "./hairProbability.ts";

const hair: FoundHair = {
  ribbon: { ax: 0, ay: 0, bx: 40, by: 0, width: 8, bend: 0 },
  path: [
    [0, 0],
    [40, 0],
  ],
  polarity: "dark",
  kind: "clear",
  support: 100,
  odds: null,
  together: 1,
};

test("by hand: more support, more probable; strong support is near certain, none is improbable", () => {
  for (const kind of ["clear", "thin"] as const) {
    const at = (support: number) => hairProbability({ ...hair, kind, support });
    expect(at(0)).toBeLessThan(0.5);
    expect(at(400)).toBeGreaterThan(0.98);
    for (let s = 0; s < 300; s += 10) expect(at(s + 10)).toBeGreaterThan(at(s));
  }
});

test("trees alone judge a thin hair; a clear one is judged by both", () => {
  for (const polarity of ["dark", "light"] as const) {
    const thin = (odds: number, support: number) =>
      hairProbability({ ...hair, polarity, kind: "thin", odds, support });
    expect(thin(3, 1)).toBe(thin(3, 200));
    expect(thin(3, 1)).toBeGreaterThan(0.8);
    expect(thin(3, 1)).toBeLessThan(logistic(3));
    const clear = (odds: number, support: number) => hairProbability({ ...hair, polarity, odds, support });
    expect(clear(2, 100)).toBeGreaterThan(clear(1, 100));
    expect(clear(2, 200)).toBeGreaterThan(clear(2, 100));
  }
});
