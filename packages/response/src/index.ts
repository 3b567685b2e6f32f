export {
  type CourseFile,
  type CourseSite,
  type CourseVisit,
  courseFileSchema,
  type Reading,
} from "./course/courseFile.ts";
export { exampleCourse } from "./course/exampleCourse.ts";
export { readCourseFile } from "./course/readCourseFile.ts";
export { reference } from "./reference/reference.ts";
export { simulatePatch } from "./reference/simulatePatch.ts";
export {
  type ReferencePlan,
  simulateEffect,
  simulateSeason,
  simulateUntreated,
} from "./reference/simulateReference.ts";
export { type ReviewRule, reviewRules, spendingPlan } from "./rules/reviewRules.ts";
export { type TrialsReport, trialsReport } from "./trials/trialsReport.ts";
export { type Assessment, assess, type Numbers } from "./verdict/assess.ts";
export { judgeCourse, responseVersion } from "./verdict/judgeCourse.ts";
export {
  type Reason,
  type Verdict,
  type VerdictEstimate,
  type VerdictName,
  verdictNames,
  verdictSchema,
  type WouldChange,
} from "./verdict/verdict.ts";
