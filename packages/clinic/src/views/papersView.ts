/** What a patient has signed or taken back, each with the exact text that was signed. */
import type { CalendarDate } from "@anagen/care";
import type { Course, Entry, OwnPapers, Patient, SignedPaper } from "../contract/index.ts";
import { consentPaper } from "../papers/consentPaper.ts";
import type { Actor, Store } from "../store/port.ts";
import { readCourseState } from "./courseState.ts";

/** One consent as paper. The text is that of the version that was signed, whatever stands now. */
export async function readSignedPaper(
  store: Store,
  actor: Actor,
  { consent, patient, clinic }: { consent: Entry<"consent">; patient: Patient; clinic: string },
): Promise<SignedPaper> {
  const signed = consent.facts.text;
  const versions = signed === null ? [] : await store.dossier("protocol").history(actor, signed.protocolId);
  const version = versions.find((v) => v.version === signed?.version);
  const shown = version === undefined ? null : consentPaper(version.facts);
  return {
    consent,
    patient: {
      code: patient.code,
      name: `${patient.givenName} ${patient.familyName}`,
      birthDate: patient.birthDate,
    },
    clinic,
    paper: shown?.paper ?? null,
    title: shown?.title ?? "",
    purposes: shown?.purposes ?? {},
  };
}

/** Every course's papers of one patient. */
export async function readOwnPapers(
  store: Store,
  actor: Actor,
  { patient, today, clinic }: { patient: Patient; today: CalendarDate; clinic: string },
): Promise<OwnPapers> {
  const courses: OwnPapers["courses"] = [];
  for (const course of await store.courses.ofPatient(actor, patient.id))
    courses.push(await papersOf(store, actor, { course, patient, today, clinic }));
  return { courses };
}

async function papersOf(
  store: Store,
  actor: Actor,
  {
    course,
    patient,
    today,
    clinic,
  }: { course: Course; patient: Patient; today: CalendarDate; clinic: string },
): Promise<OwnPapers["courses"][number]> {
  const state = await readCourseState(store, actor, course, today);
  const papers: SignedPaper[] = [];
  for (const consent of await store.dossier("consent").ofCourse(actor, course))
    papers.push(await readSignedPaper(store, actor, { consent, patient, clinic }));
  return {
    courseId: course.id,
    treatment: course.treatment,
    closedOn: course.closedOn,
    scopes: [...state.consent.scopes],
    papers,
    decisions: await store.dossier("decision").ofCourse(actor, course),
  };
}
