import { expect, test } from "vitest";
import { createScalp } from "../../render/createScalp.ts";
import { seenSpot } from "../seenSpot.fixtures.ts";
import { constellationOf } from "./constellation.ts";
import { hairTraits } from "./hairTraits.ts";
import { likenessOfPair } from "./likenessOfPair.ts";

const scalp = createScalp({ seed: 31, widthMm: 12, heightMm: 11 });
const constellation = constellationOf(seenSpot(scalp).measurement);
if (constellation === null) throw new Error("the fixture is measurable");
const traits = hairTraits(constellation);
const middle = 4;
const ratios = (i: number, j: number) => {
  const { length, width, direction } = likenessOfPair(traits, i, traits, j, [1, 0]);
  return [length[middle], width[middle], direction[middle]];
};
const all = constellation.points.map((_, i) => i);

test("law: over all hairs that could be the second one the ratio is one on average, as a likelihood ratio must be", () => {
  for (const trait of [0, 1, 2]) {
    const mean =
      all.reduce((sum, i) => sum + all.reduce((s, j) => s + ratios(i, j)[trait], 0) / all.length, 0) /
      all.length;
    expect(mean).toBeGreaterThan(0.75);
    expect(mean).toBeLessThan(1.15);
  }
});

test("a hair is likelier to be itself by every trait, the more the rarer it is", () => {
  for (const i of all) for (const ratio of ratios(i, i)) expect(ratio).toBeGreaterThan(1);
  const rarest = all.reduce((a, b) => (traits.usualWidth[a] < traits.usualWidth[b] ? a : b));
  const commonest = all.reduce((a, b) => (traits.usualWidth[a] > traits.usualWidth[b] ? a : b));
  expect(ratios(rarest, rarest)[1]).toBeGreaterThan(ratios(commonest, commonest)[1]);
});

test("a hair that points the other way speaks against, but never more than the share of pairs that tell nothing allows", () => {
  const i = all[0];
  const turned = likenessOfPair(traits, i, traits, i, [-1, 0]).direction;
  for (const ratio of turned) {
    expect(ratio).toBeGreaterThan(0.2);
    expect(ratio).toBeLessThan(0.5);
  }
});
