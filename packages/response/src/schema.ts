/** Door `@anagen/response/schema`: shapes alone, without the engine and its tables, for whoever only passes them on. */
export { type CourseFile, courseFileSchema } from "./course/courseFile.ts";
export { type Verdict, type VerdictName, verdictNames, verdictSchema } from "./verdict/verdict.ts";
