import { randomStream } from "@anagen/numerics";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MeasurementSummary } from "../measurement/schema.ts";
import { detectability } from "./detectability.ts";
import { estimateWithUnseen, shareEstimate, z95 } from "./intervals.ts";
import { type CountedHair, type SummariseOptions, summarise } from "./summarise.ts";
import { uncertaintyParameters } from "./uncertaintyParameters.ts";

const scale = (relativeSd: number) => ({ umPerPixel: 5, relativeSd, source: { kind: "stated" as const } });
const hairs = (n: number, diameterUm: number, diameterUmSd = 0, confidence = 1): CountedHair[] =>
  Array.from({ length: n }, () => ({ confidence, diameterUm, diameterUmSd, isDrawn: true }));
/** The same as the engine finds them: thin ones stand for those like them that hide. */
const foundHairs = (n: number, diameterUm: number, diameterUmSd = 0): CountedHair[] =>
  hairs(n, diameterUm, diameterUmSd).map((h) => ({ ...h, isDrawn: false }));

/** 40 terminal and 10 vellus hairs that a person looked at, all certain, in 30 units on 0.5 cm², the scale exact. */
const base: SummariseOptions = {
  hairs: [...hairs(40, 80), ...hairs(10, 20)],
  unitSizes: [...Array(15).fill(1), ...Array(12).fill(2), 3, 4, 5],
  calibration: scale(0),
  usableMm2: 50,
  vellusBelowUm: 30,
  terminalAboveUm: 60,
};
const of = (change: Partial<SummariseOptions> = {}) => summarise({ ...base, ...change });

/** What a picture's count and a mean may be off by beyond the single hairs: the parameters as they stand. */
const r = uncertaintyParameters.countRelativeSd;
const c = uncertaintyParameters.compositionShare;
const common = uncertaintyParameters.commonDiameterUm;
const missed = uncertaintyParameters.missedShare;
const fano = uncertaintyParameters.samplingFano;
/** Standard deviation of a count of n certain hairs. */
const off = (n: number) => r * n;

/** How many more hairs an interval's upper end reaches to, sought by halving. */
function unseenOf({ value, sd, high }: { value: number; sd: number; high: number }): number {
  let [low, most] = [0, 1000];
  for (let i = 0; i < 60; i++) {
    const u = (low + most) / 2;
    if (value + u / 2 + z95 * Math.sqrt(sd * sd + (u * u) / 12) < high) low = u;
    else most = u;
  }
  return low;
}

/** Worked by hand from the definitions: value, and standard deviation where `sd` is not null. */
const cases: [string, Partial<SummariseOptions>, keyof MeasurementSummary, number, number | null][] = [
  ["50 certain hairs", {}, "hairs", 50, off(50)],
  // Counting the same capture again: 4.9 % of 50.
  ["the same again", {}, "hairsRepeat", 50, 2.45],
  // 100 hairs at 0.8: 100 · 0.8 · 0.2 = 16.
  ["100 hairs at 0.8", { hairs: hairs(100, 80, 0, 0.8) }, "hairs", 100, Math.sqrt(16 + off(100) ** 2)],
  // 50 on 50 mm² is 100 per cm²: all times 2; the sampling of 50 adds so many times 50 to the variance.
  ["density", {}, "densityPerCm2", 100, 2 * Math.sqrt(off(50) ** 2 + fano * 50)],
  // The scale's 3 % enters an area twice: (2 · 0.03 · 50)² = 9 more.
  [
    "density, scale 3 %",
    { calibration: scale(0.03) },
    "densityPerCm2",
    100,
    2 * Math.sqrt(off(50) ** 2 + fano * 50 + 9),
  ],
  // Certain class, so only the count's own share and sampling; 0.8 of even hairs are less even, 0.2 nearly a Poisson field.
  [
    "terminal density",
    {},
    "terminalDensityPerCm2",
    80,
    2 * Math.sqrt(off(40) ** 2 + (0.2 + 0.8 * fano) * 40),
  ],
  ["vellus density", {}, "vellusDensityPerCm2", 20, 2 * Math.sqrt(off(10) ** 2 + (0.8 + 0.2 * fano) * 10)],
  // Two values, 60 and 80: spread 200, over n = 2 is 100; a share of it again for hairs that were missed.
  [
    "mean of two",
    { hairs: [...hairs(1, 60), ...hairs(1, 80)] },
    "meanDiameterUm",
    70,
    Math.sqrt(100 * (1 + c) + common ** 2),
  ],
  // The scale's 3 % enters a diameter once: equal diameters leave 0.03 · 80.
  [
    "mean of equals, scale 3 %",
    { hairs: hairs(25, 80), calibration: scale(0.03) },
    "meanDiameterUm",
    80,
    Math.sqrt(2.4 ** 2 + common ** 2),
  ],
  // One hair tells nothing about the spread: the whole value is taken.
  ["mean of one", { hairs: hairs(1, 80) }, "meanDiameterUm", 80, Math.sqrt(6400 * (1 + c) + common ** 2)],
  // 100 hairs of 68 µm on a cm² are 6800 µm side by side.
  ["cumulative thickness", {}, "cumulativeThicknessMmPerCm2", 6.8, null],
  // 0.8 · 0.2 / 50 = 0.0032, and a share of it again.
  ["terminal share", {}, "terminalShare", 80, 100 * Math.sqrt(0.0032 * (1 + c))],
  ["vellus share", {}, "vellusShare", 20, 100 * Math.sqrt(0.0032 * (1 + c))],
  ["intermediate share", {}, "intermediateShare", 0, 0],
  // Both counts as Poisson: 1 / 40 and 1 / 10 in relative variance.
  ["terminal per vellus", {}, "terminalToVellus", 4, 4 * Math.sqrt(1 / 40 + 1 / 10)],
  // 15 + 24 + 3 + 4 + 5 = 51 hairs in 30 units.
  ["hairs a unit", {}, "hairsPerUnit", 1.7, null],
  // Repeat 0.049 · 30 = 1.47.
  ["units on a cm²", {}, "unitDensityPerCm2", 60, 2 * Math.sqrt(1.47 ** 2 + fano * 30)],
];

describe("a table worked by hand", () => {
  test.each(cases)("%s", (_, change, field, value, sd) => {
    const estimate = of(change)[field] as { value: number; sd: number };
    expect(estimate.value).toBeCloseTo(value, 6);
    if (sd !== null) expect(estimate.sd).toBeCloseTo(sd, 6);
  });
  test("units by size: 4 and more are one class", () => {
    expect(of().unitsBySize).toEqual({ one: 15, two: 12, three: 1, fourOrMore: 2 });
  });
  test("Wilson's interval of 10 of 50 is 11.2 to 33.0 % (Newcombe 1998, method 3)", () => {
    const { low, high } = shareEstimate(10, 50);
    expect(low).toBeCloseTo(11.24, 2);
    expect(high).toBeCloseTo(33.04, 2);
  });
  test("a hair on the border of a class is shared between both, and widens the intervals", () => {
    const sharp = of({ hairs: [...hairs(40, 80), ...hairs(10, 24)] });
    const unsure = of({ hairs: [...hairs(40, 80), ...hairs(10, 30, 3)] });
    expect(sharp.vellusShare?.value).toBeCloseTo(20, 6);
    expect(unsure.vellusShare?.value).toBeGreaterThan(6);
    expect(unsure.vellusShare?.value).toBeLessThan(14);
    const p = (unsure.vellusShare?.value ?? 0) / 100;
    expect(unsure.vellusShare?.sd).toBeGreaterThan(100 * Math.sqrt((p * (1 - p) * (1 + c)) / 50 + 1e-4));
  });
  test("in this field: the same values, without the chance of which hairs the field shows", () => {
    const { densityPerCm2, vellusShare, meanDiameterUm, inThisField } = of();
    expect(inThisField?.densityPerCm2?.sd).toBeCloseTo(2 * off(50), 9);
    for (const [field, scalp] of [
      [inThisField?.densityPerCm2, densityPerCm2],
      [inThisField?.vellusShare, vellusShare],
      [inThisField?.meanDiameterUm, meanDiameterUm],
    ]) {
      expect(field?.value).toBeCloseTo(scalp?.value ?? Number.NaN, 9);
      expect(field?.sd).toBeLessThan(scalp?.sd ?? 0);
    }
  });
});

describe("thin hairs that the engine found stand for those like them that hide", () => {
  const looked = of({ hairs: [...hairs(40, 80), ...hairs(10, 18)] });
  const found = of({ hairs: [...foundHairs(40, 80), ...foundHairs(10, 18)] });
  test("they weigh more in shares and mean, and the count says how many more there may be", () => {
    const weight = 1 / detectability(18, null);
    expect(weight).toBeGreaterThan(1.3);
    expect(looked.vellusShare?.value).toBeCloseTo(20, 6);
    const expected = (100 * 10 * weight) / (40 / detectability(80, null) + 10 * weight);
    expect(Math.abs((found.vellusShare?.value ?? 0) / expected - 1)).toBeLessThan(0.05);
    expect(found.meanDiameterUm?.value).toBeLessThan(looked.meanDiameterUm?.value ?? 0);
    expect(found.hairs.value).toBe(50);
    const unseen = unseenOf(found.hairs) - unseenOf(looked.hairs);
    expect(unseen).toBeGreaterThan(0.7 * 10 * (weight - 1));
    expect(found.densityPerCm2?.value).toBe(looked.densityPerCm2?.value);
  });
  test("thin hairs that a person drew take the place of unseen ones; thick ones do not", () => {
    const engine = [...foundHairs(40, 80), ...foundHairs(10, 18)];
    const at = (drawn: CountedHair[]) => of({ hairs: [...engine, ...drawn] });
    const unseen = (s: MeasurementSummary) => unseenOf(s.hairs) - missed * s.hairs.value;
    expect(unseen(at(hairs(2, 18)))).toBeLessThan(unseen(found) - 1);
    expect(unseen(at(hairs(40, 18)))).toBeCloseTo(0, 9);
    expect(unseen(at(hairs(2, 90)))).toBeCloseTo(unseen(found), 0);
  });
  test("a softer picture hides more", () => {
    expect(detectability(25, 20)).toBeLessThan(detectability(25, 8));
    expect(detectability(100, 12)).toBeGreaterThan(0.98);
    for (let um = 5; um < 120; um += 5)
      expect(detectability(um + 5, 12)).toBeGreaterThanOrEqual(detectability(um, 12));
  });
});

describe("what cannot be known", () => {
  test("no hair: 0 with an upper bound, no mean and no share", () => {
    const none = of({ hairs: [], unitSizes: [] });
    const bound = 3.6888794541139363;
    expect(none.hairs).toEqual({ value: 0, sd: 0, low: 0, high: bound, unit: "hairs" });
    expect(none.densityPerCm2).toMatchObject({ value: 0, low: 0, high: 2 * bound });
    expect(none.terminalDensityPerCm2).toMatchObject({ value: 0, high: 2 * bound });
    expect(none).toMatchObject({
      meanDiameterUm: null,
      cumulativeThicknessMmPerCm2: null,
      terminalShare: null,
      intermediateShare: null,
      vellusShare: null,
      terminalToVellus: null,
      hairsPerUnit: null,
    });
  });
  test("no scale: the count and the units stay, everything in µm, mm or cm² is null", () => {
    const blind = of({
      hairs: base.hairs.map((h) => ({ ...h, diameterUm: null, diameterUmSd: null })),
      calibration: null,
      usableMm2: null,
    });
    const { hairs: count, hairsRepeat, hairsPerUnit, unitsBySize, inThisField, ...rest } = blind;
    expect(hairsRepeat?.value).toBe(50);
    for (const value of Object.values(inThisField ?? {})) expect(value).toBeNull();
    expect(count.value).toBe(50);
    expect(hairsPerUnit?.value).toBeCloseTo(1.7, 9);
    expect(unitsBySize.one).toBe(15);
    for (const [name, value] of Object.entries(rest)) expect(value, name).toBeNull();
  });
  test("no usable area: no density", () => expect(of({ usableMm2: 0 }).densityPerCm2).toBeNull());
  test("no vellus hair: no ratio", () => expect(of({ hairs: hairs(40, 80) }).terminalToVellus).toBeNull());
});

describe("laws", () => {
  const anyHair = fc.record({
    confidence: fc.double({ min: 0.5, max: 1, noNaN: true }),
    diameterUm: fc.double({ min: 5, max: 150, noNaN: true }),
    diameterUmSd: fc.double({ min: 0, max: 20, noNaN: true }),
    isDrawn: fc.boolean(),
  });
  const anySummary = fc
    .record({
      hairs: fc.array(anyHair, { minLength: 1, maxLength: 60 }),
      usableMm2: fc.double({ min: 1, max: 200, noNaN: true }),
      calibration: fc.double({ min: 0, max: 0.2, noNaN: true }).map(scale),
    })
    .map((change) => ({ ...base, ...change }));

  test("every interval contains its value and nothing goes below 0, shares not above 100 %", () => {
    fc.assert(
      fc.property(anySummary, (options) => {
        for (const estimate of Object.values(summarise(options))) {
          if (estimate === null || !("low" in estimate)) continue;
          // A share of exactly 0 or 100 % sits on the end of Wilson's interval, up to rounding.
          expect(estimate.low).toBeLessThanOrEqual(estimate.value + 1e-9);
          expect(estimate.high).toBeGreaterThanOrEqual(estimate.value - 1e-9);
          expect(estimate.low).toBeGreaterThanOrEqual(0);
          if (estimate.unit === "%") expect(estimate.high).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
    );
  });
  test("the three shares are the whole", () => {
    fc.assert(
      fc.property(anySummary, (options) => {
        const { vellusShare, intermediateShare, terminalShare } = summarise(options);
        const sum = (vellusShare?.value ?? 0) + (intermediateShare?.value ?? 0) + (terminalShare?.value ?? 0);
        expect(sum).toBeCloseTo(100, 6);
      }),
    );
  });
  test("relative variance: the scale adds four times its own to a density, once to a diameter", () => {
    fc.assert(
      fc.property(anySummary, (options) => {
        const doubtful = summarise(options);
        const exact = summarise({ ...options, calibration: scale(0) });
        const added = (field: "densityPerCm2" | "meanDiameterUm") => {
          const [a, b] = [doubtful[field], exact[field]];
          return a === null || b === null ? Number.NaN : (a.sd / a.value) ** 2 - (b.sd / b.value) ** 2;
        };
        const own = (options.calibration?.relativeSd ?? 0) ** 2;
        expect(added("densityPerCm2")).toBeCloseTo(4 * own, 9);
        expect(added("meanDiameterUm")).toBeCloseTo(own, 9);
      }),
    );
  });
  test("half the area, twice the density", () => {
    fc.assert(
      fc.property(anySummary, (options) => {
        const half = summarise({ ...options, usableMm2: (options.usableMm2 ?? 0) / 2 });
        expect((half.densityPerCm2?.value ?? 0) / (summarise(options).densityPerCm2?.value ?? 0)).toBeCloseTo(
          2,
          9,
        );
      }),
    );
  });
  test("the 95 % interval is 1.96 standard deviations down, and up to what is missed: from nothing to a share, each as likely", () => {
    const { hairs: count, densityPerCm2 } = of();
    expect(count.value - count.low).toBeCloseTo(z95 * count.sd, 9);
    expect(unseenOf(count)).toBeCloseTo(missed * 50, 6);
    expect(unseenOf(densityPerCm2 ?? count)).toBeCloseTo(2 * missed * 50, 6);
    expect(z95).toBeCloseTo(1.96, 3);
  });
  test("a soft picture may hide more: its upper end is higher by what the blur adds, its lower end is the same", () => {
    const soft = of({ blurUm: 17 }).hairs;
    expect(unseenOf(soft) - unseenOf(of({ blurUm: 10 }).hairs)).toBeCloseTo(0.02 * 5 * 50, 6);
    expect(soft.low).toBe(of().hairs.low);
  });
  test("what adds an unknown number from 0 to u to a normal one lies below the upper end in 97.5 %, within half a point", () => {
    const random = randomStream({ seed: 7, stream: 1 });
    for (const [sd, u] of [
      [4, 3],
      [3, 6],
      [6, 12],
    ]) {
      const { high } = estimateWithUnseen(50, sd, u, "hairs");
      let below = 0;
      for (let i = 0; i < 40_000; i++) if (50 + sd * random.normal() + u * random.uniform() <= high) below++;
      expect(Math.abs(below / 40_000 - 0.975)).toBeLessThan(0.005);
    }
  });
});
