import { expect, test } from "vitest";
import { createScalp } from "./createScalp.ts";
import { laterView } from "./laterView.ts";
import { renderVisits } from "./renderVisits.ts";

test("visits show the same hairs, fewer by those lost; the first has no changes", () => {
  const first = { seed: 4, widthPx: 400, heightPx: 320, unitsPerCm2: 110 };
  const [one, two, three] = [...renderVisits({ first, visits: 3, change: { lostShare: 0.3 } })];
  expect([one.visit, two.visit, three.visit]).toEqual([1, 2, 3]);
  expect(one.changes).toEqual({ lost: [], appeared: [], thinned: [] });
  const seen = (truth: typeof one.truth) =>
    truth.hairs.flatMap((h) => (h.scalpHair === null ? [] : [h.scalpHair]));
  const again = seen(two.truth).filter((id) => seen(one.truth).includes(id));
  expect(again.length).toBeGreaterThan(5);
  for (const id of two.changes.lost) {
    expect(seen(two.truth)).not.toContain(id);
    expect(seen(three.truth)).not.toContain(id);
  }
  expect(two.changes.lost.length).toBeGreaterThan(three.changes.lost.length);
});

test("a later view stays within its limits and does not repeat the first", () => {
  const scalp = createScalp({ seed: 1, unitsPerCm2: 0 });
  for (let seed = 1; seed <= 200; seed++) {
    const view = laterView({ seed: 0 }, scalp, seed);
    expect(Math.abs(view.rotationDeg as number)).toBeLessThanOrEqual(20);
    expect(Math.abs((view.umPerPixel as number) / 5.54 - 1)).toBeLessThanOrEqual(0.1);
    for (const share of view.stretch as readonly number[]) {
      expect(Math.abs(share - 1)).toBeGreaterThanOrEqual(0.03 - 1e-12);
      expect(Math.abs(share - 1)).toBeLessThanOrEqual(0.08 + 1e-12);
    }
    expect(view.seed).toBe(seed);
  }
});
