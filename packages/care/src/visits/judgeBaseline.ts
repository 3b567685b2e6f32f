/** The baselines of a course against the plan, as a judgement. */
import { z } from "zod";
import { calendarDate } from "../rules/fields.ts";
import { when } from "../rules/fired.ts";
import { type Judgement, judge } from "../rules/judge.ts";
import { baselineFaults } from "./visitWindow.ts";

export const baselineFacts = z.object({ treatmentDate: calendarDate, baselineDates: z.array(calendarDate) });

export type BaselineFacts = z.infer<typeof baselineFacts>;

/** Whether the baselines stand as the plan wants them: two, at least a day apart, within 30 days before treatment. */
export function judgeBaseline({ treatmentDate, baselineDates }: BaselineFacts): Judgement {
  return judge(
    "accept",
    baselineFaults(treatmentDate, baselineDates).flatMap((code) => when(true, code)),
  );
}
