/** The trials that meet a claim's conditions. */
import type { Trial } from "../trials/schema.ts";
import type { TrialFilter } from "./schema.ts";

/** Returns the trials for which every condition given holds. */
export function filterTrials(trials: readonly Trial[], filter: TrialFilter): readonly Trial[] {
  return trials.filter((trial) => tests.every((test) => test(trial, filter)));
}

const among = (list: readonly string[] | undefined, value: string | null): boolean =>
  list === undefined || (value !== null && list.includes(value));

const matches = (pattern: string | undefined, text: string): boolean =>
  pattern === undefined || new RegExp(pattern, "i").test(text);

const tests: readonly ((trial: Trial, filter: TrialFilter) => boolean)[] = [
  (t, f) => among(f.productClass, t.productClass),
  (t, f) => among(f.donor, t.intervention.donor),
  (t, f) => among(f.route, t.intervention.route),
  (t, f) => f.routeStated === undefined || (t.intervention.route !== "not stated") === f.routeStated,
  (t, f) => f.controlled === undefined || t.design.concurrentControl === f.controlled,
  (t, f) => f.condition === undefined || t.population.condition === f.condition,
  (t, f) =>
    matches(
      f.text,
      [t.intervention.product, t.intervention.dose, t.intervention.routeText, t.citation].join(" "),
    ),
  (t, f) => f.outcome === undefined || t.outcomes.some((o) => matches(f.outcome, o.name)),
  (t, f) => f.adverse === undefined || matches(f.adverse, t.adverseEvents?.statement ?? ""),
];
