import { randomStream } from "@anagen/numerics";
import { describe, expect, test } from "vitest";
import { diameterDistribution } from "./diameterDistribution.ts";

const hair = (diameterUm: number, sdUm: number, weight = 1) => ({ diameterUm, sdUm, weight });
const below =
  (limit: number) =>
  (um: number): number =>
    um < limit ? 1 : 0;

test("a hair that is known well keeps its class whatever the others are", () => {
  const others = Array.from({ length: 40 }, () => hair(80, 2));
  const distribution = diameterDistribution([...others, hair(20, 1)]);
  expect(distribution.expected(hair(20, 1), below(30))).toBeGreaterThan(0.99);
  expect(distribution.expected(hair(80, 2), below(30))).toBeLessThan(0.001);
});

test("a doubtful one goes with the others of its picture", () => {
  const doubtful = hair(32, 6);
  const amongVellus = diameterDistribution([...Array.from({ length: 30 }, () => hair(24, 2)), doubtful]);
  const amongTerminal = diameterDistribution([...Array.from({ length: 30 }, () => hair(42, 2)), doubtful]);
  expect(amongVellus.expected(doubtful, below(30))).toBeGreaterThan(0.6);
  expect(amongTerminal.expected(doubtful, below(30))).toBeLessThan(0.3);
});

test("no other hair: the value and its doubt alone", () => {
  const alone = diameterDistribution([]);
  expect(Math.abs(alone.expected(hair(30, 4), below(30)) - 0.5)).toBeLessThan(0.12);
  expect(alone.expected(hair(1000, 1), (um) => um)).toBeGreaterThan(200);
});

describe("the share below a limit, summed from the posteriors, where a cut of the values errs", () => {
  test.each([0.05, 0.25, 0.5])("true share %f: nearer than the cut on average over 20 pictures", (share) => {
    let [summed, cut] = [0, 0];
    for (let seed = 1; seed <= 20; seed++) {
      const random = randomStream({ seed, stream: 5 });
      const hairs = Array.from({ length: 60 }, (_, i) => {
        const isVellus = i < 60 * share;
        const um = isVellus ? 24 * Math.exp(0.2 * random.normal()) : 45 * Math.exp(0.25 * random.normal());
        const sdUm = 7;
        return { um, ...hair(Math.max(5, um + sdUm * random.normal()), sdUm) };
      });
      const truth = hairs.filter((h) => h.um < 30).length / 60;
      const distribution = diameterDistribution(hairs);
      summed += hairs.reduce((sum, h) => sum + distribution.expected(h, below(30)), 0) / 60 - truth;
      cut += hairs.filter((h) => h.diameterUm < 30).length / 60 - truth;
    }
    expect(Math.abs(summed / 20)).toBeLessThan(Math.max(0.03, Math.abs(cut / 20)));
  });
});
