/** Reasons from what stands beside the measurement: time, flags that disagree, the diary, a patient who stays away. */
import { daysBetween, formatDay } from "@anagen/care";
import type { CourseFile } from "../course/courseFile.ts";
import { reviewRules } from "../rules/reviewRules.ts";
import type { Assessment } from "../verdict/assess.ts";
import type { Reason, Verdict } from "../verdict/verdict.ts";
import { median } from "./suspicions.ts";
import { plain } from "./words.ts";

export function otherReasons(
  course: CourseFile,
  { verdict, numbers, deciding, effects }: Assessment,
  flags: Verdict["flags"],
): Reason[] {
  const reasons: Reason[] = [];
  const note = (reason: Omit<Reason, "side"> & Partial<Pick<Reason, "side">>) =>
    reasons.push({ side: "note", ...reason });
  if (verdict === "too-early" && numbers)
    note({
      code: "time.too-early",
      weight: 5,
      side: "limit",
      clinician: `Month ${numbers.month.toFixed(1)} after treatment: new hair is expected in months 3 to 6, so that neither a gain nor its absence says much before month ${reviewRules.earliestMonth.value}.`,
      patient: "It is too early. New hair needs three to six months to show.",
    });
  if (numbers && daysBetween(numbers.visitOn, course.asOf) > reviewRules.notSeenDays.value)
    note({
      code: "time.not-seen",
      weight: 2,
      side: "limit",
      clinician: `Last measured on ${formatDay(numbers.visitOn)}: the answer is that of this day and is not carried forward.`,
      patient: `The last pictures are from ${formatDay(numbers.visitOn)}. New ones would tell how it is now.`,
    });
  if (effects.length > deciding.length)
    note({
      code: "sites.beside",
      weight: 0.5,
      clinician: `${deciding.map((e) => e.change.site.label).join(", ")} ${deciding.length === 1 ? "decides" : "decide"}; the other sites stand beside it and were not chosen after the fact.`,
      patient: "We look at the spots that were agreed before the treatment.",
    });
  const values = [
    flags.measured === null ? null : flags.measured === "gain",
    flags.visible,
    flags.blindedRater,
    flags.patient,
  ];
  const known = values.filter((v) => v !== null);
  if (known.includes(true) && known.includes(false))
    note({
      code: "flags.disagree",
      weight: 1.2,
      clinician: `Measured, visible, blinded rating and the patient's own judgement do not agree (${flagWords(flags)}); they are shown side by side and not averaged.`,
      patient:
        "What we count, what an eye sees and what you feel do not say the same. That is common, and each counts for itself.",
    });
  const { before, now } = shedMedians(course);
  if (before !== null && now !== null) {
    const ratio = (now + 1) / (before + 1);
    const changed = ratio > reviewRules.shedRise.value || ratio < 1 / reviewRules.shedRise.value;
    if (changed)
      note({
        code: ratio > 1 ? "diary.more" : "diary.less",
        weight: 0.7,
        clinician: `Shed diary: median ${plain(before)} hairs before treatment, ${plain(now)} in the last 60 days (days differ by about 30 %).`,
        patient:
          ratio > 1
            ? "You counted more fallen hairs lately than before."
            : "You counted fewer fallen hairs lately than before.",
      });
  }
  return reasons;
}

function flagWords({ measured, visible, blindedRater, patient }: Verdict["flags"]): string {
  const word = (value: boolean | null) => (value === null ? "not known" : value ? "yes" : "no");
  return `measured ${measured === null ? "not known" : measured === "gain" ? "yes" : "no"}, visible ${word(visible)}, rater ${word(blindedRater)}, patient ${word(patient)}`;
}

function shedMedians({ shedDiary, treatment, asOf }: CourseFile) {
  const [start] = treatment.on.toSorted();
  const upTo = shedDiary.filter((e) => e.on <= asOf);
  return {
    before: start === undefined ? null : median(upTo.filter((e) => e.on < start).map((e) => e.count)),
    now: median(upTo.filter((e) => daysBetween(e.on, asOf) <= 60).map((e) => e.count)),
  };
}
