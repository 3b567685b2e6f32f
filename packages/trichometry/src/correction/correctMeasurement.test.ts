import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measure } from "../measurement/measure.ts";
import { type Hair, type Measurement, measurementSchema } from "../measurement/schema.ts";
import { renderScalp } from "../render/renderScalp.ts";
import { correctionRules } from "./correctionRules.ts";
import { correctMeasurement } from "./correctMeasurement.ts";
import type { Edit } from "./editSchema.ts";
import { nextHairId } from "./nextHairId.ts";

const calibration = { umPerPixel: 5.54, relativeSd: 0.01, source: { kind: "stated" as const } };
const { raster } = renderScalp({ seed: 3, widthPx: 640, heightPx: 512 });
const base = measure(raster, { imageSha256: "cd".repeat(32), calibration });
const counted = base.hairs.filter((h) => h.counted);
const first = counted[0] as Hair;

function corrected(edits: readonly Edit[], from: Measurement = base): Measurement {
  const done = correctMeasurement(from, edits);
  if (!done.ok) throw new Error(done.problem.sentence);
  expect(measurementSchema.parse(done.measurement)).toEqual(done.measurement);
  return done.measurement;
}
const hairOf = (m: Measurement, id: number) => m.hairs.find((h) => h.id === id) as Hair;
const hairs = (m: Measurement) => m.summary?.hairs.value ?? Number.NaN;
const density = (m: Measurement) => m.summary?.densityPerCm2?.value ?? Number.NaN;

test("without edits nothing changes, to the last digit", () => {
  expect(counted.length).toBeGreaterThan(6);
  expect(corrected([])).toEqual(base);
});

test("a hair added is one hair more, and the density rises by one over the area", () => {
  const id = nextHairId(base, []);
  const after = corrected([
    {
      kind: "add",
      id,
      path: [
        [200, 150],
        [230, 190],
      ],
      diameterPx: 10,
    },
  ]);
  expect(hairs(after) - hairs(base)).toBe(1);
  expect(density(after) - density(base)).toBeCloseTo(100 / (base.area?.usableMm2 ?? 0), 6);
  expect(hairOf(after, id)).toMatchObject({
    lengthPx: 50,
    lengthUm: 277,
    diameterUm: 55.4,
    class: "intermediate",
    confidence: 1,
    origin: "person",
    counted: true,
  });
  expect(hairOf(after, id).diameterPxSd).toBeCloseTo(10 * correctionRules.byEyeRelativeSd, 6);
});

test("a hair added without a width gets the middle of the measured ones, and their spread as its doubt", () => {
  const id = nextHairId(base, []);
  const after = corrected([
    {
      kind: "add",
      id,
      path: [
        [200, 150],
        [230, 190],
      ],
      diameterPx: null,
    },
  ]);
  const sorted = counted.map((h) => h.diameterPx).sort((a, b) => a - b);
  expect(hairOf(after, id).diameterPx).toBeGreaterThanOrEqual(sorted[Math.floor(sorted.length / 2) - 1]);
  expect(hairOf(after, id).diameterPx).toBeLessThanOrEqual(sorted[Math.ceil(sorted.length / 2)]);
  expect(hairOf(after, id).diameterPxSd).toBeGreaterThan(0.5);
});

test("a hair removed is gone, its unit is joined anew, and adding it back restores the count", () => {
  const without = corrected([{ kind: "remove", id: first.id }]);
  expect(hairs(without)).toBe(hairs(base) - 1);
  expect(without.hairs.some((h) => h.id === first.id)).toBe(false);
  expect(without.units.flatMap((u) => u.hairs)).not.toContain(first.id);
  const again = corrected(
    [{ kind: "add", id: nextHairId(without, []), path: first.path, diameterPx: first.diameterPx }],
    without,
  );
  expect(hairs(again)).toBe(hairs(base));
  expect(nextHairId(without, [])).toBeGreaterThan(Math.max(...base.hairs.map((h) => h.id)));
});

test("flipping turns root and tip round, twice gives the path back", () => {
  const once = hairOf(corrected([{ kind: "flip", id: first.id }]), first.id);
  expect(once.path).toEqual([...first.path].reverse());
  expect(once).toMatchObject({ rootConfidence: 1, origin: "person" });
  const twice = corrected([
    { kind: "flip", id: first.id },
    { kind: "flip", id: first.id },
  ]);
  expect(hairOf(twice, first.id).path).toEqual(first.path);
});

test("a root moved out of the counting frame is not counted, and says why", () => {
  const after = corrected([{ kind: "reshape", id: first.id, path: [[0, 0], ...first.path.slice(1)] }]);
  expect(hairOf(after, first.id)).toMatchObject({ counted: false, notCounted: "root-outside-frame" });
  expect(hairs(after)).toBe(hairs(base) - 1);
});

test("cutting across gives two hairs that together have the length of the one, the root with the first", () => {
  const straight: Edit = {
    kind: "add",
    id: 900,
    path: [
      [200, 150],
      [260, 150],
    ],
    diameterPx: 8,
  };
  const after = corrected([straight, { kind: "split-across", id: 900, at: [220, 157], newId: 901 }]);
  expect(hairOf(after, 900)).toMatchObject({
    path: [
      [200, 150],
      [220, 150],
    ],
    lengthPx: 20,
  });
  expect(hairOf(after, 901)).toMatchObject({
    path: [
      [220, 150],
      [260, 150],
    ],
    lengthPx: 40,
  });
  const joined = corrected([{ kind: "merge", id: 900, withId: 901 }], after);
  expect(hairOf(joined, 900)).toMatchObject({ lengthPx: 60, diameterPx: 8 });
  expect(joined.hairs.some((h) => h.id === 901)).toBe(false);
});

test("cutting along gives two hairs of half the width that lie where the one lay", () => {
  const thick: Edit = {
    kind: "add",
    id: 900,
    path: [
      [200, 150],
      [260, 150],
    ],
    diameterPx: 16,
  };
  const after = corrected([thick, { kind: "split-along", id: 900, newId: 901 }]);
  const both = [hairOf(after, 900), hairOf(after, 901)];
  expect(both.map((h) => h.diameterPx)).toEqual([8, 8]);
  expect(both.map((h) => h.path[0][1])).toEqual([146, 154]);
});

test.each([
  [
    "tip to root",
    [
      [0, 0],
      [10, 0],
    ],
    [
      [12, 0],
      [20, 0],
    ],
    [
      [0, 0],
      [10, 0],
      [12, 0],
      [20, 0],
    ],
  ],
  [
    "tip to tip",
    [
      [0, 0],
      [10, 0],
    ],
    [
      [20, 0],
      [12, 0],
    ],
    [
      [0, 0],
      [10, 0],
      [12, 0],
      [20, 0],
    ],
  ],
  [
    "root to tip",
    [
      [12, 0],
      [20, 0],
    ],
    [
      [0, 0],
      [10, 0],
    ],
    [
      [0, 0],
      [10, 0],
      [12, 0],
      [20, 0],
    ],
  ],
  [
    "root to root",
    [
      [12, 0],
      [20, 0],
    ],
    [
      [10, 0],
      [0, 0],
    ],
    [
      [0, 0],
      [10, 0],
      [12, 0],
      [20, 0],
    ],
  ],
] as const)(
  "pieces are joined at their nearest ends, %s; the whole runs as the first",
  (_, one, other, whole) => {
    const moved = (path: readonly (readonly [number, number])[]) =>
      path.map(([x, y]): [number, number] => [x + 200, y + 200]);
    const after = corrected([
      { kind: "add", id: 900, path: moved(one), diameterPx: 8 },
      { kind: "add", id: 901, path: moved(other), diameterPx: 8 },
      { kind: "merge", id: 900, withId: 901 },
    ]);
    expect(hairOf(after, 900).path).toEqual(moved(whole));
  },
);

test("a masked area takes its hairs and its area out; unmasking gives both back", () => {
  const { x, y, width, height } = base.area?.frame ?? { x: 0, y: 0, width: 0, height: 0 };
  const half: Edit = {
    kind: "mask",
    polygon: [
      [x, y],
      [x + width / 2, y],
      [x + width / 2, y + height],
      [x, y + height],
    ],
  };
  const after = corrected([half]);
  const before = base.area?.usablePx2 ?? 0;
  expect((after.area?.usablePx2 ?? 0) / before).toBeGreaterThan(0.48);
  expect((after.area?.usablePx2 ?? 0) / before).toBeLessThan(0.52);
  const inside = counted.filter((h) => h.path[0][0] < x + width / 2);
  expect(hairs(after)).toBe(hairs(base) - inside.length);
  expect(after.hairs.filter((h) => h.notCounted === "in-masked-area")).toHaveLength(inside.length);
  const back = corrected([half, { kind: "unmask", index: base.area?.masked.length ?? 0 }]);
  expect(back.summary).toEqual(base.summary);
});

test("a hair that the engine was not sure of counts once a person confirms it", () => {
  const unsure = { ...first, confidence: 0.3, counted: false, notCounted: "low-confidence" as const };
  const doubted = corrected([], { ...base, hairs: base.hairs.map((h) => (h === first ? unsure : h)) });
  expect(hairs(doubted)).toBe(hairs(base) - 1);
  const after = corrected([{ kind: "confirm", id: first.id }], doubted);
  expect(hairs(after)).toBe(hairs(base));
  expect(hairOf(after, first.id).confidence).toBe(1);
});

test("widening a hair beyond the cut-off makes it terminal and moves the mean diameter", () => {
  const after = corrected([{ kind: "widen", id: first.id, diameterPx: 40 }]);
  expect(hairOf(after, first.id)).toMatchObject({ diameterUm: 221.6, class: "terminal" });
  const mean = (m: Measurement) => m.summary?.meanDiameterUm?.value ?? Number.NaN;
  // Thin hairs stand for unseen ones in the mean, so that one thick hair moves it a little less than 1 / n of its own change.
  const alone = (221.6 - (first.diameterUm ?? 0)) / counted.length;
  expect((mean(after) - mean(base)) / alone).toBeGreaterThan(0.8);
  expect((mean(after) - mean(base)) / alone).toBeLessThan(1.001);
});

describe("what cannot be done is said, with the place of the edit, and nothing is applied", () => {
  test.each<[string, Edit]>([
    ["correction.no-such-hair", { kind: "remove", id: 99_999 }],
    ["correction.no-such-hair", { kind: "merge", id: first.id, withId: 99_999 }],
    ["correction.same-hair", { kind: "merge", id: first.id, withId: first.id }],
    [
      "correction.id-taken",
      {
        kind: "add",
        id: first.id,
        path: [
          [9, 9],
          [20, 20],
        ],
        diameterPx: 5,
      },
    ],
    ["correction.id-taken", { kind: "split-along", id: first.id, newId: first.id }],
    [
      "correction.no-length",
      {
        kind: "add",
        id: 900,
        path: [
          [9, 9],
          [9, 9],
        ],
        diameterPx: 5,
      },
    ],
    [
      "correction.outside-picture",
      {
        kind: "reshape",
        id: first.id,
        path: [
          [9, 9],
          [-1, 20],
        ],
      },
    ],
    [
      "correction.outside-picture",
      {
        kind: "mask",
        polygon: [
          [0, 0],
          [641, 0],
          [0, 9],
        ],
      },
    ],
    ["correction.cut-at-end", { kind: "split-across", id: first.id, at: first.path[0], newId: 900 }],
    ["correction.no-such-area", { kind: "unmask", index: 7 }],
  ])("%s", (code, edit) => {
    const done = correctMeasurement(base, [{ kind: "flip", id: first.id }, edit]);
    expect(done).toMatchObject({ ok: false, index: 1, problem: { code } });
  });

  test("a refused picture has nothing to correct", () => {
    const black = measure(
      { width: 400, height: 400, data: new Uint8Array(480_000) },
      { imageSha256: "ab".repeat(32), calibration },
    );
    expect(correctMeasurement(black, [])).toMatchObject({
      ok: false,
      problem: { code: "correction.not-measured" },
    });
  });
});

test("law: correcting twice is correcting once with both lists", () => {
  const place = fc.tuple(fc.integer({ min: 20, max: 460 }), fc.integer({ min: 20, max: 380 }));
  const id = fc.constantFrom(...counted.slice(0, 6).map((h) => h.id));
  const edit = (newId: number): fc.Arbitrary<Edit> =>
    fc.oneof(
      fc.record({
        kind: fc.constant("add" as const),
        id: fc.constant(newId),
        path: fc.tuple(place, place),
        diameterPx: fc.constantFrom(null, 9),
      }),
      fc.record({ kind: fc.constant("remove" as const), id }),
      fc.record({ kind: fc.constant("flip" as const), id }),
      fc.record({ kind: fc.constant("split-along" as const), id, newId: fc.constant(newId) }),
      fc.record({
        kind: fc.constant("mask" as const),
        polygon: fc.array(place, { minLength: 3, maxLength: 5 }),
      }),
    );
  fc.assert(
    fc.property(
      fc.tuple(edit(901), edit(902), edit(903), edit(904)),
      fc.integer({ min: 0, max: 4 }),
      (edits, cut) => {
        const whole = correctMeasurement(base, edits);
        const once = correctMeasurement(base, edits.slice(0, cut));
        fc.pre(whole.ok && once.ok);
        if (!whole.ok || !once.ok) return;
        expect(corrected(edits.slice(cut), once.measurement)).toEqual(whole.measurement);
      },
    ),
    { numRuns: 40, seed: 7 },
  );
});
