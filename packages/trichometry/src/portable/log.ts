/** Natural logarithm from additions, multiplications and divisions only: the same bits in every engine. */
import { exp } from "./exp.ts";

/** For 0 < x < 1e300; relative error below 1e-12. Halley's iteration on the portable exponential. */
export function log(x: number): number {
  let rough = 0;
  let rest = x;
  while (rest > 2) {
    rest /= 2;
    rough += Math.LN2;
  }
  while (rest < 1) {
    rest *= 2;
    rough -= Math.LN2;
  }
  let y = rest - 1;
  for (let k = 0; k < 5; k++) {
    const e = exp(y);
    y += (2 * (rest - e)) / (rest + e);
  }
  return rough + y;
}
