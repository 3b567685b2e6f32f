/** One patch of one simulated patient on given days: visible hairs per follicle and their mean diameter. */
import { type Course, observeRun, type PriorPatient, simulatePopulation, unwrap } from "@anagen/haircycle";

export interface PatchPlan {
  readonly patient: PriorPatient;
  readonly courses: readonly Course[];
  readonly follicles: number;
  /** Whole days from 0 up, rising. */
  readonly days: readonly number[];
  readonly seed: number;
  /** Number of the patch's draws: the same number means the same follicles. */
  readonly number: number;
  /** Calendar day of the year of day 0. Default 1. */
  readonly dayOfYear?: number;
}

export interface PatchCourse {
  /** Visible hairs per follicle, by day. */
  readonly visible: readonly number[];
  /** µm, by day; 0 without a hair. */
  readonly meanDiameterUm: readonly number[];
}

export function simulatePatch(plan: PatchPlan): PatchCourse {
  const { patient, days } = plan;
  const run = unwrap(
    simulatePopulation({
      biology: patient.biology,
      courses: plan.courses,
      follicles: plan.follicles,
      seed: plan.seed,
      patient: plan.number,
      startDay: patient.startDay,
      fromDay: 0,
      untilDay: (days.at(-1) ?? 0) + 1,
      observationDays: days,
      dayOfYear: plan.dayOfYear ?? 1,
    }),
  );
  const seen = observeRun(run);
  return {
    visible: seen.map((s) => s.visible),
    meanDiameterUm: seen.map((s) => (s.visible > 0 ? s.meanDiameterUm : 0)),
  };
}
