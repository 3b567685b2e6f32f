/** The numbers of a review, without words: sites, combined effect, looks, probabilities and which verdict they give. */
import { monthsBetween } from "@anagen/care";
import { normal } from "@anagen/numerics";
import { type NotCompared, readingsOf, siteChange } from "../change/siteChange.ts";
import type { CourseFile } from "../course/courseFile.ts";
import { type Combined, combineSites, decidingSites } from "../effect/combineSites.ts";
import { type EffectPosterior, type EffectPrior, effectPosterior } from "../effect/effectPosterior.ts";
import { effectPrior } from "../effect/effectPrior.ts";
import { type SiteEffect, siteEffect } from "../effect/siteEffect.ts";
import { lookLevel } from "../looks/lookLevel.ts";
import { reviewRules } from "../rules/reviewRules.ts";
import type { VerdictName } from "./verdict.ts";

export interface Assessment {
  readonly verdict: VerdictName;
  /** All compared sites, controls too. */
  readonly effects: readonly SiteEffect[];
  readonly deciding: readonly SiteEffect[];
  readonly notCompared: readonly NotCompared[];
  /** Null where nothing can be compared. */
  readonly numbers: Numbers | null;
}

export interface Numbers {
  readonly month: number;
  readonly visitOn: string;
  readonly baselineDensity: number;
  readonly areaCm2: number;
  /** Against what would have been, against baseline with and without the cycle's chance; hairs/cm². */
  readonly effect: Combined;
  readonly held: Combined;
  readonly change: Combined;
  readonly untreated: Combined;
  readonly effectUm: Combined | null;
  readonly changeUm: Combined | null;
  readonly looksBefore: number;
  readonly level: number;
  /** Lower end of the effect at that level. */
  readonly lookLow: number;
  readonly prior: EffectPrior;
  readonly posterior: EffectPosterior;
  readonly heldProbability: number;
  readonly lessProbability: number;
}

const standard = normal();

export function assess(course: CourseFile): Assessment {
  const found = course.sites.map((site) => siteChange(course, site, course.asOf));
  const all = found.flatMap(({ change }) => (change ? [siteEffect(course, change)] : []));
  const notCompared = found.flatMap((f) => f.notCompared);
  const candidates = decidingSites(all);
  // Sites that were not seen at the last visit do not speak for it.
  const last = candidates
    .map((e) => e.change.now.visit.on)
    .toSorted()
    .at(-1);
  const deciding = candidates.filter((e) => e.change.now.visit.on === last);
  const numbers = last === undefined ? null : numbersOf(course, deciding, last);
  const verdict = numbers === null && isAwaited(course, notCompared) ? "too-early" : verdictOf(numbers);
  return { verdict, effects: all, deciding, notCompared, numbers };
}

/** Treated a short while ago, and nothing but the picture afterwards is missing. */
function isAwaited(course: CourseFile, notCompared: readonly NotCompared[]): boolean {
  const [start] = course.treatment.on.filter((on) => on <= course.asOf).toSorted();
  return (
    start !== undefined &&
    monthsBetween(start, course.asOf) < reviewRules.earliestMonth.value &&
    notCompared.length > 0 &&
    notCompared.every(({ code }) => code === "no-follow-up")
  );
}

function verdictOf(numbers: Numbers | null): VerdictName {
  if (numbers === null) return "cannot-tell";
  if (numbers.month < reviewRules.earliestMonth.value) return "too-early";
  const { posterior, lookLow, held, level, baselineDensity } = numbers;
  if (lookLow > 0 && posterior.more >= reviewRules.probabilityFloor.value) return "more";
  const lossLevel = (level / reviewRules.spentLevel.value) * reviewRules.lossLevel.value;
  if (lossLevel > 0 && held.value + standard.survivalQuantile(lossLevel) * held.sd < 0) return "losing";
  const margin = reviewRules.holdingMargin.value * baselineDensity;
  return held.value - 1.645 * held.sd > -margin ? "holding" : "cannot-tell";
}

function numbersOf(course: CourseFile, deciding: readonly SiteEffect[], visitOn: string): Numbers {
  const effect = combineSites(deciding, (e) => e.density)!;
  const held = combineSites(deciding, (e) => e.held)!;
  const change = combineSites(deciding, ({ change: { density }, methodSd }) => ({
    value: density.value,
    ownSd: Math.hypot(density.sd, methodSd),
    sharedSd: 0,
  }))!;
  const untreated = combineSites(deciding, ({ untreated: { density }, season }) => ({
    value: density.mean + season.mean,
    ownSd: density.cycleSd,
    sharedSd: Math.hypot(density.trendSd, season.sd),
  }))!;
  const areaCm2 = deciding.reduce((sum, e) => sum + e.change.site.areaCm2, 0);
  const baselineDensity =
    deciding.reduce((sum, e) => sum + e.change.baselineDensity * e.change.site.areaCm2, 0) / areaCm2;
  const start = startOf(course, deciding);
  const month = monthsBetween(start, visitOn);
  const looks = looksBefore(course, deciding, visitOn, start);
  const level = lookLevel(month, looks, reviewRules.spentLevel.value);
  const prior = effectPrior(
    course.treatment.kind,
    month,
    course.treatment.on.filter((on) => on <= visitOn).length,
    baselineDensity,
  );
  const margin = reviewRules.holdingMargin.value * baselineDensity;
  return {
    month,
    visitOn,
    baselineDensity,
    areaCm2,
    effect,
    held,
    change,
    untreated,
    effectUm: combineSites(deciding, (e) => e.meanDiameterUm),
    changeUm: combineSites(
      deciding,
      ({ change: { meanDiameterUm: um } }) => um && { value: um.value, ownSd: um.sd, sharedSd: 0 },
    ),
    looksBefore: looks.length,
    level,
    lookLow:
      level > 0 ? effect.value - standard.survivalQuantile(level) * effect.sd : Number.NEGATIVE_INFINITY,
    prior,
    posterior: effectPosterior(effect, prior),
    heldProbability: standard.cdf((held.value + margin) / held.sd),
    lessProbability: standard.cdf(-held.value / held.sd),
  };
}

/** First treatment; without one, the baseline. */
function startOf(course: CourseFile, deciding: readonly SiteEffect[]): string {
  const treated = course.treatment.on.toSorted()[0];
  return treated ?? deciding.map((e) => e.change.baselineOn).toSorted()[0]!;
}

/** Months of earlier visits at which the deciding sites were measured: each was a chance to be told "more". */
function looksBefore(
  course: CourseFile,
  deciding: readonly SiteEffect[],
  visitOn: string,
  start: string,
): number[] {
  const days = deciding.flatMap((e) =>
    readingsOf(course, e.change.site.id, visitOn)
      .filter((r) => r.visit.role === "follow-up" && r.visit.on < visitOn)
      .map((r) => r.visit.on),
  );
  return [...new Set(days)]
    .map((on) => monthsBetween(start, on))
    .filter((month) => month >= reviewRules.earliestMonth.value);
}
