import { expect, test } from "vitest";
import type { Hair, Measurement } from "../../measurement/schema.ts";
import { ageScalp } from "../../render/ageScalp.ts";
import { createScalp } from "../../render/createScalp.ts";
import { type Registered, register } from "../registration/register.ts";
import { seenSpot } from "../seenSpot.fixtures.ts";
import { pairCandidates, pairReachUm } from "./pairCandidates.ts";
import { isRooted, pairHairs } from "./pairHairs.ts";

const scalp = createScalp({ seed: 1017, widthMm: 14, heightMm: 12 });
const aged = ageScalp(scalp, { seed: 3, lostShare: 0.1, newShare: 0.1 });
const before = seenSpot(scalp);
const after = seenSpot(aged.scalp, { sha: "b", shiftMm: [1.1, -0.7], turnDeg: 11, stretch: [1.04, 0.97] });

function laidOnEachOther(first: Measurement, second: Measurement): Registered {
  const registered = register(first, second, undefined);
  if ("status" in registered) throw new Error(registered.sentence);
  return registered;
}
const registered = laidOnEachOther(before.measurement, after.measurement);

/** Every `step`-th hair is read as two thinner ones beside each other, as happens to thick shafts. */
function split(hairs: readonly Hair[], step: number): { hairs: Hair[]; halves: Map<number, number> } {
  const halves = new Map<number, number>();
  const all = hairs.map((h) => ({ ...h }));
  hairs.forEach((hair, k) => {
    if (k % step !== 0) return;
    const id = hairs.length + halves.size + 1000;
    const beside = (by: number): Hair["path"] =>
      hair.path.map(([x, y]): [number, number] => [x + by * 0.6, y + by * 0.8]);
    const half = { diameterPx: 0.55 * hair.diameterPx, confidence: 0.7 };
    all[k] = { ...hair, ...half, path: beside(-2) };
    all.push({ ...hair, ...half, id, path: beside(3) });
    halves.set(id, hair.id);
  });
  return { hairs: all, halves };
}

test("hairs that are listed alike are paired with themselves, the others stay alone", () => {
  const { pairs, onlyBefore } = pairHairs(registered, before.measurement.hairs, after.measurement.hairs);
  expect(pairs.length).toBeGreaterThan(25);
  for (const { before: p, after: q } of pairs) expect(after.hairOf.get(q.id)).toBe(before.hairOf.get(p.id));
  const lost = new Set(aged.changes.lost);
  for (const hair of onlyBefore) expect(lost.has(before.hairOf.get(hair.id) as number)).toBe(true);
});

test("a shaft that one picture reads as two does not shift its neighbours' partners", () => {
  const { hairs, halves } = split(after.measurement.hairs, 5);
  const { pairs } = pairHairs(registered, before.measurement.hairs, hairs);
  expect(halves.size).toBeGreaterThan(5);
  const own = (id: number) => after.hairOf.get(halves.get(id) ?? id);
  const wrong = pairs.filter(({ before: p, after: q }) => own(q.id) !== before.hairOf.get(p.id));
  expect(pairs.length).toBeGreaterThan(25);
  expect(wrong).toEqual([]);
});

test("candidates lie within the reach, and the numbers of the true ones say so", () => {
  const [first, second] = [before, after].map((seen) => seen.measurement.hairs.filter(isRooted));
  const candidates = pairCandidates(registered, first, second);
  for (const { numbers } of candidates)
    expect(Math.min(numbers[0], numbers[3])).toBeLessThanOrEqual(pairReachUm);
  const same = candidates.filter(
    (c) => before.hairOf.get(first[c.first].id) === after.hairOf.get(second[c.second].id),
  );
  const middle = (list: readonly number[]) => [...list].sort((a, b) => a - b)[list.length >> 1];
  expect(middle(same.map((c) => c.numbers[0]))).toBeLessThan(20);
  // The usual ratio of lengths and widths is taken out, so that other clipping or light parts no pair.
  expect(Math.abs(middle(same.map((c) => c.numbers[7])))).toBeLessThan(0.1);
  expect(Math.abs(middle(same.map((c) => c.numbers[8])))).toBeLessThan(0.1);
});
