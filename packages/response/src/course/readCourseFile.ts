/** Reads a course file: the shape, then what no schema can say (names that point at nothing, dates in the wrong order). */
import type { Outcome } from "@anagen/haircycle";
import { type CourseFile, courseFileSchema } from "./courseFile.ts";

/** The course, or the first fault with its place, the rule and the value. */
export function readCourseFile(data: unknown): Outcome<CourseFile> {
  const read = courseFileSchema.safeParse(data);
  if (!read.success) {
    const [first] = read.error.issues;
    const place = first?.path.join(".") || "the file";
    return refused("course.shape", `${place}: ${first?.message ?? "not a course"}`, place);
  }
  return faultOf(read.data) ?? accepted(read.data);
}

function faultOf(course: CourseFile): Outcome<never> | null {
  const sites = new Set(course.sites.map((s) => s.id));
  const visits = new Set(course.visits.map((v) => v.id));
  if (sites.size !== course.sites.length)
    return refused("course.site-twice", "Two sites have the same id; each needs its own.", course.sites);
  if (visits.size !== course.visits.length)
    return refused("course.visit-twice", "Two visits have the same id; each needs its own.", course.visits);
  if (course.sites.filter((s) => s.primary).length > 1)
    return refused("course.primary-twice", "Two sites are named primary; one decides, or all together.", 2);
  for (const visit of course.visits)
    for (const { site } of visit.readings)
      if (!sites.has(site))
        return refused(
          "course.site-unknown",
          `Visit ${visit.id} reads a site "${site}" that is not listed.`,
          site,
        );
  for (const { from, to } of course.matches)
    for (const id of [from, to])
      if (!visits.has(id))
        return refused("course.match-unknown", `A match names a visit "${id}" that is not listed.`, id);
  for (const { name, from, until } of course.otherTreatments)
    if (until !== null && until < from)
      return refused("course.medicine-order", `${name} ends (${until}) before it begins (${from}).`, until);
  return null;
}

function accepted(value: CourseFile): Outcome<CourseFile> {
  return { ok: true, value };
}

function refused(code: string, sentence: string, value: unknown): Outcome<never> {
  return { ok: false, problem: { code, sentence, value } };
}
