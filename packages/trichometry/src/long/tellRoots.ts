/** Tells the root of each long shaft from its tip, or that it has neither in sight: shade and blue beyond the end, and the others. */
import type { Plane } from "../picture/plane.ts";
import { log } from "../portable/log.ts";
import { logistic } from "../portable/logistic.ts";
import { directionAt } from "./directionAt.ts";
import { rootOdds } from "./rootOdds.ts";
import type { TracedShaft } from "./traceShafts.ts";

export interface RootedShaft {
  /** The first point is the root, or the end nearer to it. */
  readonly shaft: TracedShaft;
  /** Probability that it is, 0.5 to 1. */
  readonly rootConfidence: number;
  /** Cut at both ends, and both are in sight. */
  readonly isLoose: boolean;
}

/** An end at the picture's border is no root that counts; before anything is seen the other end is one as often as not. */
const borderOdds = 0;
/** How far the others are heard (working pixels; 250 is 2.7 mm), how much, and from how much evidence on they are. */
const vote = { reach: 250, weight: 2.5, prior: 1.5 };
/**
 * Log odds that a shaft with both ends in sight is a cut piece that lies loose: from the better of its ends' odds, and from
 * the logarithm of its length and from its width against the picture's median. Logistic regression on 60 loose and 427 rooted
 * shafts of the same pictures as in rootOdds.ts.
 */
const loose = { constant: 0.84, root: -1.07, mostRoot: 4, length: -2.73, width: -4.56 };

/** An end this near another's edge touches it, working pixels. */
const touching = 3;

export function tellRoots(shafts: readonly TracedShaft[], darkness: Plane, blueness: Plane): RootedShaft[] {
  const ends = rootOdds(shafts, darkness, blueness);
  // Positive: the first end is the root.
  const own = shafts.map((s, i) => {
    const [first, last] = ends[i];
    const atBorder = s.ends.map((e) => e === "border");
    if (atBorder[0] && atBorder[1]) return 0;
    if (atBorder[0]) return borderOdds - last;
    if (atBorder[1]) return first - borderOdds;
    return first - last;
  });
  const usual = {
    points: median(shafts.map((s) => s.points.length)),
    width: median(shafts.map((s) => s.width)),
  };
  return shafts.map((shaft, i) => {
    const score = own[i] + vote.weight * heard(shafts, own, i);
    const turned = score < 0;
    const isLoose = looseOdds(shaft, Math.max(...ends[i]), usual) > 0 && liesFree(shaft, shafts);
    return {
      shaft: turned
        ? { ...shaft, points: [...shaft.points].reverse(), ends: [shaft.ends[1], shaft.ends[0]] as const }
        : shaft,
      rootConfidence: logistic(Math.abs(score)),
      isLoose,
    };
  });
}

/** −∞ for a shaft that leaves the picture. */
function looseOdds(
  { points, width, ends }: TracedShaft,
  root: number,
  usual: { readonly points: number; readonly width: number },
): number {
  if (ends.includes("border")) return Number.NEGATIVE_INFINITY;
  const seen = Math.max(-loose.mostRoot, Math.min(loose.mostRoot, root));
  return (
    loose.constant +
    loose.root * seen +
    loose.length * log(points.length / usual.points) +
    (loose.width * width) / usual.width
  );
}

/** Whether both ends lie on bright skin: one under or at another hair may go on behind it. */
function liesFree(shaft: TracedShaft, others: readonly TracedShaft[]): boolean {
  if (shaft.ends.some((end) => end !== "skin")) return false;
  const ends = [shaft.points[0], shaft.points[shaft.points.length - 1]];
  return others.every(
    (other) =>
      other === shaft ||
      other.points.every((p) =>
        ends.every((e) => (p.x - e.x) ** 2 + (p.y - e.y) ** 2 > (other.width / 2 + touching) ** 2),
      ),
  );
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1];

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
