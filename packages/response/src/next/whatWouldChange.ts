/** What would make the answer surer, and by how much: the interval's half width now and then, and the chance of "more". */
import { addMonths, daysBetween, formatDay, monthsBetween } from "@anagen/care";
import { normal } from "@anagen/numerics";
import { seasonShift } from "../confounders/seasonShift.ts";
import type { CourseFile } from "../course/courseFile.ts";
import { combineSites } from "../effect/combineSites.ts";
import type { Parts, SiteEffect } from "../effect/siteEffect.ts";
import { lookLevel } from "../looks/lookLevel.ts";
import { reviewRules } from "../rules/reviewRules.ts";
import { untreatedChange } from "../untreated/untreatedChange.ts";
import type { Assessment, Numbers } from "../verdict/assess.ts";
import type { WouldChange } from "../verdict/verdict.ts";

const standard = normal();
type Words = Pick<WouldChange, "clinician" | "patient">;

export function whatWouldChange(course: CourseFile, { deciding, numbers }: Assessment): WouldChange[] {
  if (numbers === null) return [];
  const variant = (measuringVariance: (e: SiteEffect) => number) =>
    combineSites(deciding, (e): Parts => {
      const own = e.density.ownSd ** 2 - e.change.density.sd ** 2 + measuringVariance(e);
      return { ...e.density, ownSd: Math.sqrt(own) };
    })!.sd;
  const option = (action: string, sd: number, possible: boolean, words: Words): WouldChange => ({
    action,
    halfWidthNow: 1.96 * numbers.effect.sd,
    halfWidthThen: 1.96 * sd,
    chanceOfMore: possible ? chanceOfMore(numbers, Math.min(sd, numbers.effect.sd * 0.999)) : null,
    possible,
    ...words,
  });
  const unmatched = deciding.some((e) => !e.change.matched);
  const options: WouldChange[] = [];
  if (unmatched) {
    const matched = (e: SiteEffect) =>
      Math.min(
        e.change.density.sd ** 2,
        (reviewRules.matchedError.value ** 2 * e.change.baselineDensity) / e.change.site.areaCm2,
      );
    options.push(
      option(
        "match-hairs",
        variant((e) => (e.change.matched ? e.change.density.sd ** 2 : matched(e))),
        true,
        matchWords,
      ),
    );
    const again = variant((e) => e.change.density.sd ** 2 - e.change.repeatSd ** 2 / 2);
    options.push(option("second-picture-now", again, true, againWords));
  }
  const doubled = combineSites(deciding, (e) => ({
    ...e.density,
    ownSd: e.density.ownSd * Math.SQRT1_2,
  }))!.sd;
  options.push(option("twice-the-area", doubled, false, areaWords));
  if (unmatched && deciding.some((e) => e.change.baselines.length === 1))
    options.push(
      option(
        "second-baseline",
        variant((e) => e.change.density.sd ** 2 - e.change.repeatSd ** 2 / 2),
        false,
        baselineWords,
      ),
    );
  const later = nextReview(course, deciding, numbers);
  if (later) options.push(later);
  return options
    .filter((o) => o.action === "next-visit" || o.halfWidthThen < 0.98 * o.halfWidthNow)
    .toSorted((a, b) => Number(b.possible) - Number(a.possible) || a.halfWidthThen - b.halfWidthThen);
}

/**
 * The estimate that the same visit would give with less error, given the one there is: in each of both possibilities
 * (no effect; effect) the two are jointly normal, and the new one keeps what the old one has in common with it.
 */
function chanceOfMore({ effect, prior, posterior, level }: Numbers, sd: number): number {
  if (level <= 0) return 0;
  const removed = effect.sd ** 2 - sd ** 2;
  const part = (mean: number, spread: number) => {
    const weight = (spread ** 2 + sd ** 2) / (spread ** 2 + effect.sd ** 2);
    const centre = mean + weight * (effect.value - mean);
    return exceeds(standard.survivalQuantile(level) * sd, centre, Math.sqrt(weight * removed));
  };
  return posterior.none * part(0, 0) + (1 - posterior.none) * part(prior.mean, prior.sd);
}

/** The next decisive visit of the plan: month 12, then every six months. */
function nextReview(
  course: CourseFile,
  deciding: readonly SiteEffect[],
  numbers: Numbers,
): WouldChange | null {
  const [start] = course.treatment.on.toSorted();
  const from = start ?? deciding[0]?.change.baselineOn;
  if (from === undefined) return null;
  const month = [6, 12, 18, 24, 36].find((m) => m > numbers.month + 1);
  if (month === undefined) return null;
  const on = addMonths(from, month);
  const sd = combineSites(deciding, (e): Parts => {
    const { site, baselineDensity, baselineOn, density } = e.change;
    const then = untreatedChange({
      patient: course.patient,
      region: site.region,
      baselineDensity,
      areaCm2: site.areaCm2,
      months: monthsBetween(baselineOn, on),
    });
    const season = seasonShift({
      from: baselineOn,
      to: on,
      hemisphere: course.patient.hemisphere,
      baselineDensity,
    });
    return {
      value: 0,
      ownSd: Math.hypot(density.sd, then.density.cycleSd, e.methodSd, e.selection.sd),
      sharedSd: Math.hypot(then.density.trendSd, season.sd, ...e.medicines.map((m) => m.sd)),
    };
  })!.sd;
  const looks = numbers.month >= reviewRules.earliestMonth.value ? [numbers.month] : [];
  const level = lookLevel(month, looks, reviewRules.spentLevel.value);
  const { prior, posterior, effect } = numbers;
  const bar = standard.survivalQuantile(level) * sd;
  const weight = prior.sd ** 2 / (prior.sd ** 2 + effect.sd ** 2);
  const centre = prior.mean + weight * (effect.value - prior.mean);
  const works = exceeds(bar, centre, Math.hypot(sd, Math.sqrt(weight) * effect.sd));
  return {
    action: "next-visit",
    halfWidthNow: 1.96 * effect.sd,
    halfWidthThen: 1.96 * sd,
    chanceOfMore: posterior.none * exceeds(bar, 0, sd) + (1 - posterior.none) * works,
    possible: daysBetween(course.asOf, on) > 0,
    clinician: `The visit of month ${month} (${formatDay(on)}) with the same pictures.`,
    patient: `The visit in month ${month} tells more.`,
  };
}

function exceeds(bar: number, mean: number, sd: number): number {
  return sd > 0 ? standard.survival((bar - mean) / sd) : mean > bar ? 1 : 0;
}

const matchWords: Words = {
  clinician: "Match the hairs of baseline and this visit one by one.",
  patient: "Comparing the same hairs one by one makes the count surer.",
};
const againWords: Words = {
  clinician: "Take a second picture of each site today and use the mean.",
  patient: "A second picture today makes the count surer.",
};
const areaWords: Words = {
  clinician: "Twice the area from the start: for the next course, more or larger fields at baseline.",
  patient: "Next time we photograph a larger area from the start.",
};
const baselineWords: Words = {
  clinician: "A second baseline: not possible any more in this course, worth it in the next.",
  patient: "Two pictures before the treatment would have helped. We do that next time.",
};
