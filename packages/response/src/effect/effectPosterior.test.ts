import { integrate, lognormal, normal } from "@anagen/numerics";
import { expect, test } from "vitest";
import { effectPosterior } from "./effectPosterior.ts";

test("the average over 200 parts equals the integral over the prior within half a percent", () => {
  for (const value of [-12, 0, 9, 40]) {
    const prior = { nullProbability: 0.4, mean: 12, sd: 9 };
    const effect = lognormal({ mean: prior.mean, cv: prior.sd / prior.mean });
    const likelihood = (x: number) => normal({ mean: x, sd: 7 }).density(value);
    const something = 0.6 * integrate((x) => effect.density(x) * likelihood(x), 1e-6, 200);
    const none = 0.4 * likelihood(0);
    const found = effectPosterior({ value, sd: 7 }, prior);
    expect(Math.abs(found.more - something / (something + none))).toBeLessThan(0.005);
    expect(found.more + found.none).toBeCloseTo(1, 12);
  }
});

test("with nothing to expect either way, an estimate of 0 leaves more and less equally likely", () => {
  const found = effectPosterior({ value: 0, sd: 7 }, { nullProbability: 0.9, mean: 0, sd: 8 });
  expect(found.more).toBeCloseTo((1 - found.none) / 2, 9);
});

test("an estimate beyond everything leaves no infinity", () => {
  const found = effectPosterior({ value: 5000, sd: 1 }, { nullProbability: 0.5, mean: 10, sd: 5 });
  expect(found.more).toBeCloseTo(1, 9);
});
