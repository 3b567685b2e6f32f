export { auditEvidence, auditPrinted, auditTrials } from "./audit/auditEvidence.ts";
export { auditExplanations } from "./audit/explanations.ts";
export type { AuditCheck, Finding } from "./audit/finding.ts";
export { impliedP, type PrintedResult } from "./audit/intervalAgainstP.ts";
export { type Review, type ReviewResult, reviews } from "./audit/reviews.ts";
export { type BeggTest, beggTest } from "./bias/begg.ts";
export { type EggerOptions, type EggerTest, eggerTest } from "./bias/egger.ts";
export { type FailSafe, type FailSafeOptions, failSafe } from "./bias/failSafe.ts";
export { type TrimAndFill, type TrimAndFillOptions, trimAndFill } from "./bias/trimAndFill.ts";
export {
  type Certainty,
  type CertaintyDomain,
  type CertaintyInput,
  type CertaintyLevel,
  certaintyOf,
} from "./certainty/certaintyOf.ts";
export { type Claim, type ClaimPart, claimsVersion, standClaims } from "./claims/claims.ts";
export { type Direction, directionsOf, type TrialDirection } from "./claims/directionOf.ts";
export { filterTrials } from "./claims/filterTrials.ts";
export { fadingOf, largestGain } from "./claims/gainsOf.ts";
export type { SettledBy, TrialFilter } from "./claims/schema.ts";
export type { Evidence, Settlement, Standing } from "./claims/settle.ts";
export { type FiveNumbers, fromMedian } from "./effect/fromMedian.ts";
export { areaOfUnit, toHairsPerCm2 } from "./effect/hairUnits.ts";
export { type MeanDifferenceOptions, meanDifference } from "./effect/meanDifference.ts";
export { ratioOfMeans } from "./effect/ratioOfMeans.ts";
export {
  absoluteFromPercent,
  sdFromStandardError,
  standardErrorFromInterval,
  standardErrorFromP,
} from "./effect/recoverSpread.ts";
export { type Proportion, type ProportionOptions, singleProportion } from "./effect/singleProportion.ts";
export {
  hedgesFactor,
  type StandardisedOptions,
  standardisedMeanDifference,
} from "./effect/standardisedMeanDifference.ts";
export { type TwoByTwoOptions, twoByTwo } from "./effect/twoByTwo.ts";
export type { CountArm, EffectSize, MeanArm, Measure, StudyEffect } from "./effect/types.ts";
export {
  type BeforeAfter,
  type GridLine,
  meanChange,
  pairedDifference,
  splitScalpGrid,
} from "./effect/withinPerson.ts";
export { type Fault, faultOf, isFault } from "./fault.ts";
export { armsFromTable, type TableArms } from "./input/armsFromTable.ts";
export {
  holdsProportions,
  proportionsFromTable,
  type TableProportion,
} from "./input/proportionsFromTable.ts";
export { numberOf, readTable, type Table, type TableCell } from "./input/readTable.ts";
export { studiesFromTable, type TableOptions, type TableStudies } from "./input/studiesFromTable.ts";
export { tableFromJson } from "./input/tableFromJson.ts";
export { type Comparison, comparisonsOf } from "./network/comparisonsOf.ts";
export { type HairNetwork, type HairNetworkOptions, hairNetwork } from "./network/hairNetwork.ts";
export {
  type NetworkEffect,
  type NetworkMeta,
  type NetworkOptions,
  networkMeta,
  type QPart,
} from "./network/networkMeta.ts";
export { type NodeSplit, nodeSplits, type SplitEstimate } from "./network/nodeSplit.ts";
export type { NetworkArm, NetworkContrast } from "./network/types.ts";
export {
  type BayesianOptions,
  type BayesianPool,
  bayesianPool,
  type Posterior,
} from "./pool/bayesianPool.ts";
export {
  type HeterogeneityMethod,
  type HeterogeneityVariance,
  heterogeneityMethods,
} from "./pool/heterogeneityVariance.ts";
export { type Influence, influence } from "./pool/influence.ts";
export type { IntervalMethod, PooledInterval } from "./pool/intervalOf.ts";
export { cumulative, leaveOneOut, type StepPool } from "./pool/leaveOneOut.ts";
export {
  type Coefficient,
  type MetaRegression,
  type Moderator,
  metaRegression,
  type RegressionOptions,
} from "./pool/metaRegression.ts";
export { type ClusteredPool, poolClustered } from "./pool/poolClustered.ts";
export { type CountStudy, type PooledCounts, poolCounts } from "./pool/poolCounts.ts";
export {
  type Heterogeneity,
  type PooledEffect,
  type PoolMethod,
  type PoolOptions,
  type PredictionIntervals,
  poolEffects,
} from "./pool/poolEffects.ts";
export { type QProfile, qProfile } from "./pool/qProfile.ts";
export { type SubgroupPool, subgroups } from "./pool/subgroups.ts";
export { type Contrast, type ContrastOptions, contrastOf, controls } from "./trials/contrastsOf.ts";
export { featuresOf, type TrialFeature, trialFeatures } from "./trials/featuresOf.ts";
export { type LeftOut, poolQuestion, type Question, type QuestionOptions } from "./trials/poolQuestion.ts";
export { type PooledQuestion, pooledQuestions } from "./trials/questions.ts";
export {
  readTrial,
  sourceGrades,
  type Trial,
  type TrialArm,
  type TrialOutcome,
  type TrialSource,
} from "./trials/schema.ts";
export { type SensitivityLine, sensitivityGrid } from "./trials/sensitivityGrid.ts";
export { trialById, trials } from "./trials/trials.ts";
