import { describe, expect, test } from "vitest";
import { finasteride, fittedStrengths, minoxidil } from "../index.ts";
import { observeRun } from "../observation/observeRun.ts";
import { unwrap } from "../outcome/outcome.ts";
import { simulatePopulation } from "../population/simulatePopulation.ts";
import type { Course, Treatment } from "../treatment/treatment.ts";
import { findings } from "./findings.ts";
import { fitPosterior } from "./fitPosterior.ts";
import { biologyFrom, predictFindings } from "./forwardModel.ts";
import { freeParameters, fromCoordinates } from "./freeParameters.ts";
import { calibratedPosterior, describePosterior, posteriorDraw, posteriorMedian } from "./posterior.ts";

const FOLLICLES = 150_000;
/** 4.5 standard errors of a density of 300 follicles/cm² of which two thirds show, hairs/cm²: 4.5 × 300 × √(0.22 / 150 000). */
const MONTE_CARLO = 1.65;

describe("the mean field that was fitted and the event-driven engine tell the same findings", () => {
  const values = posteriorMedian();
  const stage = Math.round((values.trialStageYears * 365.25) / 10) * 10;
  const predicted = predictFindings(values);

  function observe(treatment: Treatment | null, days: readonly number[]) {
    const courses: Course[] = treatment
      ? [{ treatment, schedule: { kind: "continuous", fromDay: 0, untilDay: null } }]
      : [];
    return observeRun(
      unwrap(
        simulatePopulation({
          biology: biologyFrom(values, -stage),
          courses,
          follicles: FOLLICLES,
          seed: 31,
          startDay: -stage,
          fromDay: 0,
          untilDay: (days.at(-1) as number) + 1,
          observationDays: days,
        }),
      ),
    );
  }

  test("baseline density, growing share and the five-year placebo arm", () => {
    const [base, later] = observe(null, [0, 1826]);
    const density = base!.visible * values.folliclesPerCm2;
    expect(Math.abs(density - predicted.baselineDensity!)).toBeLessThan(MONTE_CARLO);
    expect(Math.abs((100 * base!.growing) / base!.visible - predicted.baselineAnagenPercent!)).toBeLessThan(
      0.7,
    );
    expect(Math.abs(100 * (later!.visible / base!.visible - 1) - predicted.placeboFiveYears!)).toBeLessThan(
      0.8,
    );
  });

  test("finasteride at 48 weeks and minoxidil at 16 weeks, sharing every draw with the untreated run", () => {
    const net = (treatment: Treatment, day: number) => {
      const [treated] = observe(treatment, [day]);
      const [untreated] = observe(null, [day]);
      return (treated!.visible - untreated!.visible) * values.folliclesPerCm2;
    };
    expect(Math.abs(net(finasteride(fittedStrengths()), 336) - predicted.finasterideTotal48!)).toBeLessThan(
      1,
    );
    const drug = net(minoxidil(fittedStrengths()), 112);
    expect(Math.abs(drug - (predicted.minoxidilChange16! - predicted.placeboChange16!))).toBeLessThan(
      MONTE_CARLO,
    );
  });
});

describe("the shipped posterior", () => {
  const posterior = calibratedPosterior();

  test("says how it was made, and holds a draw of every free parameter within its reach", () => {
    expect(posterior.provenance.command).toContain(`--seed ${posterior.provenance.seed}`);
    expect(posterior.provenance.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(posterior.provenance.effectiveSampleSize).toBeGreaterThan(50);
    expect(posterior.provenance.scaleReduction).toBeLessThan(1.05);
    expect(posterior.parameters).toEqual(freeParameters.map((p) => p.id));
    expect(posterior.draws.length).toBe(400);
    for (const row of posterior.draws) expect(row.every(Number.isFinite)).toBe(true);
    expect(posteriorDraw(400)).toEqual(posteriorDraw(0));
  });

  test("was not fitted to a finding that is reported as predicted", () => {
    const compared = findings.filter((f) => f.use === "V").map((f) => f.id);
    for (const id of compared)
      expect(posterior.provenance.fitted.some((name) => name.startsWith(`${id} `))).toBe(false);
  });

  test("its median fits far better than the prior's median", () => {
    const misfit = (predicted: Record<string, number>) =>
      findings
        .filter((f) => f.use === "F")
        .reduce(
          (sum, f) => sum + ((predicted[f.id]! - f.value) / Math.hypot(f.se ?? 0, f.betweenSd)) ** 2,
          0,
        );
    const prior = fromCoordinates(new Float64Array(freeParameters.length));
    expect(misfit(predictFindings(posteriorMedian()))).toBeLessThan(0.25 * misfit(predictFindings(prior)));
  });
});

test("a fit repeats byte by byte from its seed", () => {
  const once = fitPosterior({ seed: 4, training: 250, steps: 2, kept: 10 });
  const again = fitPosterior({ seed: 4, training: 250, steps: 2, kept: 10 });
  expect(again).toEqual(once);
  const shown = describePosterior(once, {
    command: "test",
    date: "2026-11-23",
    seed: 4,
    training: 250,
    steps: 2,
  });
  expect(shown.summary.length).toBe(freeParameters.length);
  for (const { low, median, high } of shown.summary) {
    expect(low).toBeLessThanOrEqual(median);
    expect(median).toBeLessThanOrEqual(high);
  }
});
