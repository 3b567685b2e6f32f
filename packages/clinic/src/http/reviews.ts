/** Handlers of the review: the answer now, storing it, the letter, the patient's own answer, the clinic's results. */
import { type CalendarDate, mayDo, monthsBetween } from "@anagen/care";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { SignedIn } from "../auth/signedIn.ts";
import { type ClinicResults, type Course, type ReviewAnswers, routes } from "../contract/index.ts";
import { type LetterPicture, letterHtml, letterOf, letterPdf } from "../letter/index.ts";
import { rasterToJpeg } from "../letter/rasterToJpeg.ts";
import { readCourseOutlines } from "../views/courseOutlines.ts";
import { readCourseState } from "../views/courseState.ts";
import { clinicResults, type TreatedCourse } from "../views/review/clinicResults.ts";
import { readReviewRecords } from "../views/review/readReviewRecords.ts";
import { resultsCsv } from "../views/review/resultsCsv.ts";
import { judgeRecords, picturesOf, reviewViewOf, storedRow } from "../views/review/reviewView.ts";
import { clinicDay } from "./clinicDay.ts";
import { reachEntry } from "./dossier/reachEntry.ts";
import { mountGuarded } from "./mount.ts";
import { reachOf } from "./reach.ts";
import { notAllowed, notFound, refuse } from "./refusal.ts";
import type { Services } from "./services.ts";

const thing = "verdict";

export function mountReviews(app: OpenAPIHono, services: Services): void {
  const { store } = services;
  const verdicts = store.dossier(thing);
  const judged = async (who: SignedIn, course: Course, answers: Partial<ReviewAnswers>) => {
    const records = await readReviewRecords(services, who, course);
    const stored = await verdicts.ofCourse(who, course);
    return { records, stored, judged: judgeRecords(records, stored, await clinicDay(services), answers) };
  };
  mountGuarded(app, services, routes.review, { action: "read", thing }, async ({ param, query, who }) => {
    if (!seesEverybodys(who)) return notAllowed();
    const course = await reachOf(services, who).course(param.id);
    if (course === null) return notFound("course");
    const read = await judged(who, course, answersOf(query));
    return { value: reviewViewOf(read.records, read.stored, read.judged) };
  });
  mountGuarded(
    app,
    services,
    routes.storeVerdict,
    { action: "create", thing },
    async ({ param, json, who }) => {
      const course = await reachOf(services, who).course(param.id);
      if (course === null) return notFound("course");
      const { stored, judged: now } = await judged(who, course, json.answers);
      if (now.inputSha256 !== json.inputSha256)
        return refuse(
          409,
          "verdict.changed",
          "Something was added or corrected since you looked. Look at the answer again, then store it.",
        );
      const { answers, file, inputSha256, verdict } = now;
      const facts = { answers, course: file, inputSha256, verdict, previousId: stored.at(-1)?.id ?? null };
      return { value: await verdicts.create(who, { courseId: course.id, on: file.asOf, key: null, facts }) };
    },
  );
  mountGuarded(app, services, routes.verdict, { action: "read", thing }, async ({ param, who }) => {
    const entry = await reachEntry(services, who, thing, param.id);
    return entry === null ? notFound(thing) : { value: entry };
  });
  mountGuarded(app, services, routes.letter, { action: "read", thing }, async ({ param, query, who }) => {
    const entry = await reachEntry(services, who, thing, param.id);
    const course = entry?.courseId ? await store.courses.find(who, entry.courseId) : null;
    if (entry === null || course === null) return notFound(thing);
    const { verdict, course: file, inputSha256 } = entry.facts;
    const letter = letterOf({
      verdict,
      course: file,
      inputSha256,
      reader: query.reader,
      clinic: (await store.clinic())?.name ?? null,
      pictures: await letterPictures(services, who, course, entry.facts.verdict, await clinicDay(services)),
    });
    const isPdf = query.form === "pdf";
    const body = isPdf ? await letterPdf(letter, verdict.asOf) : letterHtml(letter);
    return new Response(body, {
      headers: {
        "content-type": isPdf ? "application/pdf" : "text/html; charset=utf-8",
        "content-disposition": `inline; filename="${verdict.patientCode}-${verdict.asOf}-${query.reader}.${query.form}"`,
        "cache-control": "private, no-store",
        // A page with styles of its own, nothing else: no script may ever run in a letter.
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      },
    });
  });
  mountGuarded(app, services, routes.ownReview, { action: "list", thing }, async ({ who }) => {
    const courses = who.patientId === null ? [] : await store.courses.ofPatient(who, who.patientId);
    const all = [];
    for (const course of courses) all.push(...(await verdicts.ofCourse(who, course)));
    const newest = all.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)).at(-1);
    if (newest === undefined) return { value: { stored: null } };
    const { verdict, course: file } = newest.facts;
    return { value: { stored: { ...storedRow(newest), verdict, file } } };
  });
  const results = { action: "list", thing } as const;
  mountGuarded(app, services, routes.clinicResults, results, async ({ who }) =>
    seesEverybodys(who) ? { value: await readResults(services, who) } : notAllowed(),
  );
  mountGuarded(app, services, routes.clinicResultsTable, results, async ({ who }) => {
    if (!seesEverybodys(who)) return notAllowed();
    const table = resultsCsv(await readResults(services, who));
    await store.audit.append({
      actorId: who.id,
      actorName: who.name,
      action: "export",
      thing,
      thingId: null,
      patientId: null,
      detail: "results of the clinic as CSV",
    });
    return new Response(table, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="results.csv"',
        "cache-control": "private, no-store",
      },
    });
  });
}

/** Patients see the answer that a clinician has stored for them, not one that nobody has looked at yet. */
function seesEverybodys(who: SignedIn): boolean {
  return mayDo(who, "read", thing, { patientId: null }).allowed;
}

function answersOf(query: {
  coMedicationAsked?: string;
  fieldChoice?: ReviewAnswers["fieldChoice"];
  patientImproved?: string;
}): Partial<ReviewAnswers> {
  const { coMedicationAsked, fieldChoice, patientImproved } = query;
  return {
    ...(coMedicationAsked === undefined ? {} : { coMedicationAsked: coMedicationAsked === "true" }),
    ...(fieldChoice === undefined ? {} : { fieldChoice }),
    ...(patientImproved === undefined
      ? {}
      : { patientImproved: patientImproved === "null" ? null : patientImproved === "true" }),
  };
}

/** Pictures go into a letter only while the patient's consent to clinical photographs stands. */
async function letterPictures(
  services: Services,
  who: SignedIn,
  course: Course,
  verdict: Parameters<typeof picturesOf>[1],
  today: CalendarDate,
): Promise<LetterPicture[]> {
  const { store, files } = services;
  const state = await readCourseState(store, who, course, today);
  const may = state.consent.scopes.some((s) => s.scope === "photos-clinical" && s.standing === "allowed");
  const pair = may ? picturesOf(await readReviewRecords(services, who, course), verdict) : null;
  if (pair === null) return [];
  const shown: LetterPicture[] = [];
  for (const { pictureId, label, on } of [pair.before, pair.after]) {
    const picture = await store.pictures.find(who, pictureId);
    const bytes = picture === null ? null : await files.get(picture.sha256);
    if (bytes === null) return [];
    shown.push({ bytes: await rasterToJpeg(bytes), caption: `${pair.site}, ${label}, ${on}` });
  }
  return shown;
}

/**
 * Every course with a treatment behind it, whoever the patient and whatever came of it. A stored answer counts while nobody
 * has been seen since; the others are worked out now.
 */
async function readResults(services: Services, who: SignedIn): Promise<ClinicResults> {
  const { store, db } = services;
  const today = await clinicDay(services);
  const patients = new Map((await store.patients.list(who, "")).map((p) => [p.id, p]));
  const stored = Map.groupBy(
    await store.dossier(thing).between(who, "0001-01-01", today),
    (entry) => entry.courseId,
  );
  const treated: TreatedCourse[] = [];
  for (const { course: outline, visits } of await readCourseOutlines(db, [...patients.keys()])) {
    const { id, treatedOn, treatment } = outline;
    if (treatedOn === null || treatedOn > today) continue;
    const newest = stored.get(id)?.at(-1);
    const seenSince = visits.some((v) => v.heldOn !== null && v.heldOn > (newest?.on ?? ""));
    treated.push({
      course: { id, treatedOn, treatment },
      code: patients.get(outline.patientId)?.code ?? "",
      verdict: newest && !seenSince ? newest.facts.verdict : await verdictNow(services, who, id, today),
      monthsNow: monthsBetween(treatedOn, today),
    });
  }
  return clinicResults(treated, today);
}

/** Null where no picture of the course was measured. */
async function verdictNow({ store, db }: Services, who: SignedIn, courseId: string, today: CalendarDate) {
  const course = await store.courses.find(who, courseId);
  if (course === null) return null;
  const records = await readReviewRecords({ store, db }, who, course);
  const stored = await store.dossier(thing).ofCourse(who, course);
  return records.measured.length === 0 ? null : judgeRecords(records, stored, today).verdict;
}
