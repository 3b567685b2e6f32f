/** Results of everybody treated at this clinic, nobody left out, beside what trials report with the same measure. */
import { studentT } from "@anagen/numerics";
import { reviewRules, trialsReport, type Verdict } from "@anagen/response";
import type { ClinicResults, Course } from "../../contract/index.ts";

export interface TreatedCourse {
  readonly course: Pick<Course, "id" | "treatment" | "treatedOn">;
  readonly code: string;
  /** The newest answer; null where no picture of the course could be read. */
  readonly verdict: Verdict | null;
  /** Months from the first treatment to today. */
  readonly monthsNow: number;
}

type Row = ClinicResults["rows"][number];

export function clinicResults(treated: readonly TreatedCourse[], asOf: string): ClinicResults {
  const rows = treated.map(rowOf);
  const groups = [
    ...Map.groupBy(
      treated.map((t, i) => ({ t, row: rows[i] as Row })),
      ({ t }) => t.course.treatment,
    ),
  ];
  return { asOf, rows, groups: groups.map(([treatment, members]) => groupOf(treatment, members)) };
}

function rowOf({ course, code, verdict }: TreatedCourse): Row {
  return {
    courseId: course.id,
    code,
    treatment: course.treatment,
    treatedOn: course.treatedOn ?? "",
    month: verdict?.month ?? null,
    state: stateOf(verdict),
    verdict: verdict?.verdict ?? null,
    effect: verdict?.effect.density ?? null,
  };
}

/** An answer needs a comparable picture at or after the first month of a verdict. */
function stateOf(verdict: Verdict | null): Row["state"] {
  if (verdict === null) return "not-seen";
  if (verdict.verdict === "too-early") return "too-early";
  if (verdict.month === null)
    return verdict.reasons.some((r) => r.code === "not-compared.no-follow-up")
      ? "not-seen"
      : "not-comparable";
  return "answered";
}

function groupOf(
  treatment: Course["treatment"],
  members: readonly { readonly t: TreatedCourse; readonly row: Row }[],
): ClinicResults["groups"][number] {
  const due = members.filter(({ t }) => t.monthsNow >= reviewRules.earliestMonth.value);
  const answered = due.filter(({ row }) => row.state === "answered");
  const better = answered.filter(({ row }) => row.verdict === "more").length;
  const [low, high] = wilson(better, due.length);
  const trials = trialsReport(treatment);
  return {
    treatment,
    treated: members.length,
    due: due.length,
    answered: answered.length,
    lost: due.length - answered.length,
    better: { count: better, of: due.length, low, high },
    shareShown: due.length >= reviewRules.fewestPatients.value,
    mean: meanOf(answered.flatMap(({ row }) => row.effect?.value ?? [])),
    published: trials.sentence,
    pooled: trials.pooled && { value: trials.pooled.value, low: trials.pooled.low, high: trials.pooled.high },
  };
}

/** Mean with its 95 % interval by the spread between people (Student's t: few people, wide interval); null below two. */
function meanOf(values: readonly number[]) {
  if (values.length < 2) return null;
  const value = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((sum, x) => sum + (x - value) ** 2, 0) / (values.length - 1);
  const t = studentT({ degreesOfFreedom: values.length - 1 }).survivalQuantile(0.025);
  const half = t * Math.sqrt(variance / values.length);
  return { value, low: value - half, high: value + half };
}

/** 95 % interval of a share (Wilson 1927); everything is possible where nobody is due. */
function wilson(hits: number, of: number): [number, number] {
  if (of === 0) return [0, 1];
  const z2 = 1.96 ** 2;
  const share = hits / of;
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (1.96 * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of))) / (1 + z2 / of);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
