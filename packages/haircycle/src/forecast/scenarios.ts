/** The futures between which a patient chooses, as courses from day 0 on. */
import type { Course, Schedule, Treatment } from "../treatment/treatment.ts";

export type ScenarioId =
  | "untreated"
  | "as-treated"
  | "maintenance-12"
  | "maintenance-18"
  | "maintenance-24"
  | "stop-now";

export interface Scenario {
  readonly id: ScenarioId;
  readonly name: string;
  /** Courses for a patient with this response. */
  courses(response: number): readonly Course[];
}

/**
 * Scenarios of a treatment with its schedule, seen from `nowDay`. Maintenance repeats a session 12, 18 or 24 months after the
 * last one that was given or planned; a drug has no maintenance scenarios, it goes on or stops.
 */
export function scenariosOf(options: {
  readonly treatment: Treatment | null;
  readonly schedule: Schedule | null;
  readonly nowDay: number;
  readonly horizonDays: number;
}): readonly Scenario[] {
  const { treatment, schedule, nowDay, horizonDays } = options;
  const untreated: Scenario = { id: "untreated", name: "untreated", courses: () => [] };
  if (!treatment || !schedule) return [untreated];
  const withSchedule = (id: ScenarioId, name: string, planned: Schedule): Scenario => ({
    id,
    name,
    courses: (response) => [{ treatment, schedule: planned, response }],
  });
  const scenarios = [untreated, withSchedule("as-treated", "as treated", schedule)];
  if (schedule.kind === "sessions") {
    for (const months of [12, 18, 24] as const) {
      const days = maintenanceDays(schedule.days, months, nowDay, horizonDays);
      scenarios.push(
        withSchedule(`maintenance-${months}`, `maintenance every ${months} months`, {
          kind: "sessions",
          days,
        }),
      );
    }
    const given = schedule.days.filter((day) => day <= nowDay);
    scenarios.push(withSchedule("stop-now", "stop now", { kind: "sessions", days: given }));
  } else {
    const untilDay = Math.min(
      Math.max(nowDay, schedule.fromDay + 1),
      schedule.untilDay ?? Number.POSITIVE_INFINITY,
    );
    scenarios.push(withSchedule("stop-now", "stop now", { ...schedule, untilDay }));
  }
  return scenarios;
}

function maintenanceDays(
  given: readonly number[],
  months: number,
  nowDay: number,
  horizonDays: number,
): number[] {
  const days = [...given];
  const last = given.at(-1) ?? 0;
  for (
    let next = last + Math.round(months * 30.4375);
    next <= horizonDays;
    next += Math.round(months * 30.4375)
  )
    if (next > nowDay) days.push(next);
  return days;
}
