import { expect, test } from "vitest";
import { upperBoundForZero } from "../safety/upperBoundForZero.ts";
import { decisionOptions } from "./decisionOptions.ts";
import { type OptionFacts, optionFacts } from "./optionFacts.ts";

const options: readonly OptionFacts[] = optionFacts.options;

test("every option of the rules is told, and the cells beside them", () => {
  expect(options.map((o) => o.id)).toEqual([...decisionOptions.options.map((o) => o.id), "cells"]);
});

test("equal detail: every field of every option is filled; harm and benefit that nobody counted are named as not known", () => {
  for (const option of options) {
    for (const text of [option.title, option.whatItIs, option.whatItIsLike, option.notKnown, option.source])
      expect(text.length, option.id).toBeGreaterThan(4);
    expect(option.speaksFor.length, option.id).toBeGreaterThanOrEqual(2);
    expect(option.speaksAgainst.length, option.id).toBeGreaterThanOrEqual(2);
  }
});

test("every frequency is out of 100 and names its people and source", () => {
  for (const option of options)
    for (const f of option.frequencies) {
      for (const share of [f.per100, f.compared?.per100 ?? 0])
        expect(share >= 0 && share <= 100, f.what).toBe(true);
      expect(f.people, f.what).toBeGreaterThan(0);
      expect(f.source.length, f.what).toBeGreaterThan(4);
    }
});

test("a count of nobody is told as the exact upper bound at 95 %", () => {
  const bounds = options.flatMap((o) => o.frequencies).filter((f) => f.atMost);
  expect(bounds.length).toBeGreaterThan(0);
  for (const f of bounds) expect(f.per100).toBeCloseTo(100 * upperBoundForZero(f.people).share, 1);
});
