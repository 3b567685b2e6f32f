/** What people say today: "the picture looks better", and a t-test between the pictures of two visits. */
import { normal, type RandomStream, studentT } from "@anagen/numerics";

/** One picture before, one after: more hairs counted is "better". */
export function looksBetter(before: number, after: number, pictureSd: number, stream: RandomStream): boolean {
  return after + pictureSd * stream.normal() > before + pictureSd * stream.normal();
}

/**
 * Three pictures of the spot at each visit, Welch's t-test, two-sided p < 0.05 and more hair after: the error that it
 * knows is that of the pictures, not that of the hair.
 */
export function tTestSaysMore(
  before: number,
  after: number,
  pictureSd: number,
  stream: RandomStream,
): boolean {
  const three = (value: number) => [0, 1, 2].map(() => value + pictureSd * stream.normal());
  const [a, b] = [three(before), three(after)];
  const [meanA, meanB] = [mean(a), mean(b)];
  const [va, vb] = [variance(a) / 3, variance(b) / 3];
  const t = (meanB - meanA) / Math.sqrt(va + vb);
  const df = (va + vb) ** 2 / (va ** 2 / 2 + vb ** 2 / 2);
  return t > 0 && 2 * studentT({ degreesOfFreedom: df }).survival(t) < 0.05;
}

/** Two counts as if hairs were independent draws: p < 0.05 by the Poisson difference. */
export function countTestSaysMore(
  before: number,
  after: number,
  pictureSd: number,
  stream: RandomStream,
): boolean {
  const [a, b] = [before, after].map((v) => Math.max(0, v + pictureSd * stream.normal()));
  return b > a && 2 * normal().survival((b - a) / Math.sqrt(a + b)) < 0.05;
}

function mean(values: readonly number[]): number {
  return values.reduce((x, y) => x + y, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const m = mean(values);
  return values.reduce((sum, x) => sum + (x - m) ** 2, 0) / (values.length - 1);
}
