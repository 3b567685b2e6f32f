import { describe, expect, test } from "vitest";
import type { StudyEffect } from "../effect/types.ts";
import { isFault } from "../fault.ts";
import { poolEffects } from "../pool/poolEffects.ts";
import { poolQuestion } from "../trials/poolQuestion.ts";
import { trials } from "../trials/trials.ts";
import { certaintyOf } from "./certaintyOf.ts";

function certainty(studies: readonly StudyEffect[], indirect = false) {
  const pooled = poolEffects(studies);
  if (isFault(pooled)) throw new Error(pooled.message);
  return certaintyOf({ pooled, studies, trials, indirect });
}

describe("certainty of pools from the trial files", () => {
  test("minoxidil 5 %: five domains, each with a reason; consistency is not marked down", () => {
    const { studies } = poolQuestion(trials, { treatments: ["minoxidil 5 %"] });
    const table = certainty(studies);
    expect(table.start).toBe("high");
    expect(table.domains.map((d) => d.domain)).toEqual([
      "risk of bias",
      "inconsistency",
      "indirectness",
      "imprecision",
      "publication bias",
    ]);
    expect(table.domains.every((d) => d.reason.length > 3)).toBe(true);
    expect(table.domains[1]!.down).toBe(0);
  });
  test("PRP from one split-scalp trial of 35 people: imprecise on both counts", () => {
    const { studies } = poolQuestion(trials, { treatments: ["PRP"] });
    expect(studies.map((s) => s.study)).toEqual(["Shapiro2020"]);
    const table = certainty(studies);
    expect(table.domains[3]!.down).toBe(2);
    expect(["low", "very low"]).toContain(table.level);
  });
  test("an indirect comparison loses a level", () => {
    const { studies } = poolQuestion(trials, { treatments: ["minoxidil 5 %"] });
    expect(certainty(studies, true).domains[2]!.down).toBe(1);
  });
});

test("wide disagreement takes two levels, and unknown studies one for risk of bias", () => {
  const studies = [-4, 12, 30, 55].map((yi, i) => ({ study: `x${i}`, yi, vi: 1 }));
  const table = certainty(studies);
  expect(table.domains[1]!.down).toBe(2);
  expect(table.domains[0]!.reason).toBe("risk of bias was not assessed");
  expect(table.level).toBe("very low");
});
