import { expect, test } from "vitest";
import { createScalp } from "../render/createScalp.ts";
import type { Scalp } from "../render/scalp.ts";
import { phototrichogram } from "./phototrichogram.ts";
import { seenSpot } from "./seenSpot.fixtures.ts";

const scalp = createScalp({ seed: 31, widthMm: 13, heightMm: 11 });
const rests = (id: number) => id % 5 === 0;
/** Hairs of 0.4 mm that grow by 0.35 mm a day, every fifth at rest. */
const grown = (days: number): Scalp => ({
  ...scalp,
  units: scalp.units.map((unit) => ({
    ...unit,
    hairs: unit.hairs.map((h) => ({
      ...h,
      lengthFactor: h.lengthFactor + (rests(h.id) ? 0 : (0.35 * days) / 0.4),
    })),
  })),
});

test("growth, anagen and telogen share of a scalp in which every fifth hair rests", () => {
  const before = seenSpot(scalp);
  const after = seenSpot(grown(2), { sha: "b", turnDeg: 3 });
  const result = phototrichogram(before.measurement, after.measurement, { days: 2 });
  if (result.status === "refused") throw new Error(result.sentence);
  expect(result.growth?.value).toBeCloseTo(0.35, 2);
  for (const hair of result.hairs) {
    const listed = result.comparison.hairs[hair.hair].before.hair as number;
    expect(hair.phase).toBe(rests(before.hairOf.get(listed) as number) ? "telogen" : "anagen");
  }
  const share = result.hairs.filter((h) => h.phase === "telogen").length / result.hairs.length;
  expect(result.telogenShare?.value).toBeCloseTo(100 * share, 9);
  expect((result.telogenShare?.value ?? 0) + (result.anagenShare?.value ?? 0)).toBeCloseTo(100, 9);
});

test.each([
  ["three weeks apart", { days: 21 }, {}, "days-out-of-range"],
  ["not a number of days", { days: Number.NaN }, {}, "days-out-of-range"],
  ["no scale", { days: 2 }, { scaleKnown: false }, "no-scale"],
  ["the same file", { days: 2 }, { sha: "a" }, "identical-file"],
])("refused: %s", (_, options, from, code) => {
  const after = seenSpot(grown(2), { sha: "b", ...from }).measurement;
  expect(phototrichogram(seenSpot(scalp).measurement, after, options)).toMatchObject({
    status: "refused",
    code,
  });
});
