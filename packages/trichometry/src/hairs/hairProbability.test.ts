import { expect, test } from "vitest";
import { hairProbability } from "./hairProbability.ts";

const ribbon = { ax: 0, ay: 0, bx: 40, by: 0, width: 8, bend: 0 };

test("more support, more probable; strong support is near certain, none is improbable", () => {
  for (const kind of ["clear", "thin"] as const) {
    const at = (support: number) => hairProbability({ ribbon, kind, support, together: 1 });
    expect(at(0)).toBeLessThan(0.5);
    expect(at(400)).toBeGreaterThan(0.98);
    for (let s = 0; s < 300; s += 10) expect(at(s + 10)).toBeGreaterThan(at(s));
  }
});
