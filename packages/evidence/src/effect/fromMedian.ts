/**
 * Mean and SD estimated from a median with a range or quartiles.
 * SD: Wan, Wang, Liu and Tong 2014 (BMC Med Res Methodol 14:135). Mean: Luo, Wan, Liu and Tong 2018 (Stat Methods Med
 * Res 27:1785-1805), weights as published.
 */
import { normal } from "@anagen/numerics";
import { type Fault, faultOf } from "../fault.ts";

export interface FiveNumbers {
  readonly n: number;
  readonly median: number;
  readonly minimum?: number;
  readonly firstQuartile?: number;
  readonly thirdQuartile?: number;
  readonly maximum?: number;
}

/** Returns mean and SD from {range}, {quartiles} or both; which one was used is named. Assumes a roughly normal spread. */
export function fromMedian(
  given: FiveNumbers,
): { readonly mean: number; readonly sd: number; readonly from: "range" | "quartiles" | "both" } | Fault {
  const { n, median, minimum: a, firstQuartile: q1, thirdQuartile: q3, maximum: b } = given;
  if (!(Number.isInteger(n) && n >= 2))
    return faultOf("effect.n-too-small", `n: ${n}; 2 or more people are needed`);
  const ordered = [a, q1, median, q3, b].filter((value) => value !== undefined);
  if (ordered.some((value, i) => i > 0 && value < ordered[i - 1]!))
    return faultOf(
      "effect.median-order",
      `Numbers ${ordered.join(", ")}; minimum, quartiles and maximum must ascend`,
    );
  const rangeFactor = 2 * normal().quantile((n - 0.375) / (n + 0.25));
  const quartileFactor = 2 * normal().quantile((0.75 * n - 0.125) / (n + 0.25));
  if (a !== undefined && b !== undefined && q1 !== undefined && q3 !== undefined) {
    const w1 = 2.2 / (2.2 + n ** 0.75);
    const w2 = 0.7 - 0.72 / n ** 0.55;
    return {
      mean: (w1 * (a + b)) / 2 + (w2 * (q1 + q3)) / 2 + (1 - w1 - w2) * median,
      sd: ((b - a) / rangeFactor + (q3 - q1) / quartileFactor) / 2,
      from: "both",
    };
  }
  if (q1 !== undefined && q3 !== undefined) {
    const w = 0.7 + 0.39 / n;
    return {
      mean: (w * (q1 + q3)) / 2 + (1 - w) * median,
      sd: (q3 - q1) / quartileFactor,
      from: "quartiles",
    };
  }
  if (a !== undefined && b !== undefined) {
    const w = 4 / (4 + n ** 0.75);
    return { mean: (w * (a + b)) / 2 + (1 - w) * median, sd: (b - a) / rangeFactor, from: "range" };
  }
  return faultOf("effect.median-spread", "A median alone; a range or both quartiles are needed for an SD");
}
