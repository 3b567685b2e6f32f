/** "Is it working?" – one course in, one verdict out, with its reasons. No clock and no chance: the same file gives the same bytes. */
import type { CourseFile } from "../course/courseFile.ts";
import { nextStepOf } from "../next/nextStep.ts";
import { whatWouldChange } from "../next/whatWouldChange.ts";
import { confounderReasons } from "../reasons/confounderReasons.ts";
import { measuredReasons } from "../reasons/measuredReasons.ts";
import { otherReasons } from "../reasons/otherReasons.ts";
import { suspicions } from "../reasons/suspicions.ts";
import { reference } from "../reference/reference.ts";
import { reviewRules, spendingPlan } from "../rules/reviewRules.ts";
import { trialsReport } from "../trials/trialsReport.ts";
import { type Assessment, assess, type Numbers } from "./assess.ts";
import { curveOf } from "./curveOf.ts";
import { estimateOf } from "./estimateOf.ts";
import { flagsOf } from "./flags.ts";
import { headlineOf } from "./headline.ts";
import type { Verdict } from "./verdict.ts";

export const responseVersion = "0.1.0";

/** The verdict of a course on its day `asOf`; reasons come with the weightiest first. */
export function judgeCourse(course: CourseFile): Verdict {
  const assessment = assess(course);
  const { verdict, numbers, deciding } = assessment;
  const trials = trialsReport(course.treatment.kind);
  const flags = flagsOf(course, numbers);
  const reasons = [
    ...measuredReasons(assessment, trials),
    ...confounderReasons(assessment, numbers),
    ...suspicions(course, assessment, trials),
    ...otherReasons(course, assessment, flags),
  ].toSorted((a, b) => b.weight - a.weight || a.code.localeCompare(b.code));
  const densities = "hairs/cm²";
  return {
    schema: "anagen.verdict/1",
    engine: {
      version: responseVersion,
      rules: [...Object.values(reviewRules), spendingPlan].map(({ id, version }) => `${id}/${version}`),
      reference: `${reference.provenance.date} seed ${reference.provenance.seed}`,
    },
    courseId: course.course.id,
    patientCode: course.course.patientCode,
    asOf: course.asOf,
    visitOn: numbers?.visitOn ?? null,
    visitId: deciding[0]?.change.now.visit.id ?? null,
    month: numbers?.month ?? null,
    verdict,
    headline: headlineOf(verdict, numbers),
    probability: {
      more: numbers?.posterior.more ?? null,
      held: numbers?.heldProbability ?? null,
      less: numbers?.lessProbability ?? null,
    },
    effect: {
      density: numbers && estimateOf(numbers.effect, densities),
      meanDiameterUm: numbers?.effectUm ? estimateOf(numbers.effectUm, "µm") : null,
    },
    comparators: {
      ownBaseline: numbers && ownBaseline(numbers),
      untreated: numbers && {
        expected: estimateOf(numbers.untreated, densities),
        lookLow: Math.max(-9999, numbers.lookLow),
        lookLevel: numbers.level,
        looksBefore: numbers.looksBefore,
      },
      trials: {
        title: trials.title,
        sentence: trials.sentence,
        pooled: trials.pooled,
        place: placeOf(numbers, trials.pooled),
      },
    },
    flags,
    sites: sitesOf(assessment),
    reasons,
    wouldChange: whatWouldChange(course, assessment),
    nextStep: nextStepOf(course, verdict, numbers),
    curve: curveOf(course, assessment),
  };
}

function ownBaseline({ change, changeUm }: Numbers): Verdict["comparators"]["ownBaseline"] {
  const smallestDetectable = 1.96 * change.sd;
  return {
    change: estimateOf(change, "hairs/cm²"),
    changeUm: changeUm && estimateOf(changeUm, "µm"),
    smallestDetectable,
    finding:
      Math.abs(change.value) <= smallestDetectable
        ? "no-detectable-change"
        : change.value > 0
          ? "more"
          : "less",
  };
}

/** Above or below only where the whole interval of the patient's effect lies outside what trials give on average. */
function placeOf(
  numbers: Numbers | null,
  pooled: Verdict["comparators"]["trials"]["pooled"],
): Verdict["comparators"]["trials"]["place"] {
  if (numbers === null || pooled === null) return null;
  const { value, sd } = numbers.effect;
  if (value + 1.96 * sd < pooled.low) return "below";
  return value - 1.96 * sd > pooled.high ? "above" : "within";
}

function sitesOf({ effects, deciding }: Assessment): Verdict["sites"] {
  return effects.map((e) => ({
    site: e.change.site.id,
    label: e.change.site.label,
    control: e.change.site.control,
    decides: deciding.includes(e),
    month: e.months,
    matched: e.change.matched,
    baselineDensity: e.change.baselineDensity,
    change: estimateOf(e.change.density, "hairs/cm²"),
    effect: estimateOf(
      { value: e.density.value, sd: Math.hypot(e.density.ownSd, e.density.sharedSd) },
      "hairs/cm²",
    ),
  }));
}
