/** Four answers to "did it work?" that are stored apart and never merged: measured, visible, assessor, patient. */
import { z } from "zod";
import { calendarDate, finite, notNegative, positive, text } from "../rules/fields.ts";
import { when } from "../rules/fired.ts";
import { type Judgement, judge } from "../rules/judge.ts";
import { above, rounded } from "../rules/slack.ts";

const measured = z.object({
  date: calendarDate,
  value: notNegative,
  method: z.object({ site: text, device: text, vellusCutoffUm: positive.nullish() }),
});

export const responseFacts = z.object({
  baseline: z.array(measured).min(1, { error: "needs at least one baseline" }),
  followUp: measured,
  unit: text,
  /** Smallest detectable change of this site and device, in `unit`. */
  sdc: notNegative.nullish(),
  assessor: z
    .object({ score: finite.gte(-3).lte(3, { error: "must be −3 to +3" }), blinded: z.boolean() })
    .nullish(),
  patientImproved: z.boolean().nullish(),
});

export type ResponseFacts = z.infer<typeof responseFacts>;

/** Rise from which dermatologists reliably saw a difference (https://tressless.com/research/subjective-vs-objective-hair-density-changes-g84Y). */
export const visibleRise = {
  id: "visible-rise",
  version: "1",
  date: "2026-11-22",
  source: "HairMetrix study, 100 patients, 100 dermatologists; a summary of a JAAD paper",
  percent: 22.66,
  hairsPerCm2: 43.36,
} as const;

/** Computed: `baselineMean`, `change`, `changePercent` (two decimals), and the four flags as far as facts reach. */
export function judgeResponse(facts: ResponseFacts): Judgement {
  const { assessor, sdc = null } = facts;
  const mismatched = methodMismatches(facts);
  const answers = {
    assessor: assessor?.blinded === true ? assessor.score >= 1 : null,
    patient: facts.patientImproved ?? null,
  };
  const unblinded = when(assessor === null || assessor?.blinded === false, "ASSESSOR-NOT-BLINDED");
  if (mismatched.length > 0) {
    const fired = mismatched.flatMap((key) => when(true, "METHOD-MISMATCH", key));
    return judge("accept", [...fired, ...unblinded], answers);
  }
  const mean = facts.baseline.reduce((sum, b) => sum + b.value, 0) / facts.baseline.length;
  const change = facts.followUp.value - mean;
  const percent = mean === 0 ? null : (100 * change) / mean;
  return judge(
    "accept",
    [
      ...when(sdc === null, "SDC-MISSING"),
      ...when(facts.baseline.length === 1, "BASELINE-SINGLE"),
      ...unblinded,
    ],
    {
      baselineMean: rounded(mean, 2),
      change: rounded(change, 2),
      changePercent: percent === null ? null : rounded(percent, 2),
      ...(sdc === null ? {} : { measured: measuredFlag(change, sdc) }),
      visible: isVisible(change, percent, facts.unit),
      ...answers,
    },
  );
}

function methodMismatches({ baseline, followUp }: ResponseFacts): string[] {
  const keys = ["site", "device", "vellusCutoffUm"] as const;
  return keys.filter((key) =>
    baseline.some((b) => (b.method[key] ?? null) !== (followUp.method[key] ?? null)),
  );
}

function measuredFlag(change: number, sdc: number): "gain" | "loss" | "no-change-beyond-error" {
  if (!above(Math.abs(change), sdc)) return "no-change-beyond-error";
  return change > 0 ? "gain" : "loss";
}

/** The absolute limit is one of density; another unit is judged by its percentage alone. */
function isVisible(change: number, percent: number | null, unit: string): boolean {
  const byPercent = percent !== null && !above(visibleRise.percent, percent);
  return byPercent || (unit === "hairs/cm2" && !above(visibleRise.hairsPerCm2, change));
}
