/** Whether wristband, tube and syringe carry one and the same code at a hand-over. */
import { z } from "zod";
import { when } from "../rules/fired.ts";
import { type Judgement, judge } from "../rules/judge.ts";

const scan = z.string().nullish();

export const identityFacts = z.object({ patientCode: scan, tubeCode: scan, syringeCode: scan });

export type IdentityFacts = z.infer<typeof identityFacts>;

/** A code that was not scanned is no match. */
export function judgeIdentity({ patientCode, tubeCode, syringeCode }: IdentityFacts): Judgement {
  const same = !!patientCode && patientCode === tubeCode && patientCode === syringeCode;
  const seen = `wristband ${patientCode || "none"}, tube ${tubeCode || "none"}, syringe ${syringeCode || "none"}`;
  return judge("accept", when(!same, "COI-MISMATCH", null, { seen }));
}
