import { normal, randomStream } from "@anagen/numerics";
import { describe, expect, test } from "vitest";
import { reference } from "../reference/reference.ts";
import { medicineShifts, type OtherTreatment } from "./medicineShift.ts";
import { seasonShift } from "./seasonShift.ts";
import { selectionShift } from "./selectionShift.ts";

describe("season", () => {
  const shift = (from: string, to: string, hemisphere: "north" | "south" = "north") =>
    seasonShift({ from, to, hemisphere, baselineDensity: 200 });

  const wave = 0.5 * reference.season.find((r) => r.upTo === 230)!.amplitude;

  test("a year apart nothing is left of it", () => {
    const { mean, sd } = shift("2025-10-10", "2026-10-10");
    expect(Math.abs(mean)).toBeLessThan(0.1);
    expect(sd).toBeLessThan(0.1);
  });

  test("from November to May hair gets fuller by itself, the other way round south of the equator", () => {
    expect(shift("2025-11-13", "2026-05-15").mean).toBeCloseTo(2 * wave * 200, 1);
    expect(shift("2025-11-13", "2026-05-15", "south").mean).toBeCloseTo(-2 * wave * 200, 1);
  });
});

describe("other treatments", () => {
  const shifts = (treatment: Partial<OtherTreatment>) =>
    medicineShifts({
      treatments: [{ class: "minoxidil", name: "Minoxidil", from: "2026-05-01", until: null, ...treatment }],
      from: "2026-04-01",
      to: "2026-10-01",
      baselineDensity: 170,
    });

  test("minoxidil begun after baseline takes a gain and its doubt out; begun years before it takes nothing", () => {
    const [started] = shifts({});
    expect(started?.what).toBe("started");
    expect(started?.mean).toBeGreaterThan(8);
    expect(started?.sd).toBeGreaterThan(8);
    expect(shifts({ from: "2023-01-01" })).toEqual([]);
  });

  test("stopped at baseline it takes a loss out; stopped long before, nothing", () => {
    const [stopped] = shifts({ from: "2023-01-01", until: "2026-04-02" });
    expect(stopped?.what).toBe("stopped");
    expect(stopped?.mean).toBeLessThan(-8);
    expect(shifts({ from: "2020-01-01", until: "2023-01-01" })).toEqual([]);
  });

  test("a treatment of unknown effect adds doubt and no direction; one that is not for hair adds nothing", () => {
    expect(shifts({ class: "transplant" })).toMatchObject([{ mean: 0, sd: 17 }]);
    expect(shifts({ class: "none-for-hair" })).toEqual([]);
  });
});

describe("the sparsest of several fields", () => {
  const facts = { repeatSd: 8, cycleSd: 10, baselines: 1 };

  test("fields that differ by chance only rise by what is taken out", () => {
    const stream = randomStream({ seed: 5 });
    const lasting = Math.sqrt(10 ** 2 / 2);
    let rise = 0;
    const heads = 20_000;
    for (let i = 0; i < heads; i++) {
      const chances = Array.from({ length: 4 }, () => ({
        cycle: lasting * stream.normal(),
        error: 8 * stream.normal(),
      }));
      const lowest = chances.reduce((a, b) => (b.cycle + b.error < a.cycle + a.error ? b : a));
      rise -= lowest.cycle + lowest.error;
    }
    const found = selectionShift({ fieldChoice: { kind: "sparsest", of: 4 }, ...facts });
    expect(Math.abs(found.mean - rise / heads)).toBeLessThan(0.3);
  });

  test("a landmark, or nothing known, takes nothing out; a second baseline halves the part of measuring", () => {
    expect(selectionShift({ fieldChoice: { kind: "by-landmark" }, ...facts }).mean).toBe(0);
    expect(selectionShift({ fieldChoice: { kind: "unknown" }, ...facts }).mean).toBe(0);
    const sparsest = { fieldChoice: { kind: "sparsest", of: 4 } as const, repeatSd: 8, cycleSd: 0 };
    const one = selectionShift({ ...sparsest, baselines: 1 }).mean;
    expect(selectionShift({ ...sparsest, baselines: 2 }).mean).toBeCloseTo(one / 2, 12);
    expect(one).toBeCloseTo(-8 * normal().quantile(0.625 / 4.25), 9);
  });
});
