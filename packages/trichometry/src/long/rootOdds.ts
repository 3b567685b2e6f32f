/** How probable it is that each end of a long shaft is its root: shade and blue beyond it, and other ends that lie there too. */
import type { Plane } from "../picture/plane.ts";
import { meanBeyond } from "../roots/meanBeyond.ts";
import type { TracedShaft } from "./traceShafts.ts";

/**
 * Log odds of a root at an end: `blue` per 10 grey levels of blue minus red over that beside it, `shade` per 0.1 of contrast,
 * `mate` per other end close by that points the same way, as those of one follicular unit do. Logistic regression on 1,682
 * ends in 45 rendered pictures of long and curly hair (seeds 610000 to 611404).
 */
const odds = {
  ...{ constant: -2.14, blue: 2, shade: 1, mate: 2.15 },
  ...{ mostBlue: 25, leastBlue: -10, mostShade: 0.2, leastShade: -0.1, mostMates: 2 },
  /** How near a mate's end is, working pixels (0.18 mm), and the least cosine between the two directions. */
  ...{ mateWithin: 16, mateCosine: 0.5 },
} as const;
/** An end that was lost under other hair says this much less. */
const lostShare = 0.4;
/** Log odds of the first and the last end of each shaft. */
export function rootOdds(
  shafts: readonly TracedShaft[],
  darkness: Plane,
  blueness: Plane,
): (readonly [number, number])[] {
  const strips = shafts.map((s) => [stripBeyond(s, 0), stripBeyond(s, 1)]);
  return shafts.map((s, i) => {
    const of = (k: 0 | 1): number => {
      const logOdds = endOdds(strips[i][k], matesOf(shafts, strips, i, k), darkness, blueness);
      return s.ends[k] === "lost" ? lostShare * logOdds : logOdds;
    };
    return [of(0), of(1)] as const;
  });
}

/** Where a shaft ends and which way it points there, outwards. */
interface Strip {
  readonly x: number;
  readonly y: number;
  readonly ux: number;
  readonly uy: number;
}

function stripBeyond({ points }: TracedShaft, k: 0 | 1): Strip {
  const n = points.length - 1;
  const { x, y } = points[k === 0 ? 0 : n];
  const far = points[k === 0 ? Math.min(n, 6) : Math.max(0, n - 6)];
  const size = Math.sqrt((x - far.x) ** 2 + (y - far.y) ** 2) || 1;
  return { x, y, ux: (x - far.x) / size, uy: (y - far.y) / size };
}

/** Other shafts' ends in sight that lie close to this one and point the same way. */
function matesOf(
  shafts: readonly TracedShaft[],
  strips: readonly (readonly Strip[])[],
  i: number,
  k: 0 | 1,
): number {
  const own = strips[i][k];
  let mates = 0;
  shafts.forEach((other, j) => {
    if (j === i) return;
    strips[j].forEach((strip, e) => {
      const far = (strip.x - own.x) ** 2 + (strip.y - own.y) ** 2 > odds.mateWithin ** 2;
      if (other.ends[e] === "border" || far) return;
      if (strip.ux * own.ux + strip.uy * own.uy > odds.mateCosine) mates++;
    });
  });
  return Math.min(odds.mostMates, mates);
}

function endOdds(strip: Strip, mates: number, darkness: Plane, blueness: Plane): number {
  const blueAt = (aside: number) => meanBeyond(blueness, strip, { aside });
  const shadeAt = (aside: number) => meanBeyond(darkness, strip, { aside, most: 0.35 });
  const blue = blueAt(0) - (blueAt(18) + blueAt(-18)) / 2;
  const beside = (shadeAt(16) + shadeAt(-16)) / 2;
  const shade = shadeAt(0) - Math.max(-0.05, beside);
  return (
    odds.constant +
    (odds.blue * Math.max(odds.leastBlue, Math.min(odds.mostBlue, blue))) / 10 +
    odds.shade * Math.max(odds.leastShade, Math.min(odds.mostShade, shade)) * 10 +
    odds.mate * mates
  );
}
