/** How much hair a pattern leaves at a place of the scalp, seen from above: 1 as without loss, 0 bare. */
import type { ScalpPattern } from "./scalpPatterns.ts";

/**
 * Places go from −1 (left ear) to 1 (right ear) and from −1 (forehead) to 1 (nape), on an oval of radius 1.
 *
 * @param x across the head @param y along the head
 */
export function hairLeft(pattern: ScalpPattern, x: number, y: number): number {
  const { middle = 0, temples = 0, crown = 0, crownHair = 0, bridge = 1 } = pattern;
  const { parting = 0.06, top = 1, front = 0 } = pattern;
  const aside = Math.min(1, Math.abs(x) / 0.72);
  const back = middle + (temples - middle) * edge(0.12, 0.62, aside) * (1 - edge(0.86, 1, aside));
  const hairline = foreheadY + back * (crownY - foreheadY);
  const frontLost = 1 - edge(hairline - 0.05, hairline + 0.06, y - 0.16 * aside * aside);
  const fromCrown = Math.hypot(x, y - crownY);
  const crownLost = crown === 0 ? 0 : (1 - crownHair) * (1 - edge(crown * 1.5, crown * 2.1, fromCrown));
  const between = lens(x, (y - (crownY + hairline) / 2) / 0.6, 0.5);
  const bridgeLost = (1 - bridge) * between;
  const onTop = lens(x, (y - 0.12) / 0.72, 0.56);
  const topLost = (1 - top) * onTop;
  const half = 0.02 + 0.11 * parting + 0.24 * front * (1 - edge(-0.75, 0.3, y));
  const partingLost =
    (1 - edge(half * 0.6, half * 1.35, Math.abs(x))) * edge(-0.86, -0.76, y) * (1 - edge(0.5, 0.72, y));
  const lost = [frontLost, crownLost, bridgeLost, topLost, partingLost];
  const left = lost.reduce((kept, share) => kept * (1 - share), 1);
  return Math.max(left, band(x, y));
}

const foreheadY = -0.78;
const crownY = 0.42;

/** 0 below `from`, 1 above `to`, smooth between. */
function edge(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** Hair at the sides and the back stays in every grade: 1 there, 0 on the top. */
function band(x: number, y: number): number {
  const sides = edge(0.66, 0.78, Math.abs(x)) * edge(-0.62, -0.4, y);
  return Math.max(sides, edge(0.76, 0.86, y));
}

/** 1 on the top of the head, 0 at the sides. */
function lens(x: number, y: number, halfWidth: number): number {
  return (1 - edge(halfWidth * 0.75, halfWidth * 1.15, Math.abs(x))) * (1 - edge(0.8, 1.1, Math.abs(y)));
}
