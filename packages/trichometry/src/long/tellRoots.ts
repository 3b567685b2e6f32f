/** Tells the root of each long shaft from its tip, or that it has neither in sight: shade and blue beyond the end, and the others. */
import type { Plane } from "../picture/plane.ts";
import { logistic } from "../portable/logistic.ts";
import { directionAt } from "./directionAt.ts";
import type { TracedShaft } from "./traceShafts.ts";

export interface RootedShaft {
  /** The first point is the root, or the end nearer to it. */
  readonly shaft: TracedShaft;
  /** Probability that it is, 0.5 to 1. */
  readonly rootConfidence: number;
  /** Cut at both ends, and both are in sight. */
  readonly isLoose: boolean;
}

/**
 * Log odds of a root at an end: `blue` per 10 grey levels of blue minus red over that beside it, `shade` per 0.1 of contrast.
 * Logistic regression on the ends of 700 shafts in rendered pictures of long and curly hair (seeds 610000 to 610405).
 */
const odds = {
  constant: -1.6,
  blue: 2,
  shade: 1.1,
  mostBlue: 25,
  leastBlue: -10,
  mostShade: 0.2,
  leastShade: -0.1,
};
/** An end that was lost under other hair says this much less. */
const lostShare = 0.4;
/** An end at the picture's border is no root that counts; before anything is seen the other end is one as often as not. */
const borderOdds = 0;
/** How far the others are heard (working pixels; 250 is 2.7 mm), how much, and from how much evidence on they are. */
const vote = { reach: 250, weight: 2.5, prior: 1.5 };
/** Both ends are this unlike a root: the shaft is loose. */
const looseBelow = -2.5;
/** Shorter than this a shaft that ends among others is a piece, not a loose hair, working pixels. */
const shortestLoose = 30;

export function tellRoots(shafts: readonly TracedShaft[], darkness: Plane, blueness: Plane): RootedShaft[] {
  const ends = shafts.map((s) => [0, 1].map((k) => endOdds(s, k as 0 | 1, darkness, blueness)));
  // Positive: the first end is the root.
  const own = shafts.map((s, i) => {
    const [first, last] = ends[i];
    const atBorder = s.ends.map((e) => e === "border");
    if (atBorder[0] && atBorder[1]) return 0;
    if (atBorder[0]) return borderOdds - last;
    if (atBorder[1]) return first - borderOdds;
    return first - last;
  });
  return shafts.map((shaft, i) => {
    const score = own[i] + vote.weight * heard(shafts, own, i);
    const turned = score < 0;
    const isLoose =
      !shaft.ends.includes("border") &&
      !shaft.ends.includes("lost") &&
      Math.max(...ends[i]) < looseBelow &&
      2 * shaft.points.length > shortestLoose;
    return {
      shaft: turned
        ? { ...shaft, points: [...shaft.points].reverse(), ends: [shaft.ends[1], shaft.ends[0]] as const }
        : shaft,
      rootConfidence: logistic(Math.abs(score)),
      isLoose,
    };
  });
}

/** What the others say, −1 to 1: which way they grow at their roots, weighted by how sure and how near they are. */
function heard(shafts: readonly TracedShaft[], own: readonly number[], i: number): number {
  const first = shafts[i].points[0];
  const last = shafts[i].points[shafts[i].points.length - 1];
  const [fx, fy] = directionAt(shafts[i].points, 0);
  const [lx, ly] = directionAt(shafts[i].points, shafts[i].points.length - 1);
  let [forFirst, forLast, total] = [0, 0, vote.prior];
  shafts.forEach((other, j) => {
    if (j === i || own[j] === 0) return;
    const n = other.points.length - 1;
    const root = other.points[own[j] > 0 ? 0 : n];
    let [ux, uy] = directionAt(other.points, own[j] > 0 ? 0 : n);
    if (own[j] < 0) [ux, uy] = [-ux, -uy];
    const sureness = Math.min(2, Math.abs(own[j]));
    forFirst += sureness * nearness(root, first) * (fx * ux + fy * uy);
    forLast += sureness * nearness(root, last) * -(lx * ux + ly * uy);
    total += sureness * Math.max(nearness(root, first), nearness(root, last));
  });
  return (forFirst - forLast) / (2 * total);
}

function nearness(p: { x: number; y: number }, q: { x: number; y: number }): number {
  const r = ((p.x - q.x) ** 2 + (p.y - q.y) ** 2) / (2 * vote.reach * vote.reach);
  return 1 / (1 + r + (r * r) / 2);
}

function endOdds(shaft: TracedShaft, k: 0 | 1, darkness: Plane, blueness: Plane): number {
  const n = shaft.points.length - 1;
  const { x, y } = shaft.points[k === 0 ? 0 : n];
  const far = shaft.points[k === 0 ? Math.min(n, 6) : Math.max(0, n - 6)];
  const size = Math.sqrt((x - far.x) ** 2 + (y - far.y) ** 2) || 1;
  const strip = { x, y, ux: (x - far.x) / size, uy: (y - far.y) / size };
  const blue = beyond(blueness, strip, 0) - (beyond(blueness, strip, 18) + beyond(blueness, strip, -18)) / 2;
  const beside = (beyond(darkness, strip, 16, 0.35) + beyond(darkness, strip, -16, 0.35)) / 2;
  const shade = beyond(darkness, strip, 0, 0.35) - Math.max(-0.05, beside);
  const logOdds =
    odds.constant +
    (odds.blue * Math.max(odds.leastBlue, Math.min(odds.mostBlue, blue))) / 10 +
    odds.shade * Math.max(odds.leastShade, Math.min(odds.mostShade, shade)) * 10;
  return shaft.ends[k] === "lost" ? lostShare * logOdds : logOdds;
}

/** Mean of a plane in a strip 3–18 working pixels beyond an end, 7 wide, `aside` of the axis; values above `most` count as that. */
function beyond(
  plane: Plane,
  { x, y, ux, uy }: { x: number; y: number; ux: number; uy: number },
  aside: number,
  most = Number.POSITIVE_INFINITY,
): number {
  let sum = 0;
  let n = 0;
  for (let t = 3; t <= 18; t++) {
    for (let d = aside - 3; d <= aside + 3; d++) {
      const px = Math.round(x + t * ux - d * uy);
      const py = Math.round(y + t * uy + d * ux);
      if (px < 0 || py < 0 || px >= plane.width || py >= plane.height) continue;
      sum += Math.min(most, plane.data[py * plane.width + px]);
      n++;
    }
  }
  return n > 0 ? sum / n : 0;
}
