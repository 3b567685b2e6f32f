/** A count of shed hair against the normal range, with the doubt of both. */
import { type ShedNormal, type ShedTest, shedTests } from "./shedTests.ts";

export interface ShedPerson {
  readonly sexAtBirth: "male" | "female";
  readonly ageYears: number;
}

export interface ShedFinding {
  readonly mean: number;
  /** "above" only where the mean lies above the whole range, or above mean + 1.96 SD of the normal group. */
  readonly verdict: "within" | "above" | "no-normal-known";
  readonly normal: ShedNormal | null;
  /** False where fewer counts were made than one result takes. */
  readonly isComplete: boolean;
  readonly sentence: string;
}

/**
 * The mean of the counts against the group that fits the person. Where no group was published (women, other ages), none is
 * borrowed. Throws on no count, or on one that is not a whole number from 0 up.
 *
 * @param counts hairs counted, one number a comb or wash
 */
export function judgeShedCount(
  id: ShedTest["id"],
  counts: readonly number[],
  person: ShedPerson,
): ShedFinding {
  const bad = counts.find((c) => !Number.isInteger(c) || c < 0);
  if (counts.length === 0 || bad !== undefined)
    throw new RangeError(
      `Invalid count of hairs: ${bad ?? "none given"}; it must be a whole number from 0 up`,
    );
  const test = testOf(id);
  const mean = counts.reduce((sum, c) => sum + c, 0) / counts.length;
  const normal = test.normal.find((n) => fits(n, person)) ?? null;
  const isComplete = counts.length >= test.counts;
  const size = `${mean.toFixed(1)} ${test.unit} (mean of ${counts.length})`;
  const doubt = isComplete ? "" : ` One result takes ${test.counts} counts.`;
  if (normal === null)
    return {
      mean,
      verdict: "no-normal-known",
      normal,
      isComplete,
      sentence: `${size}; no normal range for this person was found.${doubt}`,
    };
  const top = normal.range?.[1] ?? normal.mean + 1.96 * (normal.sd ?? 0);
  const verdict = mean > top ? "above" : "within";
  const where = verdict === "above" ? "above" : "within";
  return {
    mean,
    verdict,
    normal,
    isComplete,
    sentence: `${size}; ${where} what was seen in ${normal.group} (mean ${normal.mean}, up to ${Math.round(top)}).${doubt}`,
  };
}

function testOf(id: ShedTest["id"]): ShedTest {
  const found = shedTests.tests.find((t) => t.id === id);
  if (found === undefined) throw new RangeError(`No test of shedding is called ${id}`);
  return found;
}

function fits({ sex, ages }: ShedNormal, person: ShedPerson): boolean {
  const ofSex = sex === null || sex === person.sexAtBirth;
  return ofSex && (ages === null || (person.ageYears >= ages[0] && person.ageYears <= ages[1]));
}
