/**
 * Accelerated time: a stay is used up at a speed that treatment and season change from day to day, so that one draw a
 * phase survives any change of the effect.
 */

export interface Clock {
  /** True when the speed is 1 on every day: operational time is calendar time. */
  readonly steady: boolean;
  readonly startDay: number;
  /** Operational time passed since `startDay` at the start of each day; one longer than the days. */
  readonly passed: Float64Array;
  /** For each whole unit of operational time, the last day index at which it has not yet passed. */
  readonly dayAt: Int32Array;
}

/** @param speeds one for each day from `startDay` on, all above 0 */
export function makeClock(startDay: number, speeds: Float64Array): Clock {
  const passed = new Float64Array(speeds.length + 1);
  let steady = true;
  for (let i = 0; i < speeds.length; i++) {
    if (speeds[i] !== 1) steady = false;
    passed[i + 1] = passed[i] + speeds[i];
  }
  const dayAt = new Int32Array(Math.floor(passed[speeds.length]) + 1);
  let day = 0;
  for (let v = 0; v < dayAt.length; v++) {
    while (day + 1 < speeds.length && passed[day + 1] <= v) day++;
    dayAt[v] = day;
  }
  return { steady, startDay, passed, dayAt };
}

/** The day on which a stay that begins at `from` and needs `stay` days of operational time ends; ∞ beyond the clock. */
export function endOfStay(clock: Clock, from: number, stay: number): number {
  if (clock.steady) return from + stay;
  const { passed, startDay } = clock;
  const place = from - startDay;
  const index = place | 0;
  const target = passed[index] + (place - index) * (passed[index + 1] - passed[index]) + stay;
  const last = passed.length - 1;
  if (!(target < passed[last])) return Number.POSITIVE_INFINITY;
  let day = clock.dayAt[target | 0];
  while (passed[day + 1] <= target) day++;
  return startDay + day + (target - passed[day]) / (passed[day + 1] - passed[day]);
}

/** Operational time passed at a day (any real number within the clock). */
export function passedAt(clock: Clock, day: number): number {
  if (clock.steady) return day - clock.startDay;
  const place = Math.min(Math.max(day - clock.startDay, 0), clock.passed.length - 1);
  const index = Math.min(Math.floor(place), clock.passed.length - 2);
  return clock.passed[index] + (place - index) * (clock.passed[index + 1] - clock.passed[index]);
}
