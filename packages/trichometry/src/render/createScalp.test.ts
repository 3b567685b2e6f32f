import { describe, expect, test } from "vitest";
import { ageScalp } from "./ageScalp.ts";
import { createScalp } from "./createScalp.ts";
import { createStream } from "./stream.ts";

const hairsOf = (scalp: ReturnType<typeof createScalp>) => scalp.units.flatMap((unit) => unit.hairs);

describe("a scalp", () => {
  test("has the wanted number of units per area, each with its own place", () => {
    const scalp = createScalp({ seed: 11, unitsPerCm2: 80, widthMm: 20, heightMm: 10 });
    expect(scalp.units.length).toBe(160);
    const distances = scalp.units.map((a, i) =>
      Math.min(
        ...scalp.units
          .filter((_, j) => j !== i)
          .map((b) => Math.hypot(a.centreMm[0] - b.centreMm[0], a.centreMm[1] - b.centreMm[1])),
      ),
    );
    expect(Math.min(...distances)).toBeGreaterThan(0.2);
  });

  test("is as dense at its borders as in the middle, and has some units close beside another", () => {
    const scalps = Array.from({ length: 12 }, (_, i) => createScalp({ seed: 900 + i, unitsPerCm2: 75 }));
    const inside = scalps.reduce(
      (sum, { units }) =>
        sum + units.filter(({ centreMm: [x, y] }) => x > 2 && x < 9 && y > 2 && y < 8).length,
      0,
    );
    // 12 × 7 × 6 mm at 75 a cm²: 378 units; they keep their distance, so that the count spreads less than a Poisson one.
    expect(Math.abs(inside / 378 - 1)).toBeLessThan(0.08);
    const nearest = scalps.flatMap(({ units }) =>
      units.map((a) =>
        Math.min(
          ...units
            .filter((b) => b !== a)
            .map((b) => Math.hypot(a.centreMm[0] - b.centreMm[0], a.centreMm[1] - b.centreMm[1])),
        ),
      ),
    );
    const close = nearest.filter((d) => d < 0.5).length / nearest.length;
    expect(close).toBeGreaterThan(0.15);
    expect(close).toBeLessThan(0.3);
  });

  test("holds the asked shares of unit sizes, vellus and white hair", () => {
    const hairs = hairsOf(
      createScalp({ seed: 5, widthMm: 40, heightMm: 40, vellusShare: 0.3, whiteShare: 0.25 }),
    );
    const vellus = hairs.filter((hair) => hair.diameterUm < 40).length / hairs.length;
    const white = hairs.filter((hair) => hair.pigment.eumelanin < 0.01).length / hairs.length;
    // 2000 hairs: three standard errors of a share of 0.3 are 0.031; 5 % of the vellus draws exceed 40 µm.
    expect(vellus).toBeGreaterThan(0.25);
    expect(vellus).toBeLessThan(0.34);
    expect(white).toBeGreaterThan(0.21);
    expect(white).toBeLessThan(0.29);
  });

  test("is the same for the same seed, another for another", () => {
    expect(createScalp({ seed: 3 })).toEqual(createScalp({ seed: 3 }));
    expect(createScalp({ seed: 3 }).units[0].centreMm).not.toEqual(
      createScalp({ seed: 4 }).units[0].centreMm,
    );
  });

  test("can be bare", () => {
    expect(hairsOf(createScalp({ seed: 1, unitsPerCm2: 0 }))).toEqual([]);
  });
});

describe("the same scalp later", () => {
  const before = createScalp({ seed: 21, widthMm: 20, heightMm: 20 });
  const total = hairsOf(before).length;
  const { scalp: after, changes } = ageScalp(before, {
    seed: 1,
    lostShare: 0.1,
    newShare: 0.2,
    thinnedShare: 0.25,
    diameterFactor: 1.1,
  });
  const byId = new Map(hairsOf(after).map((hair) => [hair.id, hair]));

  test("lost, appeared and thinned in the asked numbers", () => {
    expect(changes.lost.length).toBe(Math.round(0.1 * total));
    expect(changes.appeared.length).toBe(Math.round(0.2 * total));
    expect(changes.thinned.length).toBe(Math.round(0.25 * (total - changes.lost.length)));
    expect(byId.size).toBe(total - changes.lost.length + changes.appeared.length);
  });

  test("every other hair keeps its id and root and has the treatment's diameter", () => {
    for (const hair of hairsOf(before)) {
      const later = byId.get(hair.id);
      expect(later === undefined).toBe(changes.lost.includes(hair.id));
      if (later === undefined) continue;
      expect(later.rootMm).toEqual(hair.rootMm);
      if (changes.thinned.includes(hair.id)) expect(later.diameterUm).toBeLessThan(0.89 * hair.diameterUm);
      else expect(later.diameterUm).toBeCloseTo(Math.min(160, 1.1 * hair.diameterUm), 9);
    }
  });

  test("no change asked, no change made", () => {
    const { scalp, changes: none } = ageScalp(before, { seed: 9 });
    expect(none).toEqual({ lost: [], appeared: [], thinned: [] });
    expect(hairsOf(scalp)).toEqual(hairsOf(before));
  });
});

test("a Poisson draw has its mean and variance", () => {
  const stream = createStream(1, 2);
  for (const mean of [0.7, 12, 90]) {
    const draws = Array.from({ length: 4000 }, () => stream.poisson(mean));
    const average = draws.reduce((a, b) => a + b, 0) / draws.length;
    const variance = draws.reduce((a, b) => a + (b - average) ** 2, 0) / draws.length;
    // Four standard errors of the mean and of the variance.
    expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(mean / 4000));
    expect(Math.abs(variance / mean - 1)).toBeLessThan(0.12);
  }
});
