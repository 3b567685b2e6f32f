/** What renewal theory says of a scalp in equilibrium, exactly, for any laws of the phases. */
import { type Biology, type Phase, phaseNames } from "../cycle/biology.ts";
import { cvOf } from "../cycle/durationLaw.ts";

export interface SteadyState {
  /** Mean and standard deviation of a whole cycle, days. */
  readonly cycleDays: number;
  readonly cycleSdDays: number;
  /** Share of follicles in each phase: mean stay / mean cycle. */
  readonly share: Readonly<Record<Phase, number>>;
  /** Hairs shed a day by one follicle: 1 / mean cycle. */
  readonly shedPerFollicleDay: number;
  /** Rate at which the oscillation after a synchronised start dies out, 1/day: 2π² s² / m³. */
  readonly desynchronisationPerDay: number;
}

/** For the healthy laws of a scalp, without season, loss and miniaturisation. */
export function steadyState(biology: Biology): SteadyState {
  const laws = phaseNames.map((name) => biology.phases[name]);
  const cycleDays = laws.reduce((sum, law) => sum + law.meanDays, 0);
  const variance = laws.reduce((sum, law) => sum + (law.meanDays * cvOf(law)) ** 2, 0);
  const share = (name: Phase) => biology.phases[name].meanDays / cycleDays;
  return {
    cycleDays,
    cycleSdDays: Math.sqrt(variance),
    share: {
      anagen: share("anagen"),
      catagen: share("catagen"),
      telogen: share("telogen"),
      kenogen: share("kenogen"),
    },
    shedPerFollicleDay: 1 / cycleDays,
    desynchronisationPerDay: (2 * Math.PI ** 2 * variance) / cycleDays ** 3,
  };
}
