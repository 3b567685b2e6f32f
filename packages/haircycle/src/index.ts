export { type Finding, findings } from "./calibration/findings.ts";
export { type FittedPosterior, fitPosterior } from "./calibration/fitPosterior.ts";
export { biologyFrom, predictFindings } from "./calibration/forwardModel.ts";
export {
  type FreeParameter,
  freeParameters,
  fromCoordinates,
  type ParameterId,
  type ParameterValues,
} from "./calibration/freeParameters.ts";
export {
  calibratedPosterior,
  describePosterior,
  fittedStrengths,
  type Posterior,
  posteriorDraw,
  posteriorMedian,
} from "./calibration/posterior.ts";
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
export { growthRate, lengthAtRelease } from "./cycle/growthRate.ts";
export { type BackTest, backTest } from "./forecast/backTest.ts";
export { levels } from "./forecast/bands.ts";
export {
  type BankPlan,
  buildForecastBank,
  DAYS_PER_MONTH,
  type ForecastBank,
  type Quantity,
  quantities,
} from "./forecast/bank.ts";
export {
  checkPatientFacts,
  type PatientFacts,
  type PriorPatient,
  patientPrior,
} from "./forecast/patientFacts.ts";
export { type PatientFile, readPatientFile } from "./forecast/patientFile.ts";
export { refreshBank } from "./forecast/refreshBank.ts";
export { type Scenario, type ScenarioId, scenariosOf } from "./forecast/scenarios.ts";
export { type Band, type Forecast, updateForecast } from "./forecast/updateForecast.ts";
export { checkVisits, measurementErrors, type VisitReading } from "./forecast/visits.ts";
export { SMALLEST_EFFECTIVE_SIZE } from "./forecast/weighBank.ts";
export {
  type Observables,
  type PatchReading,
  readPatch,
  TERMINAL_ABOVE_UM,
  VELLUS_BELOW_UM,
} from "./observation/observables.ts";
export { observeMeanField } from "./observation/observeMeanField.ts";
export { observeRun } from "./observation/observeRun.ts";
export { expectedCollected, type ShedTest, shedTest, shedTests } from "./observation/shedTests.ts";
export { type Outcome, type Problem, unwrap } from "./outcome/outcome.ts";
export {
  BIN_UM,
  BINS,
  type DiameterRecord,
  mergeRuns,
  type PopulationRun,
} from "./population/populationRun.ts";
export { type PopulationPlan, simulatePopulation } from "./population/simulatePopulation.ts";
export type { StartState } from "./population/startState.ts";
export { type MeanField, type MeanFieldPlan, meanField } from "./renewal/meanField.ts";
export { phaseShares, shedRate } from "./renewal/readMeanField.ts";
export { type SteadyState, steadyState } from "./renewal/steadyState.ts";
export { checkCourse } from "./treatment/checkCourse.ts";
export { effectOn } from "./treatment/effectCurve.ts";
export {
  allogeneicCells,
  autologousCells,
  conditionedMedium,
  type FittedStrengths,
  finasteride,
  minoxidil,
  needling,
  placebo,
  plateletRichPlasma,
  READY_TREATMENTS_VERSION,
  readyTreatments,
} from "./treatment/readyTreatments.ts";
export type { Channel, ChannelEffect, Course, Schedule, Treatment } from "./treatment/treatment.ts";
export { type PowerReport, type PowerResult, powerOfTrial, type TrialPlan } from "./trial/powerOfTrial.ts";
