export {
  type Biology,
  folliclesPerCm2,
  healthyScalp,
  type Miniaturisation,
  type Phase,
  phaseNames,
} from "./cycle/biology.ts";
export { checkBiology } from "./cycle/checkBiology.ts";
export type { DurationLaw } from "./cycle/durationLaw.ts";
export { type Outcome, type Problem, unwrap } from "./outcome/outcome.ts";
export {
  BIN_UM,
  BINS,
  type DiameterRecord,
  mergeRuns,
  type PopulationRun,
} from "./population/populationRun.ts";
export { type PopulationPlan, simulatePopulation } from "./population/simulatePopulation.ts";
export { type MeanField, type MeanFieldPlan, meanField } from "./renewal/meanField.ts";
export { phaseShares, shedRate } from "./renewal/readMeanField.ts";
export { type SteadyState, steadyState } from "./renewal/steadyState.ts";
export { checkCourse } from "./treatment/checkCourse.ts";
export { effectOn } from "./treatment/effectCurve.ts";
export type { Channel, ChannelEffect, Course, Schedule, Treatment } from "./treatment/treatment.ts";
