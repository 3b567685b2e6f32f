import { describe, expect, test } from "vitest";
import { mechanisms, runMechanism } from "./earlyShedding.ts";
import { experiments } from "./experiments.ts";

const run = (name: string) => (experiments[name] as () => ReturnType<(typeof experiments)[string]>)();

describe("every experiment answers in sentences, with finite numbers and a figure", () => {
  for (const name of Object.keys(experiments))
    test(name, () => {
      const { question, answer, numbers, figure } = run(name);
      expect(question).toMatch(/\?$/);
      expect(answer.length).toBeGreaterThan(1);
      expect(answer.join(" ")).not.toMatch(/NaN|undefined|Infinity/);
      expect(Object.values(numbers).filter((n) => !Number.isFinite(n))).toEqual([]);
      expect(figure).toMatch(/^<svg/);
      expect(figure).not.toMatch(/NaN|undefined/);
    });
});

test("early shedding: the four mechanisms of the exploratory study, another program with other draws, within 3 points", () => {
  const published: readonly (readonly number[])[] = [
    [99, 99, 94, 79, 56, 53],
    [199, 155, 113, 101, 105, 127],
    [101, 100, 99, 100, 101, 117],
    [67, 68, 69, 75, 89, 97],
  ];
  const density = [
    [5.2, 8.5],
    [8.8, 7.1],
    [13.3, 12.5],
    [3.3, 0.7],
  ];
  mechanisms.forEach(({ name, strengths }, i) => {
    const { shed, gain6, gain12 } = runMechanism(strengths, 150_000);
    [1, 2, 3, 4, 6, 12].forEach((month, k) => {
      expect(
        Math.abs((shed[month - 1] as number) - (published[i]?.[k] as number)),
        `${name}, month ${month}`,
      ).toBeLessThan(3);
    });
    expect(Math.abs(gain6 - (density[i]?.[0] as number)), `${name}, density month 6`).toBeLessThan(0.8);
    expect(Math.abs(gain12 - (density[i]?.[1] as number)), `${name}, density month 12`).toBeLessThan(0.8);
  });
});

test("50–100 is true of the shed of some and of the count of few; a comb catches about ten", () => {
  const { trueMedian, washWithin, trueWithin, combMedian } = run("fiftyToHundred").numbers as Record<
    string,
    number
  >;
  expect(trueMedian).toBeGreaterThan(80);
  expect(washWithin).toBeLessThan(trueWithin as number);
  expect(combMedian).toBeGreaterThan(7);
  expect(combMedian).toBeLessThan(16);
});

test("without controls: choosing the thinnest turns a loss into less of a loss or a gain, and autumn flatters", () => {
  const { natural, regression, autumn, spring } = run("withoutControls").numbers as Record<string, number>;
  expect(natural).toBeLessThan(0);
  expect(regression).toBeGreaterThan(2);
  expect(autumn).toBeGreaterThan((natural as number) + 1);
  expect(spring).toBeLessThan((natural as number) - 1);
});

test("in a bald area recruitment brings vellus, not terminal hair", () => {
  const { visible20, terminal20, visible20WithLoss } = run("baldAreas").numbers as Record<string, number>;
  expect(visible20).toBeGreaterThan(10);
  expect(Math.abs(terminal20 as number)).toBeLessThan(0.1 * (visible20 as number));
  expect(visible20WithLoss).toBeLessThan(0.7 * (visible20 as number));
});
