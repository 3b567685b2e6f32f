/** Whether the skin's fine texture has bright specks or dark ones: light glitters on skin, and nothing glitters dark. */

import { meanAround } from "../picture/meanAround.ts";
import { orderStatistic } from "../picture/orderStatistic.ts";
import type { Reduced } from "./reduced.ts";

/** Half the side of the windows against which hair and texture show, px of the small picture. */
const hairWindow = 16;
const textureWindow = 3;
/** Contrast from which a place belongs to a hair, and how far around it nothing is read, px of the small picture. */
const hairFrom = 0.22;
const hairReach = 4;
/** The outermost shares of the texture that are compared with its middle. */
const tail = 0.005;
/** Least share of the picture that must be free of hair. */
const leastFree = 0.15;

/**
 * (upper tail + lower tail − 2 · middle) / (upper tail − lower tail) of the texture away from hair: above 0 for more bright
 * specks than dark ones, at most 1. Null where hair leaves too little to look at.
 */
export function textureSkew({ width, height, green }: Reduced): number | null {
  const isHair = hairAndRim(green, width, height);
  const around = meanAround(green, width, height, textureWindow);
  const texture = new Float32Array(green.length);
  let n = 0;
  for (let i = 0; i < green.length; i++) if (isHair[i] === 0) texture[n++] = green[i] - around[i];
  if (n < leastFree * green.length) return null;
  const at = (q: number): number => orderStatistic(texture, n, Math.floor(q * (n - 1)));
  const [low, middle, high] = [at(tail), at(0.5), at(1 - tail)];
  return high > low ? (high + low - 2 * middle) / (high - low) : null;
}

function hairAndRim(green: Float32Array, width: number, height: number): Uint8Array {
  const level = meanAround(green, width, height, hairWindow);
  const out = new Uint8Array(green.length);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (Math.abs(green[i] - level[i]) <= hairFrom * level[i]) continue;
      const [x0, x1] = [Math.max(0, x - hairReach), Math.min(width, x + hairReach + 1)];
      for (let v = Math.max(0, y - hairReach); v <= Math.min(height - 1, y + hairReach); v++) {
        out.fill(1, v * width + x0, v * width + x1);
      }
    }
  }
  return out;
}
