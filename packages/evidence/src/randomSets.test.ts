/** Eighty random sets of studies fitted by metafor 3.8-1 (bench/src/evidence/randomReference.R): no data set is special. */
import { expect, test } from "vitest";
import reference from "../data/reference/random-sets.json" with { type: "json" };
import { beggTest } from "./bias/begg.ts";
import { eggerTest } from "./bias/egger.ts";
import { trimAndFill } from "./bias/trimAndFill.ts";
import { type Fault, isFault } from "./fault.ts";
import { type PoolMethod, poolEffects } from "./pool/poolEffects.ts";

/** Relative, with a floor for numbers near 0: metafor calls a τ² below its threshold 0, and so do we. */
const tolerance = { tau2: 1e-6, floor: 1e-8, p: 1e-6, egger: 1e-8, filled: 1e-8 };

function value<T>(result: T | Fault): T {
  if (isFault(result)) throw new Error(result.message);
  return result;
}

function near(actual: number, expected: number, relative: number, floor = tolerance.floor): void {
  expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(
    Math.max(floor, relative * Math.abs(expected)),
  );
}

const sets = reference.sets.map(({ yi, vi, ...rest }) => ({
  studies: yi.map((y, i) => ({ study: `${i}`, yi: y, vi: vi[i]! })),
  ...rest,
}));

test("τ², estimate, Hartung–Knapp bound and p by seven estimators", () => {
  for (const { studies, fits } of sets)
    for (const [method, expected] of Object.entries(fits)) {
      const pooled = value(poolEffects(studies, { method: method as PoolMethod, interval: "hk" }));
      near(pooled.heterogeneity.tau2, expected.tau2, tolerance.tau2);
      near(pooled.estimate, expected.est, tolerance.tau2);
      near(pooled.low, expected.low, tolerance.tau2);
      near(pooled.p, expected.p, tolerance.p);
    }
});

test("Egger, Begg, and trim and fill with its side", () => {
  let compared = 0;
  for (const { studies, bias } of sets) {
    if (bias === null) continue;
    near(value(eggerTest(studies, { method: "DL" })).p, bias.egger, tolerance.egger);
    near(value(beggTest(studies)).p, bias.begg, tolerance.egger);
    const filled = value(trimAndFill(studies, { method: "DL" }));
    expect([filled.side, filled.filled]).toEqual([bias.side, bias.k0]);
    near(filled.adjusted.estimate, bias.filled, tolerance.filled);
    compared++;
  }
  expect(compared).toBeGreaterThan(60);
});
