/** Season, regression to the mean and minoxidil: the treatment does nothing, something else moves the hair. */
import { addDays } from "@anagen/care";
import type { CourseFile } from "@anagen/response";
import type { MeasuringErrors } from "../photographHead.ts";
import { atLooks, courseOf, fieldsOf, looks, reasonCodes, type Setting, settings } from "../scenarios.ts";
import { type Head, simulateHeads } from "../simulateHeads.ts";
import { share, table } from "./table.ts";

interface Asked {
  readonly errors: MeasuringErrors;
  readonly seed: number;
  readonly size: number;
}

const four = settings.find((s) => s.fields === 4 && s.matched && s.baselines === 2)!;
const one = settings.find((s) => s.fields === 1 && !s.matched && s.baselines === 2)!;

interface Row {
  readonly name: string;
  readonly setting: Setting;
  readonly heads: readonly Head[];
  readonly build: (head: Head, setting: Setting) => CourseFile;
  /** Warnings that count, by the start of their code. */
  readonly warning: string;
}

export function confounded({ errors, seed, size }: Asked): string {
  const plan = { size, seed, dayOfYear: null, withSmall: false };
  // Treated in November, so that month 6 is May: the worst half year for a verdict that ignores the season.
  const autumn = (season: number) =>
    simulateHeads({ ...plan, treatment: "cells", season, dayOfYear: 319, withTreated: false });
  const drug = simulateHeads({ ...plan, treatment: "minoxidil-from-day-30", season: 0, withTreated: true });
  const [mild, strong, still] = [autumn(0.3), autumn(0.6), autumn(0)];
  const inNovember = (head: Head, setting: Setting) =>
    courseOf({ head, setting, fields: fieldsOf(head, setting, "untreated"), errors, seed, month: 11 });
  const inMay = (head: Head, setting: Setting) =>
    courseOf({ head, setting, fields: fieldsOf(head, setting, "untreated"), errors, seed, month: 5 });
  const onDrug = (recorded: boolean) => (head: Head, setting: Setting) => {
    const course = courseOf({
      head,
      setting,
      fields: fieldsOf(head, setting, "treated"),
      errors,
      seed,
      coMedicationAsked: recorded,
    });
    const from = addDays(course.treatment.on[0]!, 30);
    return recorded
      ? {
          ...course,
          otherTreatments: [{ class: "minoxidil" as const, name: "Minoxidil 5 %", from, until: null }],
        }
      : course;
  };
  const sparsest = (fieldChoice: CourseFile["fieldChoice"]) => (head: Head, setting: Setting) => {
    const all = courseOf({
      head,
      setting: { ...setting, fields: 4 },
      fields: fieldsOf(head, { ...setting, fields: 4 }, "untreated"),
      errors,
      seed,
    });
    const chosen = all.visits[0]!.readings.reduce((a, b) => (b.density.value < a.density.value ? b : a)).site;
    return {
      ...all,
      fieldChoice,
      sites: all.sites.filter((s) => s.id === chosen),
      matches: all.matches.filter((m) => m.site === chosen),
      visits: all.visits.map((v) => ({ ...v, readings: v.readings.filter((r) => r.site === chosen) })),
    };
  };
  const rows: Row[] = [
    {
      name: "season of 0.3, everybody begins in November",
      setting: four,
      heads: mild,
      build: inNovember,
      warning: "confounder.season",
    },
    {
      name: "the same, one field",
      setting: one,
      heads: mild,
      build: inNovember,
      warning: "confounder.season",
    },
    {
      name: "no season at all, everybody begins in May",
      setting: four,
      heads: still,
      build: inMay,
      warning: "confounder.season",
    },
    {
      name: "season of 0.6 (beyond what the rule expects)",
      setting: four,
      heads: strong,
      build: inNovember,
      warning: "confounder.season",
    },
    {
      name: "the sparsest of four fields, recorded",
      setting: one,
      heads: drug,
      build: sparsest({ kind: "sparsest", of: 4 }),
      warning: "confounder.sparsest",
    },
    {
      name: "the sparsest of four fields, not recorded",
      setting: one,
      heads: drug,
      build: sparsest({ kind: "unknown" }),
      warning: "suspect.field",
    },
    {
      name: "the same, one baseline",
      setting: { ...one, baselines: 1 },
      heads: drug,
      build: sparsest({ kind: "unknown" }),
      warning: "suspect.field",
    },
    {
      name: "minoxidil from day 30, recorded",
      setting: four,
      heads: drug,
      build: onDrug(true),
      warning: "confounder.minoxidil",
    },
    {
      name: "minoxidil from day 30, recorded, one field",
      setting: one,
      heads: drug,
      build: onDrug(true),
      warning: "confounder.minoxidil",
    },
    {
      name: "minoxidil from day 30, nobody asked",
      setting: four,
      heads: drug,
      build: onDrug(false),
      warning: "suspect.medicines",
    },
  ];
  return `The treatment does nothing; something else does. "Warned" is the share of the courses told "more" whose reasons name the
confounder (recorded) or ask for it (not recorded).

${table(
  ["what is going on", 'told "more" at month 6', "at month 12", "at any of months 6, 9, 12", "warned"],
  rows.map((row) => rowOf(row)),
)}`;
}

function rowOf({ name, setting, heads, build, warning }: Row): string[] {
  const hits = { 6: 0, 12: 0, any: 0, warned: 0 };
  for (const head of heads) {
    const course = build(head, setting);
    const more = atLooks(course).map((a) => a.verdict === "more");
    if (more[0]) hits[6]++;
    if (more[2]) hits[12]++;
    if (!more.includes(true)) continue;
    hits.any++;
    const month = looks[more.indexOf(true)]!;
    if (reasonCodes(course, month).some((code) => code.startsWith(warning))) hits.warned++;
  }
  const n = heads.length;
  const label = `${name} (${setting.fields === 4 && !name.includes("sparsest") ? "four fields" : "one field"}, ${setting.matched ? "matched" : "not matched"}, ${setting.baselines} ${setting.baselines === 1 ? "baseline" : "baselines"})`;
  return [
    label,
    share(hits[6], n),
    share(hits[12], n),
    share(hits.any, n),
    hits.any === 0 ? "–" : `${hits.warned} of ${hits.any}`,
  ];
}
