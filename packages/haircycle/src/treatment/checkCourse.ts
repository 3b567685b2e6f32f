/** Refuses a course that cannot be: the first broken rule with the value seen. */
import { accepted, type Outcome, refused } from "../outcome/outcome.ts";
import { type Course, channelNames, type Schedule } from "./treatment.ts";

export function checkCourse(course: Course): Outcome<Course> {
  for (const name of channelNames) {
    const effect = course.treatment.channels[name];
    if (!effect) continue;
    if (!(effect.onsetDays > 0 && effect.decayDays > 0))
      return refused(
        "treatment.time-constant",
        `Invalid time constants of ${name}: onset ${effect.onsetDays}, decay ${effect.decayDays} days; both are above 0`,
        effect,
      );
    if (!(effect.strength > -1 && effect.strength < 100))
      return refused(
        "treatment.strength",
        `Invalid strength of ${name}: ${effect.strength}; above −1, below 100`,
        effect.strength,
      );
    if (
      (name === "diameterRecovery" || name === "protection") &&
      !(effect.strength >= 0 && effect.strength <= 1)
    )
      return refused(
        "treatment.share",
        `Invalid strength of ${name}: ${effect.strength}; a share, 0 to 1`,
        effect.strength,
      );
  }
  if (!(course.treatment.nullProbability >= 0 && course.treatment.nullProbability <= 1))
    return refused(
      "treatment.null-probability",
      `Invalid probability of no effect: ${course.treatment.nullProbability}; 0 to 1`,
      course.treatment.nullProbability,
    );
  const { schedule } = course;
  if (schedule.kind !== course.treatment.kind)
    return refused(
      "schedule.wrong-kind",
      `Impossible schedule: ${course.treatment.id} is given as "${course.treatment.kind}", the schedule is "${schedule.kind}"`,
      schedule.kind,
    );
  const fault = faultOfDays(schedule);
  return fault ? refused(fault.code, fault.sentence, fault.value) : accepted(course);
}

function faultOfDays(schedule: Schedule): { code: string; sentence: string; value: unknown } | null {
  if (schedule.kind === "continuous") {
    const { fromDay, untilDay } = schedule;
    if (!(fromDay >= 0))
      return {
        code: "treatment.before-baseline",
        sentence: `Treatment starts on day ${fromDay}; the baseline visit is day 0 and comes first`,
        value: fromDay,
      };
    if (untilDay !== null && !(untilDay > fromDay))
      return {
        code: "schedule.impossible",
        sentence: `Impossible schedule: it stops on day ${untilDay}, not after its start on day ${fromDay}`,
        value: untilDay,
      };
    return null;
  }
  const early = schedule.days.find((day) => !(day >= 0));
  if (early !== undefined)
    return {
      code: "treatment.before-baseline",
      sentence: `A session is on day ${early}; the baseline visit is day 0 and comes first`,
      value: early,
    };
  const place = schedule.days.findIndex((day, i) => i > 0 && day <= (schedule.days[i - 1] as number));
  if (place > 0)
    return {
      code: "schedule.impossible",
      sentence: `Impossible schedule: the session on day ${schedule.days[place]} follows the one on day ${schedule.days[place - 1]}; days must rise`,
      value: schedule.days,
    };
  return null;
}
