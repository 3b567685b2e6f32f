/** What is asked of the verdict: how often it says "more" in simulated courses, by way of measuring and of what is true. */
import { addMonths } from "@anagen/care";
import { randomStream } from "@anagen/numerics";
import { type Assessment, assess, type CourseFile, judgeCourse } from "@anagen/response";
import { type MeasuringErrors, type PhotographPlan, photographHead } from "./photographHead.ts";
import type { Head } from "./simulateHeads.ts";

export interface Setting {
  readonly name: string;
  readonly fields: "small" | 1 | 4;
  readonly matched: boolean;
  readonly baselines: 1 | 2;
}

export const settings: readonly Setting[] = (["small", 1, 4] as const).flatMap((fields) =>
  [false, true].flatMap((matched) =>
    ([1, 2] as const).map((baselines) => ({
      name: fields === "small" ? "1 × 0.4 cm²" : `${fields} × 1 cm²`,
      fields,
      matched,
      baselines,
    })),
  ),
);

export const looks = [6, 9, 12] as const;

/** Draws of one head's pictures and day of treatment; the same for every setting. */
export function streamOf(seed: number, head: Head, purpose: number) {
  return randomStream({ seed, stream: purpose, substream: head.number });
}

/** A day of the year at random, or of one month. */
export function dayOfTreatment(uniform: number, month: number | null): string {
  const day =
    month === null
      ? Date.UTC(2025, 0, 1 + Math.floor(365 * uniform))
      : Date.UTC(2025, month - 1, 1 + Math.floor(28 * uniform));
  return new Date(day).toISOString().slice(0, 10);
}

/** The fields of a head in a setting; `add` hairs/cm² are there from month 3 on. */
export function fieldsOf(head: Head, setting: Setting, which: "untreated" | "treated", add = 0) {
  const fields = setting.fields === "small" ? [head.small] : head[which].slice(0, setting.fields);
  return fields.map((f) => f.map((v, i) => (i === 0 ? v : v + add)));
}

export function courseOf(options: {
  readonly head: Head;
  readonly setting: Setting;
  readonly fields: PhotographPlan["fields"];
  readonly errors: MeasuringErrors;
  readonly seed: number;
  readonly month?: number | null;
  readonly course?: PhotographPlan["course"];
  readonly coMedicationAsked?: boolean;
}): CourseFile {
  const { head, setting, errors } = options;
  const stream = streamOf(options.seed, head, 0xc0);
  const treatedOn = dayOfTreatment(stream.uniform(), options.month ?? null);
  return photographHead(
    {
      fields: options.fields,
      areaCm2: setting.fields === "small" ? 0.4 : 1,
      baselines: setting.baselines,
      matched: setting.matched,
      errors,
      treatedOn,
      sex: head.sex,
      region: head.region,
      ...(options.course && { course: options.course }),
      coMedicationAsked: options.coMedicationAsked ?? true,
    },
    stream,
  );
}

/** The verdict at each look, as if asked on the day of the visit. */
export function atLooks(course: CourseFile): Assessment[] {
  const start = course.treatment.on[0]!;
  return looks.map((month) => assess({ ...course, asOf: addMonths(start, month) }));
}

/** Codes of the reasons at a look. */
export function reasonCodes(course: CourseFile, month: number): string[] {
  const start = course.treatment.on[0]!;
  return judgeCourse({ ...course, asOf: addMonths(start, month) }).reasons.map((r) => r.code);
}
