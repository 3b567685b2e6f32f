/** How much of a channel's full effect is in force on a day. */
import type { ChannelEffect, Schedule } from "./treatment.ts";

/**
 * 0 to 1. A session gives (1 − exp(−t/onset)) exp(−t/decay), scaled to a greatest value of 1; sessions add as
 * 1 − Π(1 − e), so that two never exceed the full effect. A drug rises towards 1 while in force and decays after.
 */
export function effectOn(day: number, effect: ChannelEffect, schedule: Schedule): number {
  const { onsetDays, decayDays } = effect;
  if (schedule.kind === "continuous") {
    const since = day - schedule.fromDay;
    if (since <= 0) return 0;
    const stop = schedule.untilDay ?? Number.POSITIVE_INFINITY;
    if (day <= stop) return 1 - Math.exp(-since / onsetDays);
    return (1 - Math.exp(-(stop - schedule.fromDay) / onsetDays)) * Math.exp(-(day - stop) / decayDays);
  }
  const peak = peakOfPulse(onsetDays, decayDays);
  let none = 1;
  for (const session of schedule.days) {
    const since = day - session;
    if (since <= 0) continue;
    none *= 1 - ((1 - Math.exp(-since / onsetDays)) * Math.exp(-since / decayDays)) / peak;
  }
  return 1 - none;
}

/** Greatest value of (1 − e^(−t/a)) e^(−t/b), reached at t = a ln(1 + b/a). */
function peakOfPulse(a: number, b: number): number {
  const t = a * Math.log(1 + b / a);
  return (1 - Math.exp(-t / a)) * Math.exp(-t / b);
}
