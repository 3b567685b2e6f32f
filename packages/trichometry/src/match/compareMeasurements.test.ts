import { describe, expect, test } from "vitest";
import { ageScalp } from "../render/ageScalp.ts";
import { createScalp } from "../render/createScalp.ts";
import { compareMeasurements } from "./compareMeasurements.ts";
import { mapPoint } from "./mapPoint.ts";
import { comparisonSchema } from "./schema.ts";
import { type SeenFrom, seenSpot } from "./seenSpot.fixtures.ts";

const scalp = createScalp({ seed: 11, widthMm: 14, heightMm: 12 });
const first = seenSpot(scalp).measurement;
const second = (from: SeenFrom = {}) => seenSpot(scalp, { sha: "b", ...from }).measurement;

describe("what became of every hair", () => {
  const aged = ageScalp(scalp, {
    seed: 5,
    lostShare: 0.1,
    newShare: 0.1,
    thinnedShare: 0.1,
    thinnedFactor: [0.5, 0.7],
  });
  const before = seenSpot(scalp);
  const after = seenSpot(aged.scalp, { sha: "b", shiftMm: [1.2, -0.8], turnDeg: 12, stretch: [1.04, 0.97] });
  const comparison = compareMeasurements(before.measurement, after.measurement);

  test("the result satisfies its schema and repeats byte for byte", () => {
    expect(comparisonSchema.safeParse(comparison).error).toBeUndefined();
    expect(JSON.stringify(compareMeasurements(before.measurement, after.measurement))).toBe(
      JSON.stringify(comparison),
    );
  });

  test("the paired and the plain change of a quantity are in one unit", () => {
    const changes = Object.values(comparison.changes ?? {});
    expect(changes.length).toBeGreaterThan(6);
    for (const { paired, unpaired } of changes)
      if (paired !== null && unpaired !== null) expect(unpaired.change.unit).toBe(paired.change.unit);
  });

  test("turn and stretch are found, and a root is put within 12 µm of where it is", () => {
    const { registration } = comparison;
    if (registration.status === "refused") throw new Error(registration.sentence);
    expect(registration.pValue).toBeLessThan(1e-12);
    expect(registration.rotationDeg).toBeCloseTo(12, 0);
    expect(registration.scaleRatio).toBeCloseTo(Math.sqrt(1.04 * 0.97), 2);
    const byHair = new Map(
      [...after.hairOf].map(([listed, hair]) => [hair, after.measurement.hairs[listed]]),
    );
    for (const hair of before.measurement.hairs) {
      const partner = byHair.get(before.hairOf.get(hair.id) as number);
      if (partner === undefined) continue;
      const [x, y] = mapPoint(registration.transform, hair.path[0]);
      expect(Math.hypot(x - partner.path[0][0], y - partner.path[0][1]) * 5.5).toBeLessThan(12);
    }
  });

  test("every hair that stayed is paired with itself, lost and new ones are called so", () => {
    const lost = new Set(aged.changes.lost);
    const appeared = new Set(aged.changes.appeared);
    const thinned = new Set(aged.changes.thinned);
    expect(comparison.hairs.length).toBeGreaterThan(20);
    for (const hair of comparison.hairs) {
      const p = hair.before.hair === null ? undefined : before.hairOf.get(hair.before.hair);
      const q = hair.after.hair === null ? undefined : after.hairOf.get(hair.after.hair);
      if (p !== undefined && q !== undefined) {
        expect(q).toBe(p);
        if (!thinned.has(p)) expect(hair.fate).toBe("persisted");
      } else if (p !== undefined) expect([hair.fate, lost.has(p)]).toEqual(["lost", true]);
      else expect([hair.fate, appeared.has(q as number)]).toEqual(["new", true]);
    }
    const called = comparison.hairs.filter((h) => h.fate === "thinned").length;
    expect(called).toBeGreaterThan(0);
  });

  test("the count change is that of the common field, and every unit's hairs are compared hairs", () => {
    const gone = comparison.hairs.filter((h) => h.fate === "lost").length;
    const come = comparison.hairs.filter((h) => h.fate === "new").length;
    const { hairs, densityPerCm2 } = comparison.changes ?? {};
    const change = hairs?.paired?.change;
    expect(change?.low).toBeLessThanOrEqual(come - gone);
    expect(change?.high).toBeGreaterThanOrEqual(come - gone);
    expect(densityPerCm2?.narrowing).toBeGreaterThan(1.5);
    const listed = comparison.units.flatMap((u) => u.hairs).sort((a, b) => a - b);
    expect(listed).toEqual(comparison.hairs.map((h) => h.id));
    for (const unit of comparison.units.filter((u) => u.fate === "emptied"))
      expect(unit.hairs.every((id) => comparison.hairs[id].fate === "lost")).toBe(true);
  });
});

describe("pictures that are not compared say why", () => {
  const codeOf = (from: SeenFrom) => {
    const { registration, hairs, changes } = compareMeasurements(first, second(from));
    expect(registration.status === "refused" ? [hairs, changes] : null).toEqual([[], null]);
    return registration.status === "refused" ? registration.code : "accepted";
  };
  test("another spot", () => {
    const other = createScalp({ seed: 12, widthMm: 14, heightMm: 12 });
    const { registration } = compareMeasurements(first, seenSpot(other, { sha: "b" }).measurement);
    expect(registration).toMatchObject({ status: "refused", code: "not-same-spot" });
    expect(registration.pValue).toBeGreaterThan(1e-6);
  });
  test("the same file twice", () => {
    const { registration } = compareMeasurements(first, first);
    expect(registration).toMatchObject({ status: "refused", code: "identical-file" });
    if (registration.status === "refused") expect(registration.sentence).toContain("identical file");
  });
  test("the same picture saved twice: another file, every pixel the same", () => {
    const picture = { width: 40, height: 30, data: new Uint8Array(3 * 40 * 30).fill(90) };
    const later = second({});
    const compared = (after: typeof picture) =>
      compareMeasurements(first, later, { pictures: { before: picture, after } }).registration;
    expect(compared({ ...picture, data: picture.data.slice() })).toMatchObject({
      status: "refused",
      code: "identical-file",
      sentence: expect.stringContaining("saved twice"),
    });
    const other = { ...picture, data: picture.data.slice() };
    other.data[77] = 91;
    expect(compared(other).status).toBe("accepted");
  });
  test("mirrored", () => {
    expect(codeOf({ mirrored: true, turnDeg: 7 })).toBe("mirrored");
  });
  test("too little in common: the spot is recognised, a fifth of the field is not enough", () => {
    const { registration } = compareMeasurements(first, second({ shiftMm: [4.9, 2] }));
    expect(registration).toMatchObject({ status: "refused", code: "overlap-too-small" });
    expect(registration.overlapShare).toBeLessThan(0.25);
  });
  test("very different resolution, by what both scales say", () => {
    expect(codeOf({ umPerPixel: 11 })).toBe("scale-differs");
  });
  test("very different size without a scale, by what the units say", () => {
    const patch = createScalp({ seed: 13, widthMm: 8.5, heightMm: 7.5 });
    const blind = seenSpot(patch, { scaleKnown: false }).measurement;
    const small = seenSpot(patch, { sha: "b", scaleKnown: false, umPerPixel: 9.6 }).measurement;
    expect(compareMeasurements(blind, small).registration).toMatchObject({
      status: "refused",
      code: "scale-differs",
    });
  });
  test("a picture that the quality gate refused, with the gate's reason", () => {
    const finding = {
      code: "out-of-focus" as const,
      severity: "reject" as const,
      sentence: "It is out of focus.",
      value: 6,
      limit: 4,
    };
    const blurred = {
      ...second(),
      quality: { ...first.quality, verdict: "not-measurable" as const, findings: [finding] },
      ...{ area: null, hairs: [], units: [], summary: null },
    };
    const { registration } = compareMeasurements(first, blurred);
    expect(registration).toMatchObject({ status: "refused", code: "picture-not-measurable" });
    if (registration.status === "refused") expect(registration.sentence).toContain("It is out of focus.");
  });
  test("shaved so short that units cannot be told", () => {
    expect(codeOf({ lengthMm: 0.12 })).toBe("too-short-for-units");
  });
  test("hardly any hair", () => {
    const bald = createScalp({ seed: 3, unitsPerCm2: 4 });
    const views = ["a", "b"].map((sha) => seenSpot(bald, { sha }).measurement);
    expect(compareMeasurements(views[0], views[1]).registration).toMatchObject({
      code: "too-short-for-units",
    });
  });
});

describe("what can be compared", () => {
  test("turned upside down", () => {
    const { registration } = compareMeasurements(first, second({ turnDeg: 180 }));
    expect(registration.status).toBe("accepted");
    expect(Math.abs(registration.rotationDeg ?? 0)).toBeCloseTo(180, 0);
  });
  test("without a scale there are counts and no µm", () => {
    const blind = seenSpot(scalp, { scaleKnown: false }).measurement;
    const later = seenSpot(scalp, { sha: "b", scaleKnown: false, turnDeg: 5 }).measurement;
    const { registration, changes, hairs } = compareMeasurements(blind, later);
    expect(registration.status).toBe("accepted");
    expect(changes?.hairs.paired?.change.value).toBeCloseTo(0, 9);
    expect(changes?.densityPerCm2.paired).toBeNull();
    expect(changes?.meanDiameterUm.paired).toBeNull();
    expect(hairs.every((h) => h.before.diameterUm === null && h.fate === "persisted")).toBe(true);
  });
  test("hairs under a label of either picture are left out", () => {
    const later = second({ masked: [0, 0, 640, 1024] });
    const whole = compareMeasurements(first, second());
    const half = compareMeasurements(first, later);
    if (half.registration.status === "refused" || whole.registration.status === "refused")
      throw new Error("refused");
    const ratio = half.registration.overlap.areaPx2 / whole.registration.overlap.areaPx2;
    expect(ratio).toBeCloseTo(0.5, 1);
    expect(half.hairs.every((h) => h.before.root[0] > 630)).toBe(true);
    expect(half.hairs.some((h) => h.fate === "lost" || h.fate === "new")).toBe(false);
  });
  test("a tattoo mark set in both pictures is used; marks that do not fit are left out with a warning", () => {
    const mark = (from: SeenFrom): [number, number] => {
      const dot = { ...scalp.units[0].hairs[0], id: 99_999, rootMm: [7.4, 6.3] as const };
      const alone = { ...scalp, units: [{ id: 0, centreMm: dot.rootMm, hairs: [dot] }] };
      return seenSpot(alone, from).measurement.hairs[0].path[0];
    };
    const from: SeenFrom = { shiftMm: [0.6, 0.4], turnDeg: 9, sha: "b" };
    const right = compareMeasurements(first, second(from), {
      marks: { before: [mark({})], after: [mark(from)] },
    });
    expect(right.registration).toMatchObject({ status: "accepted", marks: { used: 1 }, warnings: [] });
    const plain = compareMeasurements(first, second(from));
    expect(right.registration.pValue as number).toBeLessThanOrEqual(plain.registration.pValue as number);
    const wrong = compareMeasurements(first, second(from), {
      marks: { before: [[200, 200]], after: [[900, 800]] },
    });
    expect(wrong.registration).toMatchObject({ status: "accepted", marks: { used: 0 } });
    if (wrong.registration.status === "accepted")
      expect(wrong.registration.warnings[0].code).toBe("marks-disagree");
  });
  test("hairs that measuring missed are not called lost with certainty when nobody can look again", () => {
    const missed = [...seenSpot(scalp).hairOf.values()].slice(10, 14);
    const { hairs } = compareMeasurements(first, second({ missed }));
    const gone = hairs.filter((h) => h.after.hair === null);
    expect(gone.length).toBeGreaterThan(0);
    for (const h of gone) expect(h.after).toMatchObject({ how: "not-looked", path: null });
  });
});
