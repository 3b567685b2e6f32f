import { describe, expect, test } from "vitest";
import { repeatabilityOf } from "./repeatability.ts";
import { siteRepeatability, statedIsWorthPairs } from "./siteRepeatability.ts";

/** Box and Muller on a small congruential generator: enough to count shares. */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

const prior = { sem: 8, worthPairs: statedIsWorthPairs };

test("no pair: what is stated; worked by hand with one pair of 120 and 140: √((6 · 64 + 200) / 7) = 9.134", () => {
  expect(siteRepeatability([], prior)).toEqual({ sem: 8, sdc: 1.96 * Math.SQRT2 * 8, pairs: 0 });
  const one = siteRepeatability([[120, 140]], prior);
  expect(one.sem).toBeCloseTo(9.134, 3);
  expect(one.sdc).toBeCloseTo(25.318, 3);
  expect(one.pairs).toBe(1);
});

test("two baselines that happen to agree do not make the device perfect", () => {
  expect(siteRepeatability([[120, 120]], prior).sem).toBeGreaterThan(0.9 * prior.sem);
});

test("many pairs: the site's own repeatability", () => {
  const pairs = Array.from({ length: 2000 }, (_, i) => [100 + (i % 7), 100 + (i % 5)] as const);
  expect(siteRepeatability(pairs, prior).sem).toBeCloseTo(repeatabilityOf(pairs)?.sem ?? Number.NaN, 1);
});

describe("a third picture of an unchanged site differs by less than the smallest detectable change in about 95 of 100", () => {
  test.each([5, 8, 12])("true standard error %f, one pair of baselines, prior spread by a quarter", (sem) => {
    const normal = normals(31 + sem);
    let within = 0;
    const sites = 4000;
    for (let i = 0; i < sites; i++) {
      const stated = sem * Math.exp(0.25 * normal());
      const [a, b, later] = [sem * normal(), sem * normal(), sem * normal()] as const;
      const { sdc } = siteRepeatability([[a, b]], { sem: stated, worthPairs: statedIsWorthPairs });
      if (Math.abs(later - a) <= sdc) within++;
    }
    expect(within / sites).toBeGreaterThan(0.92);
    expect(within / sites).toBeLessThan(0.97);
  });
});
