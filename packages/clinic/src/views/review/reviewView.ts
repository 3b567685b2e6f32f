/** The review of a course as its page shows it: the answer now, the pictures of the site that decides, stored answers. */
import { createHash } from "node:crypto";
import { type CourseFile, judgeCourse, type Verdict } from "@anagen/response";
import type { Entry, ReviewAnswers, ReviewView, StoredVerdictRow } from "../../contract/index.ts";
import type { MeasuredPicture } from "../measuredPictures.ts";
import { courseFileOf, type ReviewRecords } from "./courseFileOf.ts";

const unasked: ReviewAnswers = { coMedicationAsked: false, fieldChoice: "unknown", patientImproved: null };

export interface Judged {
  readonly answers: ReviewAnswers;
  readonly file: CourseFile;
  readonly inputSha256: string;
  readonly verdict: Verdict;
}

/**
 * The answer from the records. What the newest stored verdict of the same visit was told by people still counts, and
 * `changes` over it.
 */
export function judgeRecords(
  records: ReviewRecords,
  stored: readonly Entry<"verdict">[],
  today: string,
  changes: Partial<ReviewAnswers> = {},
): Judged {
  const newest = stored.at(-1);
  const sameVisit = newest?.facts.verdict.visitId === records.measured.at(-1)?.visit.id;
  const told = newest
    ? { ...newest.facts.answers, ...(sameVisit ? {} : { coMedicationAsked: false, patientImproved: null }) }
    : unasked;
  const answers = { ...told, ...changes };
  const file = courseFileOf(records, answers, today);
  return { answers, file, inputSha256: hashOf(file), verdict: judgeCourse(file) };
}

/** The day of the question is left out: the same facts asked a day later are the same input. */
function hashOf({ asOf: _, ...facts }: CourseFile): string {
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex");
}

export function reviewViewOf(
  records: ReviewRecords,
  stored: readonly Entry<"verdict">[],
  judged: Judged,
): ReviewView {
  const newest = stored.at(-1);
  return {
    patient: records.patient,
    course: records.course,
    answers: judged.answers,
    verdict: judged.verdict,
    file: judged.file,
    inputSha256: judged.inputSha256,
    pictures: picturesOf(records, judged.verdict),
    stored: stored.map(storedRow).toReversed(),
    standing:
      newest === undefined
        ? "not-stored"
        : newest.facts.inputSha256 === judged.inputSha256
          ? "stored"
          : "changed",
  };
}

export function storedRow({ id, on, recordedAt, recordedBy, facts }: Entry<"verdict">): StoredVerdictRow {
  return {
    id,
    on,
    recordedAt,
    recordedBy: recordedBy.name,
    verdict: facts.verdict.verdict,
    headline: facts.verdict.headline.clinician,
    inputSha256: facts.inputSha256,
  };
}

/** Last baseline and newest picture of the deciding site with the most area; how one lies on the other, where that is known. */
export function picturesOf(records: ReviewRecords, verdict: Verdict): ReviewView["pictures"] {
  const site = verdict.sites.find((s) => s.decides)?.site;
  if (site === undefined || verdict.visitId === null) return null;
  const ofSite = records.measured.filter((m) => m.picture.siteId === site);
  const after = ofSite.findLast((m) => m.visit.id === verdict.visitId);
  const baselines = ofSite.filter((m) => /^D0[a-z]?$/.test(m.visit.label) && m !== after);
  if (after === undefined || baselines.length === 0) return null;
  const accepted = baselines.flatMap((before) => {
    const found = records.comparisons.find(
      ({ facts }) =>
        facts.before.pictureId === before.picture.id && facts.after.pictureId === after.picture.id,
    );
    const registration = found?.facts.result.registration;
    return registration?.status === "accepted" ? [{ before, transform: registration.transform.affine }] : [];
  });
  const chosen = accepted.at(-1) ?? { before: baselines.at(-1) as MeasuredPicture, transform: null };
  return {
    site: records.sites.find((s) => s.id === site)?.label ?? "",
    before: shown(chosen.before),
    after: shown(after),
    transform: chosen.transform === null ? null : [...chosen.transform],
  };
}

function shown({ picture, visit, on }: MeasuredPicture) {
  return {
    pictureId: picture.id,
    label: visit.label,
    on,
    widthPx: picture.widthPx,
    heightPx: picture.heightPx,
  };
}
