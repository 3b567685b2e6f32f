export {
  type AccessRule,
  type AccessTable,
  type Action,
  accessTable,
  type DossierThing,
  type Role,
  type Thing,
} from "./access/accessTable.ts";
export { type AccessActor, type AccessContext, type AccessDecision, mayDo } from "./access/mayDo.ts";
export {
  aftercareChecklist,
  type ChecklistLine,
  type ChecklistTick,
} from "./aftercare/aftercareChecklist.ts";
export { type AftercareItem, aftercareItems } from "./aftercare/aftercareItems.ts";
export { type AftercareTask, aftercareTasks } from "./aftercare/aftercareTasks.ts";
export { checkSymptoms, type SymptomAdvice } from "./aftercare/checkSymptoms.ts";
export { type AftercareFacts, aftercareFacts, judgeAftercare } from "./aftercare/judgeAftercare.ts";
export {
  type SignAction,
  type WarningSign,
  type WarningSignId,
  warningSigns,
} from "./aftercare/warningSigns.ts";
export {
  benefitBySite,
  type SiteBenefit,
  type SiteFinding,
  thinningRule,
} from "./assessment/benefitBySite.ts";
export { type CandidacyFacts, candidacyFacts } from "./assessment/candidacyFacts.ts";
export { coreCriteria } from "./assessment/coreCriteria.ts";
export { judgeCandidacy } from "./assessment/judgeCandidacy.ts";
export {
  type FemaleCriteriaFacts,
  femaleCriteria,
  femaleCriteriaFacts,
  judgeFemaleCriteria,
} from "./assessment/judgeFemaleCriteria.ts";
export { judgeLab, type LabFinding } from "./assessment/judgeLab.ts";
export { judgeShedCount, type ShedFinding, type ShedPerson } from "./assessment/judgeShedCount.ts";
export { type LabLevel, type LabTest, labTests } from "./assessment/labTests.ts";
export { type RedFlag, type RedFlagCode, redFlags } from "./assessment/redFlags.ts";
export { type CandidacyRuleSet, candidacyRuleSets } from "./assessment/ruleSets.ts";
export { gradesBetween, type Scale, scales } from "./assessment/scales.ts";
export { type ShedNormal, type ShedTest, shedTests } from "./assessment/shedTests.ts";
export {
  addDays,
  addMonths,
  type CalendarDate,
  completedMonths,
  daysBetween,
  isCalendarDate,
  monthsBetween,
} from "./calendar/calendarDate.ts";
export { formatDay, formatDays } from "./calendar/formatDay.ts";
export { instantAt } from "./calendar/instantAt.ts";
export {
  addHours,
  addLocalDays,
  type Instant,
  isInstant,
  isTimeZone,
  localDateOf,
  minutesBetween,
} from "./calendar/zonedTime.ts";
export { type ChangeFinding, type ChangeOptions, detectChange } from "./change/detectChange.ts";
export {
  judgeRepeatability,
  type RepeatabilityFacts,
  repeatabilityFacts,
} from "./change/judgeRepeatability.ts";
export { judgeResponse, type ResponseFacts, responseFacts, visibleRise } from "./change/judgeResponse.ts";
export { meanOfRepeats, type Repeats } from "./change/meanOfRepeats.ts";
export { type Repeatability, repeatabilityOf } from "./change/repeatability.ts";
export { relocationRule, type SpotDensity, sameSpotDensity } from "./change/sameSpotDensity.ts";
export {
  type PriorRepeatability,
  siteRepeatability,
  statedIsWorthPairs,
} from "./change/siteRepeatability.ts";
export { checkIpdas, type IpdasFinding } from "./consent/checkIpdas.ts";
export { type ConsentScope, consentScopes, decisionOptions } from "./consent/decisionOptions.ts";
export { type IpdasCriterion, type IpdasId, ipdasCriteria } from "./consent/ipdasCriteria.ts";
export { type ConsentFacts, consentFacts, judgeConsent } from "./consent/judgeConsent.ts";
export {
  type OptionFacts,
  type OptionFrequency,
  type OptionStatus,
  optionFacts,
} from "./consent/optionFacts.ts";
export { type ConsentPaper, paperText } from "./consent/paperText.ts";
export { signingFaults } from "./consent/signingFaults.ts";
export { type ConsentWord, type ScopeStanding, standingScopes } from "./consent/standingScopes.ts";
export { type TeachBackQuestion, teachBackQuestions } from "./consent/teachBack.ts";
export { type DonorTest, donorPanel } from "./donor/donorPanel.ts";
export { type DonorFacts, donorFacts, judgeDonor } from "./donor/judgeDonor.ts";
export { judgeMaintenance, type MaintenanceFacts, maintenanceFacts } from "./maintenance/judgeMaintenance.ts";
export {
  type MaintenanceProposal,
  type MaintenanceSituation,
  proposeMaintenance,
} from "./maintenance/proposeMaintenance.ts";
export { judgePhase, type PhaseFacts, phaseFacts } from "./phases/judgePhase.ts";
export { type PhaseNow, phaseAt } from "./phases/phaseAt.ts";
export { type Phase, type PhaseId, type PhaseTable, phaseTable } from "./phases/phaseTable.ts";
export { type DoseFacts, doseFacts, judgeDose } from "./procedure/judgeDose.ts";
export { type HarvestFacts, harvestFacts, judgeHarvest } from "./procedure/judgeHarvest.ts";
export { judgeSpins, type SpinFacts, spinFacts } from "./procedure/judgeSpins.ts";
export { procedureLimits } from "./procedure/procedureLimits.ts";
export {
  type CellStep,
  type Custody,
  cellSteps,
  type HandOver,
  handOvers,
  newCustody,
  type Step,
} from "./product/custody.ts";
export { type IdentityFacts, identityFacts, judgeIdentity } from "./product/judgeIdentity.ts";
export { judgeProductCode, type ProductCodeFacts, productCodeFacts } from "./product/judgeProductCode.ts";
export { isProductCode, makeProductCode } from "./product/makeProductCode.ts";
export { type Carrier, carriers, readScanText, type ScanRead, scanText } from "./product/scanText.ts";
export { type Refusal, type StepTaken, takeStep } from "./product/takeStep.ts";
export { type Agreement, type KappaOptions, weightedKappa } from "./rating/weightedKappa.ts";
export {
  type CultureResultFacts,
  cultureResultFacts,
  growthActions,
  judgeCultureResult,
} from "./release/judgeCultureResult.ts";
export { judgeRelease, type ReleaseStatus } from "./release/judgeRelease.ts";
export { type LotUse, type Recall, recallByLot } from "./release/recallByLot.ts";
export { type ReleaseFacts, releaseFacts } from "./release/releaseFacts.ts";
export { type ReleaseSpec, releaseSpecs } from "./release/releaseSpecs.ts";
export { foldRoom, type RoomFolded } from "./room/foldRoom.ts";
export { nextTask, type RoomTask } from "./room/nextTask.ts";
export { releaseFactsOf } from "./room/releaseFactsOf.ts";
export { type Done, newRoom, type RoomProduct, type RoomState, type Signature } from "./room/roomState.ts";
export {
  type DoseRecord,
  doseRecord,
  type FillRecord,
  fillRecord,
  type Gate,
  gateRecord,
  type HarvestRecord,
  harvestRecord,
  type InjectRecord,
  injectRecord,
  type ProcessRecord,
  processRecord,
  type ResultsRecord,
  type RoomEntry,
  type RoomLot,
  type RoomPoint,
  type RoomStep,
  resultsRecord,
  roomEntrySchema,
  roomStepSchema,
  scalpRegions,
} from "./room/roomStep.ts";
export type { RoomRefusal, RoomTaken } from "./room/taken.ts";
export { takeRoomStep } from "./room/takeRoomStep.ts";
export { judgeRoute, type RouteFacts, routeFacts } from "./route/judgeRoute.ts";
export {
  type Jurisdiction,
  jurisdictionFacts,
  type ProductClass,
  productClasses,
  type RouteLimit,
} from "./route/jurisdictions.ts";
export { type KnownRoute, knownRoutes } from "./route/knownRoutes.ts";
export type { Computed, Judgement, Reason } from "./rules/judge.ts";
export { askQuestion, isQuestion, type Question, questionNames } from "./rules/questions.ts";
export { type FactsRead, readFacts } from "./rules/readFacts.ts";
export { type Outcome, outcomeOrder, type Rule, type RuleGrade, type RuleTable } from "./rules/rule.ts";
export { type RuleCode, ruleBook, ruleOf } from "./rules/ruleBook.ts";
export { type AdverseEventFacts, adverseEventFacts, relatednessTerms } from "./safety/adverseEventFacts.ts";
export { type ClockState, clockState } from "./safety/clockState.ts";
export { type Clock, clocksFor } from "./safety/clocksFor.ts";
export { type CtcaeGrade, gradeEvent } from "./safety/gradeEvent.ts";
export { isSerious } from "./safety/isSerious.ts";
export { judgeAdverseEvent } from "./safety/judgeAdverseEvent.ts";
export { type DeviationFacts, deviationFacts, judgeDeviation } from "./safety/judgeDeviation.ts";
export { type DutyId, type ReportingDuty, reportingDuties } from "./safety/reportingDuties.ts";
export { upperBoundForZero, type ZeroBound } from "./safety/upperBoundForZero.ts";
export { type BaselineFacts, baselineFacts, judgeBaseline } from "./visits/judgeBaseline.ts";
export { judgeSeries, type SeriesFacts, seriesFacts } from "./visits/judgeSeries.ts";
export { judgeVisit, type VisitFacts, visitFacts } from "./visits/judgeVisit.ts";
export { type CourseDates, type NextStep, nextStep, type VisitDates } from "./visits/nextStep.ts";
export { type CourseVisits, type OverdueVisit, overdueVisits } from "./visits/overdueVisits.ts";
export { type DatedVisit, type PatientDate, patientDates } from "./visits/patientDates.ts";
export { type PlannedVisit, type VisitPlan, visitPlan } from "./visits/visitPlan.ts";
export {
  type BaselineFault,
  baselineFaults,
  type VisitTiming,
  type VisitWindow,
  visitTiming,
  visitWindow,
} from "./visits/visitWindow.ts";
