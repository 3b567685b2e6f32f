/** The switches of a pooled question, in the address, so that a shared link shows the same plot. */
import { z } from "zod";

export const methods = ["CE", "DL", "HE", "HS", "SJ", "ML", "REML", "EB", "PM"] as const;
export const intervals = ["z", "t", "hk", "hk-truncated"] as const;

export const questionStateSchema = z.object({
  /** Estimator of the spread between trials. */
  method: z.enum(methods).catch("REML").default("REML"),
  interval: z.enum(intervals).catch("hk-truncated").default("hk-truncated"),
  /** Ids of trials left out. */
  without: z.array(z.string()).catch([]).default([]),
  /** Numbers known only at second hand. */
  provisional: z.boolean().catch(true).default(true),
  /** Standard errors that follow only from a bound on p. */
  bounds: z.boolean().catch(true).default(true),
  /** Trials whose printed numbers contradict each other. */
  doubtful: z.boolean().catch(false).default(false),
});

export type QuestionState = z.infer<typeof questionStateSchema>;
