/** Everything that changes with the day and is the same for all follicles of a patient: clocks and channel effects. */
import type { Biology } from "../cycle/biology.ts";
import { effectOn } from "../treatment/effectCurve.ts";
import type { Channel, Course } from "../treatment/treatment.ts";
import { type Clock, makeClock } from "./clock.ts";

export interface Environment {
  readonly startDay: number;
  readonly endDay: number;
  /** Clocks of anagen, catagen, telogen, kenogen. */
  readonly clocks: readonly Clock[];
  /** Share by which a miniaturisation step is reduced, by day from `startDay`; null when never. */
  readonly protection: Float64Array | null;
  /** Share of the lost diameter regained at an anagen onset, by day; null when never. */
  readonly recovery: Float64Array | null;
  /** Factor on the diameter of growing shafts, by day; null when always 1. */
  readonly thickening: Float64Array | null;
}

/** Courses act together: speeds multiply, shares combine as 1 − Π(1 − share). `dayOfYear` is the calendar day of day 0. */
export function makeEnvironment(options: {
  readonly biology: Biology;
  readonly courses: readonly Course[];
  readonly startDay: number;
  readonly endDay: number;
  readonly dayOfYear: number;
}): Environment {
  const { courses, startDay, endDay, biology } = options;
  const days = Math.ceil(endDay - startDay) + 1;
  const channel = (name: Channel, combine: (value: number, effect: number) => number, initial: number) => {
    const active = courses.filter((c) => c.treatment.channels[name] && (c.response ?? 1) !== 0);
    if (active.length === 0) return null;
    const values = new Float64Array(days).fill(initial);
    for (const { treatment, schedule, response } of active) {
      const effect = treatment.channels[name]!;
      const strength = effect.strength * (response ?? 1);
      for (let i = Math.max(0, Math.floor(-startDay)); i < days; i++)
        values[i] = combine(values[i], strength * effectOn(startDay + i + 0.5, effect, schedule));
    }
    return values;
  };
  const ones = () => new Float64Array(days).fill(1);
  const anagen = channel("longerAnagen", (v, s) => v / Math.max(0.05, 1 + s), 1) ?? ones();
  const { amplitude, peakDayOfYear } = biology.season;
  if (amplitude !== 0)
    for (let i = 0; i < days; i++) {
      const angle = (2 * Math.PI * (startDay + i + 0.5 + options.dayOfYear - peakDayOfYear)) / 365.25;
      anagen[i] *= 1 + amplitude * Math.cos(angle);
    }
  const speedUp = (v: number, s: number) => v * Math.max(0.05, 1 + s);
  const share = (v: number, s: number) => 1 - (1 - v) * (1 - Math.min(1, Math.max(0, s)));
  return {
    startDay,
    endDay,
    clocks: [
      makeClock(startDay, anagen),
      makeClock(startDay, ones()),
      makeClock(startDay, channel("exogen", speedUp, 1) ?? ones()),
      makeClock(startDay, channel("kenogenRecruitment", speedUp, 1) ?? ones()),
    ],
    protection: channel("protection", share, 0),
    recovery: channel("diameterRecovery", share, 0),
    thickening: channel("thickening", speedUp, 1),
  };
}
