/** What looks as if a confounder was not recorded: warnings that ask, never corrections. */
import { daysBetween } from "@anagen/care";
import type { CourseFile } from "../course/courseFile.ts";
import { reviewRules } from "../rules/reviewRules.ts";
import type { TrialsReport } from "../trials/trialsReport.ts";
import type { Assessment } from "../verdict/assess.ts";
import type { Reason } from "../verdict/verdict.ts";
import { plain, signed } from "./words.ts";

/** Spread of single people around a trial's mean, hairs/cm² (hair-cycle engine, between patients; design choice). */
const BETWEEN_PATIENTS = 11;

export function suspicions(course: CourseFile, assessment: Assessment, trials: TrialsReport): Reason[] {
  const { numbers, deciding, effects } = assessment;
  if (numbers === null) return [];
  const found: Reason[] = [];
  const add = (code: string, clinician: string, patient: string) =>
    found.push({ code: `suspect.${code}`, weight: 1.5, side: "limit", clinician, patient });
  const asked = deciding.every((e) => e.change.now.visit.coMedicationAsked);
  if (!asked)
    add(
      "medicines-not-asked",
      "Nobody asked at this visit about minoxidil, finasteride or other treatments of hair: a gain cannot be put down to this treatment.",
      "Please tell us whether you use anything else for your hair. It can change the answer.",
    );
  const usual = trials.pooled;
  const top = usual ? usual.value + 1.96 * Math.hypot(usual.between, BETWEEN_PATIENTS) : 43;
  if (numbers.effect.value - 1.645 * numbers.effect.sd > top)
    add(
      "larger-than-published",
      `The gain is larger than trials of this treatment let expect (up to about ${signed(top)} hairs/cm²): ask about other treatments, and look at focus, clip length and colour.`,
      "The gain is unusually large. We check whether something else explains it.",
    );
  for (const { change, untreated, medicines } of effects.filter((e) => e.change.site.control))
    if (
      medicines.length === 0 &&
      change.density.value - 1.96 * Math.hypot(change.density.sd, untreated.density.cycleSd) > 0
    )
      add(
        "control-site-gained",
        `${change.site.label}, which was not treated, gained ${plain(change.density.value)} hairs/cm² too: something acts on the whole scalp (medicine, season, camera).`,
        "A spot that was not treated gained hair too. So part of the change has another cause.",
      );
  for (const { change } of deciding) {
    const values = change.baselines.map((b) => b.reading.density.value);
    if (values.length > 1 && Math.max(...values) - Math.min(...values) > 2.77 * change.repeatSd)
      add(
        "baselines-differ",
        `The baselines of ${change.site.label} differ by more than measuring should (${plain(Math.max(...values) - Math.min(...values))} hairs/cm²): look at both pictures.`,
        "The two first pictures do not agree well, so the start is less certain.",
      );
  }
  const unknownField =
    course.fieldChoice.kind === "unknown" && numbers.change.value > 1.96 * numbers.change.sd;
  if (unknownField)
    add(
      "field-choice-unknown",
      "How the field was chosen is not recorded: if it was the sparsest, part of the gain is regression to the mean.",
      "If the spot was chosen because it looked thin that day, part of the gain would have come by itself.",
    );
  if (earlyShedWave(course))
    add(
      "shed-wave",
      "The shed diary rose in the first three months and fell again, as after minoxidil is begun or after an illness: ask for both.",
      "You lost more hair in the first months. Tell us if you began a new medicine or were ill.",
    );
  return found;
}

/** Median of the first three months 1.5 times what came later, and what came before where that is known. */
function earlyShedWave({ shedDiary, treatment }: CourseFile): boolean {
  const [start] = treatment.on.toSorted();
  if (start === undefined) return false;
  const days = shedDiary.map((e) => ({ day: daysBetween(start, e.on), count: e.count }));
  const medianOf = (from: number, to: number) =>
    median(days.filter((d) => d.day >= from && d.day < to).map((d) => d.count));
  const early = medianOf(0, 91);
  const later = medianOf(91, Number.POSITIVE_INFINITY);
  if (early === null || later === null) return false;
  const usual = Math.max(1, later, medianOf(Number.NEGATIVE_INFINITY, 0) ?? 0);
  return early > reviewRules.shedRise.value * usual;
}

export function median(values: readonly number[]): number | null {
  if (values.length < 3) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
