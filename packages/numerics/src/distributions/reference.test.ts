import { describe, expect, test } from "vitest";
import { digamma } from "../special/digamma.ts";
import { erf, erfc } from "../special/erfc.ts";
import { lnGamma } from "../special/lnGamma.ts";
import { beta } from "./beta.ts";
import { chiSquare } from "./chiSquare.ts";
import type { Distribution } from "./distribution.ts";
import { fisherF } from "./fisherF.ts";
import { gamma } from "./gamma.ts";
import { lognormal } from "./lognormal.ts";
import { normal } from "./normal.ts";
import { type ReferenceRow, reference } from "./reference.gen.ts";
import { studentT } from "./studentT.ts";
import { weibull } from "./weibull.ts";

const RELATIVE = 1e-12;

const families: Record<string, (p: readonly number[]) => Distribution> = {
  normal: (p) => normal({ mean: p[0]!, sd: p[1]! }),
  gamma: (p) => gamma({ shape: p[0]!, scale: p[1]! }),
  chiSquare: (p) => chiSquare({ degreesOfFreedom: p[0]! }),
  beta: (p) => beta({ alpha: p[0]!, beta: p[1]! }),
  studentT: (p) => studentT({ degreesOfFreedom: p[0]! }),
  fisherF: (p) => fisherF({ numerator: p[0]!, denominator: p[1]! }),
  lognormal: (p) => lognormal({ mu: p[0]!, sigma: p[1]! }),
  weibull: (p) => weibull({ shape: p[0]!, scale: p[1]! }),
};
const functions: Record<string, (x: number) => number> = { lnGamma, digamma, erf, erfc };

function ours(row: ReferenceRow): number {
  const [family, method] = row.kind.split(".");
  if (!method) return functions[row.kind]!(row.at);
  const distribution = families[family!]!(row.params);
  return distribution[method as "cdf" | "survival" | "quantile" | "survivalQuantile"](row.at);
}

describe("special functions and distributions against mpmath 1.3.0 at 60 digits, relative error at most 1e-12", () => {
  const kinds = [...new Set(reference.map((row) => row.kind))];
  for (const kind of kinds) {
    test(kind, () => {
      const faults = reference
        .filter((row) => row.kind === kind)
        .map((row) => ({ row, got: ours(row), error: Math.abs(ours(row) / row.value - 1) }))
        .filter(({ row, got, error }) => !(error <= RELATIVE || (row.value < 1e-300 && got < 1e-300)));
      expect(faults).toEqual([]);
    });
  }
});

describe("laws", () => {
  for (const [name, make] of Object.entries(families)) {
    test(`${name}: a quantile undoes its cdf and survival, density is the slope of the cdf`, () => {
      const d = make([4, 3]);
      for (const p of [1e-200, 1e-20, 0.003, 0.3, 0.5, 0.81]) {
        expect(d.cdf(d.quantile(p)) / p).toBeCloseTo(1, 10);
        // A beta variable cannot come nearer to 1 than the last double below it.
        if (name !== "beta" || p > 1e-3) expect(d.survival(d.survivalQuantile(p)) / p).toBeCloseTo(1, 10);
      }
      for (const p of [0.2, 0.6]) {
        const x = d.quantile(p);
        const h = 1e-5 * Math.max(0.1, Math.abs(x));
        expect((d.cdf(x + h) - d.cdf(x - h)) / (2 * h) / d.density(x)).toBeCloseTo(1, 6);
      }
    });
  }

  test("a probability outside 0 to 1 has no quantile, an impossible parameter is refused with its name and value", () => {
    expect(normal().quantile(1.2)).toBeNaN();
    expect(gamma({ shape: 2 }).quantile(-0.1)).toBeNaN();
    expect(() => weibull({ shape: 0, scale: 1 })).toThrow("Invalid shape: 0; it must be above 0");
    expect(() => lognormal({ mean: 5, cv: -1 })).toThrow("Invalid cv: -1");
  });
});
