/** How wide a shaft without pigment looks: its rims let the skin through, so that the box that fits it is too narrow. */
import { diameterParameters as numbers } from "./diameterParameters.ts";

/**
 * Fitted width over true width of a shaft that is lighter than the skin, 0.6 to 0.9. A round shaft that scatters takes
 * 0.91 of its width on black skin and less the nearer the skin comes to its own brightness (integral over the chord of a
 * cylinder: 0.89 where it is 1.2 times brighter than the skin by as much as the skin is bright, 0.83 at 0.4); rendered white hair
 * is 0.02 to 0.1 below that.
 */
export function lightWidth(options: { readonly depth: number; readonly skin: number }): number {
  const { depth, skin } = options;
  const share = numbers.lightWidth - (numbers.lightLoss * Math.max(0, skin)) / Math.max(1e-6, -depth);
  return Math.max(numbers.leastLightWidth, share);
}
