/** Repeatability from test-retest pairs as a judgement. */
import { z } from "zod";
import { notNegative } from "../rules/fields.ts";
import { type Judgement, judge } from "../rules/judge.ts";
import { rounded } from "../rules/slack.ts";
import { repeatabilityOf } from "./repeatability.ts";

export const repeatabilityFacts = z.object({
  pairs: z.array(z.tuple([notNegative, notNegative])).min(1, { error: "needs at least one pair" }),
});

export type RepeatabilityFacts = z.infer<typeof repeatabilityFacts>;

/** Computed: `sem` and `sdc`, three decimals. */
export function judgeRepeatability({ pairs }: RepeatabilityFacts): Judgement {
  const found = repeatabilityOf(pairs);
  if (found === null) throw new RangeError("Repeatability needs at least one pair");
  return judge("accept", [], { sem: rounded(found.sem, 3), sdc: rounded(found.sdc, 3) });
}
