/** What a split-scalp result would be at every pair of correlations that its report leaves out. */
import { splitScalpGrid } from "../effect/withinPerson.ts";
import { type Fault, faultOf, isFault } from "../fault.ts";
import { criticalValue } from "../pool/tails.ts";
import { controls } from "./contrastsOf.ts";
import type { Trial, TrialArm } from "./schema.ts";

export interface SensitivityLine {
  readonly betweenVisits: number;
  readonly betweenSides: number;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

const visits = [0.5, 0.7, 0.8, 0.9];
const sides = [0, 0.3, 0.5, 0.7];

/** Returns the grid (95 % intervals, normal) of the first density outcome with both visits on both sides. */
export function sensitivityGrid(trial: Trial): readonly SensitivityLine[] | Fault {
  const outcome = trial.outcomes.find(
    (o) => o.kind === "density" && o.areaCm2 !== null && o.arms.length > 1 && o.arms.every(hasVisits),
  );
  if (trial.design.kind !== "split-scalp" || !outcome)
    return faultOf(
      "trial.no-grid",
      `${trial.id} is not a split-scalp trial with means and SDs of both visits`,
    );
  const second = outcome.arms.find((a) => controls.has(a.treatment)) ?? outcome.arms[1]!;
  const first = outcome.arms.find((a) => a !== second)!;
  const grid = splitScalpGrid(groupOf(first), groupOf(second), {
    betweenVisits: visits,
    betweenSides: sides,
  });
  if (isFault(grid)) return grid;
  const critical = criticalValue(0.95, null) / outcome.areaCm2!;
  return grid.map(({ betweenVisits, betweenSides, yi, vi }) => {
    const half = critical * Math.sqrt(vi);
    const estimate = yi / outcome.areaCm2!;
    return { betweenVisits, betweenSides, estimate, low: estimate - half, high: estimate + half };
  });
}

function hasVisits(arm: TrialArm): boolean {
  return [arm.n, arm.baselineMean, arm.baselineSD, arm.followUpMean, arm.followUpSD].every(
    (value) => value !== null,
  );
}

function groupOf(arm: TrialArm) {
  return {
    n: arm.n!,
    baseline: { mean: arm.baselineMean!, sd: arm.baselineSD! },
    followUp: { mean: arm.followUpMean!, sd: arm.followUpSD! },
  };
}
