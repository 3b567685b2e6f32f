import { integrate, normal } from "@anagen/numerics";
import { expect, test } from "vitest";
import { effectPosterior } from "./effectPosterior.ts";

test("closed form equals the integral over the prior", () => {
  for (const value of [-12, 0, 9, 40]) {
    const prior = { nullProbability: 0.4, mean: 12, sd: 9 };
    const likelihood = (effect: number) => normal({ mean: effect, sd: 7 }).density(value);
    const weighed = (effect: number) =>
      normal({ mean: prior.mean, sd: prior.sd }).density(effect) * likelihood(effect);
    const above = 0.6 * integrate(weighed, 0, 120, { tolerance: 1e-13 });
    const below = 0.6 * integrate(weighed, -120, 0, { tolerance: 1e-13 });
    const none = 0.4 * likelihood(0);
    const found = effectPosterior({ value, sd: 7 }, prior);
    expect(found.more).toBeCloseTo(above / (above + below + none), 9);
    expect(found.none).toBeCloseTo(none / (above + below + none), 9);
  }
});

test("an estimate beyond everything leaves no infinity", () => {
  const found = effectPosterior({ value: 5000, sd: 1 }, { nullProbability: 0.5, mean: 10, sd: 5 });
  expect(found.more).toBe(1);
});
