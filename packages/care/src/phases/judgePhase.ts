/** The phase of a day as a judgement: an expected window of the protocol, never a finding. */
import { z } from "zod";
import { calendarDate } from "../rules/fields.ts";
import { type Judgement, judge } from "../rules/judge.ts";
import { phaseAt } from "./phaseAt.ts";

export const phaseFacts = z.object({ treatmentDate: calendarDate.nullish(), onDate: calendarDate });

export type PhaseFacts = z.infer<typeof phaseFacts>;

/** Computed: `phase`. */
export function judgePhase({ treatmentDate, onDate }: PhaseFacts): Judgement {
  return judge("accept", [], { phase: phaseAt(treatmentDate ?? null, onDate).phase.id });
}
