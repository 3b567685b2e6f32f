export {
  type AccessRule,
  type AccessTable,
  type Action,
  accessTable,
  type Role,
  type Thing,
} from "./access/accessTable.ts";
export { type AccessActor, type AccessContext, type AccessDecision, mayDo } from "./access/mayDo.ts";
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
export { type ChangeFinding, type ChangeOptions, detectChange } from "./change/detectChange.ts";
export { meanOfRepeats, type Repeats } from "./change/meanOfRepeats.ts";
export { type Repeatability, repeatabilityOf } from "./change/repeatability.ts";
export { relocationRule, type SpotDensity, sameSpotDensity } from "./change/sameSpotDensity.ts";
export { type PhaseNow, phaseAt } from "./phases/phaseAt.ts";
export { type Phase, type PhaseId, type PhaseTable, phaseTable } from "./phases/phaseTable.ts";
export { type CourseDates, type NextStep, nextStep, type VisitDates } from "./visits/nextStep.ts";
export { type PlannedVisit, type VisitPlan, visitPlan } from "./visits/visitPlan.ts";
export {
  type BaselineFault,
  baselineFaults,
  type VisitTiming,
  type VisitWindow,
  visitTiming,
  visitWindow,
} from "./visits/visitWindow.ts";
