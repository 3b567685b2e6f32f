/** Time of one verdict on a course with 12 visits and three sites. */
import { addMonths } from "@anagen/care";
import { exampleCourse, judgeCourse } from "@anagen/response";

export function speed(): string {
  const last = exampleCourse.visits.at(-1)!;
  const course = {
    ...exampleCourse,
    asOf: "2027-06-01",
    visits: [
      ...exampleCourse.visits,
      ...Array.from({ length: 8 }, (_, i) => ({
        ...last,
        id: `v${i}`,
        label: `V${i}`,
        on: addMonths("2026-11-01", i),
      })),
    ].slice(0, 12),
  };
  const times = Array.from({ length: 40 }, () => {
    const start = performance.now();
    judgeCourse(course);
    return performance.now() - start;
  });
  const [first = 0] = times;
  const median = times.toSorted((a, b) => a - b)[20] ?? 0;
  return `One verdict on a course with ${course.visits.length} visits of three sites: ${median.toFixed(1)} ms (median of 40; the first ${first.toFixed(0)} ms).`;
}
