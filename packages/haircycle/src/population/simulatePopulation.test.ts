import { describe, expect, test } from "vitest";
import { type Biology, healthyScalp } from "../cycle/biology.ts";
import { unwrap } from "../outcome/outcome.ts";
import type { Course, Treatment } from "../treatment/treatment.ts";
import { mergeRuns, type PopulationRun } from "./populationRun.ts";
import { type PopulationPlan, simulatePopulation } from "./simulatePopulation.ts";

const plan: PopulationPlan = {
  biology: healthyScalp,
  follicles: 3000,
  seed: 9,
  fromDay: 0,
  untilDay: 720,
};

const recruit: Treatment = {
  id: "recruit",
  name: "Recruits empty follicles",
  kind: "sessions",
  channels: { kenogenRecruitment: { strength: 2, onsetDays: 20, decayDays: 100 } },
  nullProbability: 0,
  source: "test",
  grade: "design choice",
};
const course: Course = { treatment: recruit, schedule: { kind: "sessions", days: [0] } };

function bytesOf(run: PopulationRun): number[][] {
  return [
    ...run.phaseCounts.map((c) => Array.from(c)),
    Array.from(run.shed),
    Array.from(run.growing.counts),
    Array.from(run.resting.counts),
    Array.from(run.growing.sum),
    Array.from(run.resting.sumOfSquares),
  ];
}

describe("same seed, same bytes", () => {
  test("whatever way the follicles are split over threads", () => {
    const whole = unwrap(simulatePopulation(plan));
    const parts = [
      unwrap(simulatePopulation({ ...plan, follicles: 1000, firstFollicle: 0 })),
      unwrap(simulatePopulation({ ...plan, follicles: 1, firstFollicle: 1000 })),
      unwrap(simulatePopulation({ ...plan, follicles: 1999, firstFollicle: 1001 })),
    ];
    expect(bytesOf(mergeRuns(parts))).toEqual(bytesOf(whole));
    expect(bytesOf(mergeRuns(parts.toReversed()))).toEqual(bytesOf(whole));
  });

  test("another seed or another patient gives other draws", () => {
    const run = bytesOf(unwrap(simulatePopulation(plan)));
    expect(bytesOf(unwrap(simulatePopulation({ ...plan, seed: 10 })))).not.toEqual(run);
    expect(bytesOf(unwrap(simulatePopulation({ ...plan, patient: 1 })))).not.toEqual(run);
  });
});

describe("common random numbers", () => {
  test("a treatment without effect changes nothing, and nothing changes before treatment", () => {
    const untreated = bytesOf(unwrap(simulatePopulation({ ...plan, fromDay: -300 })));
    const none = { ...course, response: 0 };
    expect(bytesOf(unwrap(simulatePopulation({ ...plan, fromDay: -300, courses: [none] })))).toEqual(
      untreated,
    );
    const treated = bytesOf(unwrap(simulatePopulation({ ...plan, fromDay: -300, courses: [course] })));
    expect(treated[0]?.slice(0, 301)).toEqual(untreated[0]?.slice(0, 301));
    expect(treated[0]).not.toEqual(untreated[0]);
  });

  test("sharing the draws cuts the variance of the treated minus untreated difference at month 2 by more than half", () => {
    const visible = (seed: number, courses: Course[]) => {
      const run = unwrap(simulatePopulation({ ...plan, follicles: 260, seed, courses, untilDay: 61 }));
      return 260 - (run.phaseCounts[3]?.[60] ?? 0);
    };
    const variance = (values: number[]) => {
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      return values.reduce((a, b) => a + (b - mean) ** 2, 0) / (values.length - 1);
    };
    const seeds = Array.from({ length: 200 }, (_, i) => i);
    const shared = variance(seeds.map((s) => visible(s, [course]) - visible(s, [])));
    const independent = variance(seeds.map((s) => visible(s, [course]) - visible(s + 5000, [])));
    expect(independent / shared).toBeGreaterThan(2);
  });
});

test("the number of follicles never grows, and the lost ones follow their yearly share", () => {
  const biology: Biology = { ...healthyScalp, lossPerYear: 0.05 };
  const follicles = 50_000;
  const run = unwrap(simulatePopulation({ ...plan, biology, follicles, untilDay: 7305 }));
  for (let day = 0; day <= 7305; day += 365) {
    const total = run.phaseCounts.reduce((sum, counts) => sum + (counts[day] ?? 0), 0);
    expect(total).toBe(follicles);
  }
  const lost = (run.phaseCounts[4]?.[7305] ?? 0) / follicles;
  // 0.95^20 = 0.358 have passed their day, but a lost follicle keeps its hair until it is shed.
  expect(lost).toBeGreaterThan(0.55);
  expect(lost).toBeLessThan(1 - 0.95 ** 20);
});

describe("bad input is refused with the rule and the value", () => {
  const cases: [string, Partial<PopulationPlan>, string, string][] = [
    [
      "a negative duration",
      {
        biology: {
          ...healthyScalp,
          phases: { ...healthyScalp.phases, telogen: { family: "fixed", meanDays: -3 } },
        },
      },
      "duration.not-positive",
      "-3",
    ],
    [
      "a duration of zero",
      {
        biology: {
          ...healthyScalp,
          phases: { ...healthyScalp.phases, anagen: { family: "gamma", meanDays: 0, cv: 1 } },
        },
      },
      "duration.not-positive",
      "0 days",
    ],
    ["half a follicle", { follicles: 0.5 }, "plan.follicles", "0.5"],
    ["an end before the start", { untilDay: -1 }, "plan.window", "-1"],
    ["observation days that fall", { observationDays: [30, 10] }, "plan.observation-days", "10"],
    [
      "treatment before baseline",
      { courses: [{ ...course, schedule: { kind: "sessions", days: [-10, 5] } }] },
      "treatment.before-baseline",
      "-10",
    ],
    [
      "sessions out of order",
      { courses: [{ ...course, schedule: { kind: "sessions", days: [90, 30] } }] },
      "schedule.impossible",
      "30",
    ],
    [
      "a schedule of the wrong kind",
      { courses: [{ ...course, schedule: { kind: "continuous", fromDay: 0, untilDay: null } }] },
      "schedule.wrong-kind",
      "continuous",
    ],
  ];
  for (const [name, change, code, seen] of cases) {
    test(name, () => {
      const outcome = simulatePopulation({ ...plan, ...change });
      expect(outcome.ok).toBe(false);
      if (outcome.ok) return;
      expect(outcome.problem.code).toBe(code);
      expect(outcome.problem.sentence).toContain(seen);
    });
  }
});
