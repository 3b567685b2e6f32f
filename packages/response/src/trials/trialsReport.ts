/** What trials of this treatment report, as far as they can be pooled; otherwise how many there are and why they cannot. */
import { isFault, poolEffects, pooledQuestions, poolQuestion, trials } from "@anagen/evidence";
import type { CourseFile } from "../course/courseFile.ts";

export interface TrialsReport {
  /** Question of the evidence room: "prp"; null where none fits (observation). */
  readonly question: string | null;
  readonly title: string;
  /** Difference to a control, hairs/cm², 95 %. */
  readonly pooled: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly trials: number;
    /** Standard deviation between trials, hairs/cm². */
    readonly between: number;
  } | null;
  /** Trials of the treatment that give no usable difference. */
  readonly unusable: number;
  readonly sentence: string;
}

const questionOf: Partial<Record<CourseFile["treatment"]["kind"], string>> = {
  "cells-autologous": "cells",
  "cells-allogeneic": "cells",
  "cell-free": "cell-free",
  prp: "prp",
  drugs: "minoxidil-5",
};

export function trialsReport(kind: CourseFile["treatment"]["kind"]): TrialsReport {
  const question = pooledQuestions.find((q) => q.id === questionOf[kind]);
  if (question === undefined)
    return {
      question: null,
      title: "No treatment",
      pooled: null,
      unusable: 0,
      sentence: "Nothing was given, so there is no trial to compare with.",
    };
  const gathered = poolQuestion(trials, { treatments: question.treatments });
  const pooled = gathered.studies.length > 0 ? poolEffects(gathered.studies) : null;
  const unusable = gathered.leftOut.length;
  const { id, title } = question;
  if (pooled === null || isFault(pooled))
    return {
      question: id,
      title,
      pooled: null,
      unusable,
      sentence: `${title}: none of ${unusable} trials gives a difference in hairs/cm² to a control with its uncertainty, so there is no published size to compare with.`,
    };
  const found = {
    value: pooled.estimate,
    low: pooled.low,
    high: pooled.high,
    trials: pooled.k,
    between: Math.sqrt(pooled.heterogeneity.tau2),
  };
  const size = `${signed(found.value)} hairs/cm² (${signed(found.low)} to ${signed(found.high)}; ${found.trials} ${found.trials === 1 ? "trial" : "trials"})`;
  return {
    question: id,
    title,
    pooled: found,
    unusable,
    sentence: `${title}: ${size} on average; single patients differ.`,
  };
}

function signed(value: number): string {
  const text = Math.abs(value).toFixed(0);
  return value < 0 && text !== "0" ? `−${text}` : `+${text}`;
}
