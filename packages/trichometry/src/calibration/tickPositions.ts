/** Places along a profile where a narrow dark (or light) tick stands out, to a part of a pixel. */

export interface Tick {
  /** px from the profile's start; the middle of the first pixel is 0.5. */
  readonly at: number;
  /** How far it stands out, grey levels. */
  readonly depth: number;
}

/** How far beside a tick its surroundings are read, px: for thin and for thick ticks. */
const reaches = [4, 8] as const;
/** Least depth, grey levels. */
const leastDepth = 8;

/** `sign` 1 for ticks darker than their surroundings, −1 for lighter ones. From left to right. */
export function tickPositions(profile: Float64Array, sign: 1 | -1): Tick[] {
  const ticks: Tick[] = [];
  for (let x = 1; x < profile.length - 1; x++) {
    const depth = depthAt(profile, x, sign);
    if (depth < leastDepth || depth <= depthAt(profile, x - 1, sign) || depth < depthAt(profile, x + 1, sign))
      continue;
    const at = centreAt(profile, x, sign);
    const before = ticks[ticks.length - 1];
    if (before !== undefined && at - before.at < 3) {
      if (depth > before.depth) ticks[ticks.length - 1] = { at, depth };
    } else ticks.push({ at, depth });
  }
  return ticks;
}

/** Below both sides, by the reach that shows it better. */
function depthAt(profile: Float64Array, x: number, sign: 1 | -1): number {
  let best = 0;
  for (const reach of reaches) {
    const ground = Math.min(
      sign * profile[Math.max(0, x - reach)],
      sign * profile[Math.min(profile.length - 1, x + reach)],
    );
    best = Math.max(best, ground - sign * profile[x]);
  }
  return best;
}

/** Centre of mass of what stands out around x. */
function centreAt(profile: Float64Array, x: number, sign: 1 | -1): number {
  const reach = 4;
  const ground =
    sign *
    Math.min(sign * profile[Math.max(0, x - reach)], sign * profile[Math.min(profile.length - 1, x + reach)]);
  let mass = 0;
  let moment = 0;
  for (let k = Math.max(0, x - reach + 1); k < Math.min(profile.length, x + reach); k++) {
    const out = Math.max(0, sign * (ground - profile[k]));
    mass += out;
    moment += out * (k + 0.5);
  }
  return mass > 0 ? moment / mass : x + 0.5;
}
