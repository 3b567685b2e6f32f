/** Reasons that the numbers give: the effect, the own baseline, trials, and what the doubt is made of. */
import type { TrialsReport } from "../trials/trialsReport.ts";
import type { Assessment, Numbers } from "../verdict/assess.ts";
import type { Reason } from "../verdict/verdict.ts";
import { interval, plain, signed } from "./words.ts";

export function measuredReasons(assessment: Assessment, trials: TrialsReport): Reason[] {
  const { numbers } = assessment;
  if (numbers === null) return [];
  return [
    effectReason(numbers),
    baselineReason(numbers),
    ...trialsReason(numbers, trials),
    ...doubtReasons(assessment, numbers),
  ];
}

function effectReason({ effect, change, untreated, lookLow }: Numbers): Reason {
  const [low, high] = [effect.value - 1.96 * effect.sd, effect.value + 1.96 * effect.sd];
  // What may be called a gain is decided by the bound of this look, as the verdict is.
  const sure = lookLow > 0 ? "above" : high < 0 ? "below" : "unclear";
  const sides = { above: "for-more", below: "for-less", unclear: "doubt" } as const;
  const expected = `${signed(untreated.value)} (${interval(untreated.value - 1.96 * untreated.sd, untreated.value + 1.96 * untreated.sd)})`;
  return {
    code: `effect.${sure}`,
    weight: Math.min(10, Math.abs(effect.value) / effect.sd),
    side: sides[sure],
    clinician: `Since baseline ${signed(change.value)} hairs/cm²; without treatment ${expected} was to be expected. The difference, ${signed(effect.value)} hairs/cm² (${interval(low, high)}), is the effect.`,
    patient:
      sure === "above"
        ? `We count ${plain(effect.value)} more hairs on each square centimetre than we would expect without treatment.`
        : sure === "below"
          ? `We count ${plain(-effect.value)} fewer hairs on each square centimetre than we would expect without treatment.`
          : "What we count fits both: that the treatment did something, and that hair came and went by itself.",
  };
}

function baselineReason({ change, effect }: Numbers): Reason {
  const sdc = 1.96 * change.sd;
  const found = Math.abs(change.value) <= sdc ? "none" : change.value > 0 ? "more" : "less";
  return {
    code: `baseline.${found}`,
    // Behind the effect: a change alone says nothing about its cause.
    weight: Math.min(
      Math.abs(change.value) / change.sd,
      0.9 * Math.min(10, Math.abs(effect.value) / effect.sd),
    ),
    side: found === "more" ? "for-more" : found === "less" ? "for-less" : "doubt",
    clinician: `Against the patient's own baseline ${signed(change.value)} hairs/cm²; the smallest change that measuring can tell here is ${plain(sdc)}.`,
    patient:
      found === "none"
        ? "Compared with the first pictures, the number of hairs has not changed by more than our counting can tell."
        : `Compared with the first pictures, there are ${plain(Math.abs(change.value))} ${found === "more" ? "more" : "fewer"} hairs on each square centimetre. That is more than our counting errs.`,
  };
}

function trialsReason({ effect }: Numbers, trials: TrialsReport): Reason[] {
  if (trials.pooled === null)
    return [
      {
        code: "trials.no-size",
        weight: 0.4,
        side: "note",
        clinician: trials.sentence,
        patient:
          trials.question === null
            ? "Nothing was given, so there is no study to compare with."
            : "Studies of this treatment do not tell how many hairs it adds, so we cannot say what is usual.",
      },
    ];
  const { value, low, high } = trials.pooled;
  return [
    {
      code: "trials.size",
      weight: 0.6,
      side: "note",
      clinician: `${trials.sentence} Here: ${signed(effect.value)}.`,
      patient: `In studies, people gained ${plain(value)} hairs on each square centimetre on average (${interval(low, high)}). Single people differ a lot.`,
    },
  ];
}

/** What the doubt is made of, each with its size, so that the largest part stands first. */
function doubtReasons({ deciding }: Assessment, numbers: Numbers): Reason[] {
  const { areaCm2, effect } = numbers;
  const weigh = (sd: number) => (2 * sd ** 2) / effect.sd ** 2;
  const pooled = (sdOf: (e: Assessment["deciding"][number]) => number) =>
    Math.sqrt(deciding.reduce((sum, e) => sum + ((e.change.site.areaCm2 / areaCm2) * sdOf(e)) ** 2, 0));
  const cycle = pooled((e) => e.untreated.density.cycleSd);
  const measuring = pooled((e) => e.change.density.sd);
  const trend = deciding.reduce(
    (sum, e) => sum + (e.change.site.areaCm2 / areaCm2) * e.untreated.density.trendSd,
    0,
  );
  const unmatched = deciding.filter((e) => !e.change.matched).length;
  const single = deciding.filter((e) => e.change.baselines.length === 1).length;
  const reasons: Reason[] = [
    {
      code: "doubt.cycle",
      weight: weigh(cycle),
      side: "doubt",
      clinician: `Hair comes and goes by itself: on ${areaCm2.toFixed(1)} cm² that moves the count by ±${plain(1.96 * cycle)} hairs/cm² (95 %). Only more area makes this smaller.`,
      patient: "Hairs fall and grow again by themselves. On a small spot that alone changes the count.",
    },
    {
      code: "doubt.measuring",
      weight: weigh(measuring),
      side: "doubt",
      clinician: `Measuring errs by ±${plain(1.96 * measuring)} hairs/cm² (95 %)${unmatched > 0 ? "; the hairs of the pictures are not matched one by one" : ", hairs matched one by one"}.`,
      patient: "Counting hairs in pictures has an error, which we have taken into account.",
    },
    {
      code: "doubt.forecast",
      weight: weigh(trend),
      side: "doubt",
      clinician: `How fast this patient would have lost hair is known to ±${plain(1.96 * trend)} hairs/cm² (95 %).`,
      patient: "Nobody can know exactly how your hair would be without treatment.",
    },
  ];
  if (single > 0)
    reasons.push({
      code: "limit.single-baseline",
      weight: 0.9,
      side: "limit",
      clinician:
        "One baseline only: this patient's own repeatability is not known, and its error counts in full.",
      patient: "There is only one picture from before the treatment. Two would have made the answer surer.",
    });
  if (effect.value - 1.96 * effect.sd > 0 && numbers.level > 0 && numbers.lookLow <= 0)
    reasons.push({
      code: "limit.level",
      weight: 1.6,
      side: "limit",
      clinician: `The 95 % interval of the effect excludes 0, but all looks at a course together may err in 4 %: this look has a one-sided level of ${(100 * numbers.level).toPrecision(2)} %, and at that level the effect reaches down to ${signed(numbers.lookLow)} hairs/cm².`,
      patient: "It looks like a gain, but not yet clearly enough to be told from chance.",
    });
  if (numbers.looksBefore > 0)
    reasons.push({
      code: "limit.looks",
      weight: 0.3,
      side: "limit",
      clinician: `Look ${numbers.looksBefore + 1} at this course: "more" is said only at a one-sided level of ${(100 * numbers.level).toPrecision(2)} %, so that all looks together stay within 5 %.`,
      patient: "We have looked several times. Looking often finds chance, so we ask for a clearer sign.",
    });
  return reasons;
}
