/** Features of a trial by which pools are split or regressed: donor, cells or not, route, sessions, design. */
import type { Trial } from "./schema.ts";

export const trialFeatures = [
  "donor",
  "cellBased",
  "route",
  "sessions",
  "design",
  "randomised",
  "weeks",
  "team",
] as const;
export type TrialFeature = (typeof trialFeatures)[number];

/** Returns the features as text; "not stated" where the file has none. */
export function featuresOf(trial: Trial): Readonly<Record<TrialFeature, string>> {
  const text = (value: string | number | boolean | null): string =>
    value === null ? "not stated" : String(value);
  const { intervention, design } = trial;
  return {
    donor: text(intervention.donor),
    cellBased:
      intervention.cellBased === null ? "not a cell product" : intervention.cellBased ? "cells" : "cell-free",
    route: intervention.route,
    sessions: text(intervention.sessions),
    design: design.kind,
    randomised:
      design.randomised === null ? "not stated" : design.randomised ? "randomised" : "not randomised",
    weeks: text(trial.followUpWeeks),
    team: trial.team ?? trial.id,
  };
}
