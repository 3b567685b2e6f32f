/** A course of the clinic as the plain course file that a verdict is made from. Reads the dossier, decides nothing. */
import { daysBetween } from "@anagen/care";
import type { CourseFile } from "@anagen/response";
import type { Comparison } from "@anagen/trichometry";
import type { Course, Entry, MedicationFacts, Patient, ReviewAnswers, Site } from "../../contract/index.ts";
import { densityAtSpot } from "../densityAtSpot.ts";
import type { MeasuredPicture } from "../measuredPictures.ts";
import { hemisphereOf } from "./hemisphereOf.ts";

export interface ReviewRecords {
  readonly course: Course;
  readonly patient: Patient;
  readonly timeZone: string;
  readonly sites: readonly Site[];
  /** In the order of time. */
  readonly measured: readonly MeasuredPicture[];
  readonly comparisons: readonly Entry<"comparison">[];
  readonly diary: readonly Entry<"diary">[];
  readonly medications: readonly Entry<"medication">[];
  readonly events: readonly Entry<"event">[];
  readonly procedures: readonly Entry<"procedure">[];
  readonly assessments: readonly Entry<"assessment">[];
  /** Consensus of two blinded raters, of the newest picture that has one. */
  readonly rating: { readonly on: string; readonly score: number } | null;
}

export function courseFileOf(records: ReviewRecords, answers: ReviewAnswers, today: string): CourseFile {
  const { course, patient, measured } = records;
  const sites = records.sites.filter((site) => measured.some((m) => m.picture.siteId === site.id));
  const last = measured.at(-1)?.on ?? today;
  return {
    schema: "anagen.course-review/1",
    course: { id: course.id, patientCode: patient.code },
    asOf: today,
    patient: {
      sex: patient.sex === "female" || patient.sex === "male" ? patient.sex : "unknown",
      patternHairLoss: /androgen|pattern/i.test(course.diagnosis),
      hemisphere: hemisphereOf(records.timeZone),
    },
    treatment: { kind: course.treatment, on: treatedOn(records, today) },
    sites: sites.map((site) => ({
      id: site.id,
      label: site.label,
      region: site.region,
      areaCm2: areaOf(measured.filter((m) => m.picture.siteId === site.id)),
      control: isControl(site, sites, course),
      primary: false,
    })),
    visits: visitsOf(records, answers),
    matches: records.comparisons.flatMap((entry) => matchOf(entry, measured)),
    repeatability: null,
    fieldChoice:
      answers.fieldChoice === "sparsest-of-several"
        ? { kind: "sparsest", of: 3 }
        : { kind: answers.fieldChoice },
    shedDiary: records.diary.flatMap(({ on, facts: { shed } }) =>
      shed ? [{ on, count: Math.round(mean(shed.counts)), test: shed.collected }] : [],
    ),
    otherTreatments: records.medications.map(({ facts }) => ({
      class: classOf(facts.class),
      name: facts.name,
      from: facts.startedOn,
      until: facts.endedOn,
    })),
    events: records.events.map(({ facts }) => ({ on: facts.startedOn, title: facts.term })),
    ratings: {
      rater: records.rating && {
        on: records.rating.on,
        score: Math.round(records.rating.score),
        blinded: true,
      },
      patient: answers.patientImproved === null ? null : { on: last, improved: answers.patientImproved },
    },
  };
}

/** The day of the course and every injection that the procedure room has recorded. */
function treatedOn({ course, procedures }: ReviewRecords, today: string): string[] {
  const injections = procedures.filter((p) => p.facts.what === "injection").map((p) => p.on);
  const days = course.treatedOn === null ? injections : [course.treatedOn, ...injections];
  return [...new Set(days)].filter((on) => on <= today).sort();
}

/** The back of the head is not treated in pattern hair loss: beside a treated site it shows what everything else does. */
function isControl(site: Site, sites: readonly Site[], course: Course): boolean {
  return (
    site.region === "occipital" &&
    course.treatment !== "observation" &&
    sites.some((s) => s.region !== "occipital")
  );
}

function areaOf(ofSite: readonly MeasuredPicture[]): number {
  const areas = ofSite.flatMap((m) => m.measurement.result.area?.usableMm2 ?? []);
  return areas.length === 0 ? 0.4 : mean(areas) / 100;
}

/** An assessment within so many days of a visit, in which medicines were asked for, counts as asked at it. */
const ASKED_WITHIN_DAYS = 7;

function visitsOf({ measured, assessments }: ReviewRecords, answers: ReviewAnswers): CourseFile["visits"] {
  const byVisit = Map.groupBy(measured, (m) => m.visit.id);
  const newest = measured.at(-1)?.visit.id;
  return [...byVisit.entries()].map(([id, pictures]) => {
    const [{ visit, on }] = pictures as [MeasuredPicture, ...MeasuredPicture[]];
    return {
      id,
      label: visit.label,
      on,
      role: /^D0[a-z]?$/.test(visit.label) ? "baseline" : "follow-up",
      coMedicationAsked:
        (id === newest && answers.coMedicationAsked) ||
        assessments.some(
          (a) => a.facts.medicationsAsked && Math.abs(daysBetween(a.on, on)) <= ASKED_WITHIN_DAYS,
        ),
      readings: pictures.flatMap(readingOf),
    };
  });
}

function readingOf(m: MeasuredPicture): CourseFile["visits"][number]["readings"] {
  const density = densityAtSpot(m);
  if (density === null || !(density.sd > 0)) return [];
  const um = m.summary.meanDiameterUm;
  return [
    {
      site: m.picture.siteId,
      device: m.picture.deviceId ?? "no device named",
      vellusCutoffUm: m.measurement.result.parameters.vellusBelowUm,
      density: { value: density.value, sd: density.sd },
      meanDiameterUm: um && um.sd > 0 ? { value: um.value, sd: um.sd } : null,
    },
  ];
}

/** A comparison counts where its pictures are still the measured ones, in the versions that it was made of. */
function matchOf(
  { facts }: Entry<"comparison">,
  measured: readonly MeasuredPicture[],
): CourseFile["matches"] {
  const find = (side: (typeof facts)["before"]) =>
    measured.find(
      (m) =>
        m.picture.id === side.pictureId &&
        m.measurement.id === side.measurementId &&
        m.measurement.version === side.version,
    );
  const [before, after] = [find(facts.before), find(facts.after)];
  const density = pairedChange(facts.result, "densityPerCm2");
  if (!before || !after || density === null) return [];
  return [
    {
      site: facts.siteId,
      from: before.visit.id,
      to: after.visit.id,
      density,
      meanDiameterUm: pairedChange(facts.result, "meanDiameterUm"),
    },
  ];
}

function pairedChange(result: Comparison, quantity: "densityPerCm2" | "meanDiameterUm") {
  const change = result.changes?.[quantity].paired?.change;
  return change && change.sd > 0 ? { value: change.value, sd: change.sd } : null;
}

function classOf(name: MedicationFacts["class"]): CourseFile["otherTreatments"][number]["class"] {
  if (name === "minoxidil-topical" || name === "minoxidil-oral") return "minoxidil";
  if (name === "5ari" || name === "prp" || name === "transplant") return name;
  return hairClasses.has(name) ? "other-hair" : "none-for-hair";
}

const hairClasses: ReadonlySet<string> = new Set([
  "topical-hair-other",
  "herbal-otc",
  "quasi-drug",
  "light-device",
  "investigational",
]);

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
