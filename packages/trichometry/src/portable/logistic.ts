/** 1 / (1 + e^−x), the same bits in every engine. */
import { exp } from "./exp.ts";

export function logistic(x: number): number {
  return x >= 0 ? 1 / (1 + exp(-x)) : 1 - 1 / (1 + exp(x));
}
