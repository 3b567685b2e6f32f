/** A deviation in the making of a product that was distributed, and until when it is reported. */
import { z } from "zod";
import { instant, timeZone } from "../rules/fields.ts";
import { when } from "../rules/fired.ts";
import { type Judgement, judge } from "../rules/judge.ts";
import { clockOf } from "./clocksFor.ts";
import { reportingDuties } from "./reportingDuties.ts";

export const deviationFacts = z.object({
  route: z.string().nullish(),
  timeZone,
  /** At a contractor: when the contractor first learned of it. */
  discoveredAt: instant,
});

export type DeviationFacts = z.infer<typeof deviationFacts>;

/** Computed: `clocks`. A route without a deadline on file asks for information instead of inventing one. */
export function judgeDeviation({ route, timeZone: zone, discoveredAt }: DeviationFacts): Judgement {
  const duty = reportingDuties.duties.find((d) => d.duty === "US-361-DEVIATION-45");
  if (route !== "us-361" || duty === undefined)
    return judge("accept", when(true, "AE-CLOCK-NOT-CONFIGURED"), { clocks: [] });
  const clock = clockOf(duty, duty.duty, discoveredAt, zone);
  return judge("accept", when(true, "DEVIATION-REPORT-DUE"), { clocks: [clock] });
}
