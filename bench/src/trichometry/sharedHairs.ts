/** Which found hairs stand for two true ones, or for half of one: errors of finding, not of the diameter's fit. */
import type { Line } from "./pairHairs.ts";
import { shareNear } from "./pairHairs.ts";

export interface WideLine {
  readonly path: Line;
  /** Diameter, px. */
  readonly width: number;
}

/** Shares of a centre-line from which on it lies within another hair, and of a width from which on it matters (design choices). */
const mostly = 0.5;
const leastWidth = 0.35;

/**
 * By pair: "two" when another true hair that nothing else found lies mostly within reach of the found one, "half" when
 * another found hair that fits nothing lies mostly within the true one, "one" otherwise.
 */
export function sharedHairs(
  pairs: readonly { readonly found: number; readonly truth: number }[],
  found: readonly WideLine[],
  truth: readonly WideLine[],
): ("one" | "two" | "half")[] {
  const usedFound = new Set(pairs.map((p) => p.found));
  const usedTruth = new Set(pairs.map((p) => p.truth));
  const freeFound = found.filter((_, i) => !usedFound.has(i));
  const freeTruth = truth.filter((_, i) => !usedTruth.has(i));
  return pairs.map((pair) => {
    const [f, t] = [found[pair.found], truth[pair.truth]];
    const isHidden = (o: WideLine): boolean =>
      o.width > leastWidth * t.width && shareNear(o.path, f.path, (o.width + f.width) / 2) > mostly;
    if (freeTruth.some(isHidden)) return "two";
    return freeFound.some((o) => shareNear(o.path, t.path, t.width / 2) > mostly) ? "half" : "one";
  });
}
