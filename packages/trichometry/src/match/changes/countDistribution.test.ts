import { describe, expect, test } from "vitest";
import { changeRules } from "./changeRules.ts";
import { countDistribution, type FateOdds } from "./countDistribution.ts";

const stays: FateOdds = { both: 0.995, onlyBefore: 0, onlyAfter: 0 };
const lost = (p: number): FateOdds => ({ both: 1 - p, onlyBefore: p, onlyAfter: 0 });
const appeared = (p: number): FateOdds => ({ both: 1 - p, onlyBefore: 0, onlyAfter: p });
const many = (n: number, hair: FateOdds): FateOdds[] => Array.from({ length: n }, () => hair);

describe("how probable every change of the count is", () => {
  test("nothing compared, nothing said", () => {
    expect(countDistribution([])).toEqual({ value: 0, sd: 0, low: 0, high: 0 });
  });

  test("without changed hairs the middle is none, and the doubt is that of hidden hairs alone", () => {
    const { value, sd, low, high } = countDistribution(many(50, stays));
    expect(value).toBe(0);
    expect(high).toBeCloseTo(-low, 9);
    // A Poisson number of either kind with the mean hiddenPerHair · n / 2 has that variance.
    expect(sd ** 2).toBeCloseTo(changeRules.hiddenPerHair * 50 * 0.995, 2);
  });

  test("mean and variance are those of independent hairs and of those unseen", () => {
    const hairs = [...many(60, stays), ...many(12, lost(0.9)), ...many(3, appeared(0.4))];
    const { value, sd } = countDistribution(hairs);
    const all = 60 * 0.995 + 12 + 3;
    const [gone, come] = [12 * 0.9, 3 * 0.4];
    const unseen = (changeRules.unseenPerChange * (gone + come)) / all;
    const hidden = changeRules.hiddenPerHair * all + changeRules.hiddenPerChange * (gone + come);
    const variance = 12 * 0.09 + 3 * 0.24 + unseen * (gone + come) + hidden;
    expect(sd ** 2).toBeCloseTo(variance, 1);
    expect(Math.abs(value - (come - gone) * (1 + unseen))).toBeLessThan(0.6);
  });

  test("exchanging the pictures turns the sign", () => {
    const one = countDistribution([...many(30, stays), ...many(7, lost(0.8)), ...many(2, appeared(0.6))]);
    const other = countDistribution([...many(30, stays), ...many(7, appeared(0.8)), ...many(2, lost(0.6))]);
    expect(other.value).toBe(-one.value);
    expect(other.low).toBeCloseTo(-one.high, 9);
    expect(other.high).toBeCloseTo(-one.low, 9);
  });

  test("a thousand lost hairs of two thousand are a distribution still", () => {
    const { value, sd, low, high } = countDistribution([...many(1000, stays), ...many(1000, lost(0.95))]);
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
    expect(sd).toBeGreaterThan(7);
    expect(sd).toBeLessThan(40);
  });

  test("one hair that is as probably lost as not: both answers lie in the interval", () => {
    const { low, high } = countDistribution([lost(0.5), ...many(20, stays)]);
    expect(low).toBeLessThan(-1);
    expect(low).toBeGreaterThan(-2);
    expect(high).toBeGreaterThan(0);
    expect(high).toBeLessThan(1);
  });
});
