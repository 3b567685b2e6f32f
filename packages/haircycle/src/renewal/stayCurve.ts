/** The distribution function of a stay as a table, in units of its mean. */
import { type DurationLaw, unitLaw } from "../cycle/durationLaw.ts";

export interface StayCurve {
  /** P(stay ≤ k / perUnit × mean) for k = 0 …; the last entry is 1. */
  readonly cdf: Float64Array;
  readonly perUnit: number;
  /** ∫₀ˣ (1 − F): the share of the initial holders of a phase in equilibrium that is gone after x means. */
  gone(x: number): number;
}

const PER_UNIT = 256;
const cache = new Map<string, StayCurve>();

export function stayCurve(law: DurationLaw): StayCurve {
  const name = law.family === "fixed" ? "fixed" : `${law.family}/${law.cv}`;
  const known = cache.get(name);
  if (known) return known;
  const made = makeCurve(law);
  if (cache.size > 200) cache.clear();
  cache.set(name, made);
  return made;
}

function makeCurve(law: DurationLaw): StayCurve {
  const distribution = unitLaw(law);
  const values: number[] = [];
  for (let k = 0; ; k++) {
    const survival = distribution ? distribution.survival(k / PER_UNIT) : k >= PER_UNIT ? 0 : 1;
    values.push(survival < 1e-9 ? 1 : 1 - survival);
    if (survival < 1e-9) break;
  }
  values.push(1);
  const cdf = Float64Array.from(values);
  const area = new Float64Array(cdf.length);
  for (let k = 1; k < cdf.length; k++) area[k] = area[k - 1] + (2 - cdf[k] - cdf[k - 1]) / 2 / PER_UNIT;
  const whole = area[area.length - 1];
  const gone = (x: number) => {
    const place = x * PER_UNIT;
    const k = Math.floor(place);
    if (k >= area.length - 1) return 1;
    return (area[k] + (area[k + 1] - area[k]) * (place - k)) / whole;
  };
  return { cdf, perUnit: PER_UNIT, gone };
}
