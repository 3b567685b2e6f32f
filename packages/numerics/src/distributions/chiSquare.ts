/** The chi-square distribution. */
import type { Distribution } from "./distribution.ts";
import { gamma } from "./gamma.ts";

/** @param options.degreesOfFreedom above 0 */
export function chiSquare(options: { readonly degreesOfFreedom: number }): Distribution {
  return gamma({ shape: options.degreesOfFreedom / 2, scale: 2 });
}
