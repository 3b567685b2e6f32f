/** A judgement of care's rules as it is stored and travels: outcome, every reason with its ground, computed values. */
import { type Judgement, outcomeOrder } from "@anagen/care";
import { z } from "zod";

export const reasonSchema = z.strictObject({
  /** `CODE` or `CODE:detail`. */
  text: z.string(),
  code: z.string(),
  detail: z.string().nullable(),
  outcome: z.enum(outcomeOrder),
  grade: z.string(),
  says: z.string(),
  seen: z.string().nullable(),
  source: z.string(),
  /** Table of rules and its version, as `id@version`. */
  table: z.string(),
});

export const judgementSchema = z.strictObject({
  outcome: z.enum(outcomeOrder),
  reasons: z.array(reasonSchema),
  computed: z.record(z.string(), z.unknown()),
});

export type StoredReason = z.infer<typeof reasonSchema>;
export type StoredJudgement = z.infer<typeof judgementSchema>;

/** A judgement as plain data that the store may keep. */
export function storedJudgement({ outcome, reasons, computed }: Judgement): StoredJudgement {
  return { outcome, reasons: reasons.map((reason) => ({ ...reason })), computed: { ...computed } };
}
