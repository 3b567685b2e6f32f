/** Made-up facts for tests of the store. */
import type { Measurement } from "@anagen/trichometry";
import type {
  CourseFacts,
  PatientFacts,
  Picture,
  SiteFacts,
  Visit,
  VisitFacts,
} from "../../contract/index.ts";
import type { Actor, PictureFile, Store } from "../port.ts";

export const clinician: Actor = { id: "user-clinician", name: "Dr Mara Vogt" };
export const technician: Actor = { id: "user-technician", name: "Tom Baker" };

let made = 0;

/** A new code with every call, since a code is never given twice. */
export function patientFacts(changes: Partial<PatientFacts> = {}): PatientFacts {
  made++;
  return {
    code: `T-${String(made).padStart(5, "0")}`,
    givenName: "Ana",
    familyName: "Example",
    birthDate: "1984-02-29",
    sex: "female",
    ...changes,
  };
}

export function courseFacts(patientId: string, changes: Partial<CourseFacts> = {}): CourseFacts {
  return {
    patientId,
    diagnosis: "Androgenetic alopecia",
    scale: { name: "Norwood–Hamilton", stage: "III vertex" },
    treatment: "cells-autologous",
    treatedOn: "2026-06-01",
    closedOn: null,
    ...changes,
  };
}

export function siteFacts(patientId: string, changes: Partial<SiteFacts> = {}): SiteFacts {
  return {
    patientId,
    label: "V1",
    region: "vertex",
    howToFind: "24 cm behind the glabella, tattoo",
    ...changes,
  };
}

export function visitFacts(courseId: string, changes: Partial<VisitFacts> = {}): VisitFacts {
  return { courseId, label: "M1", plannedFor: "2026-07-01", heldOn: null, note: "", ...changes };
}

/** A file whose two hashes are made of one digit each. */
export function pictureFile(digit: string, changes: Partial<PictureFile> = {}): PictureFile {
  return {
    sha256: digit.repeat(64),
    uploadedSha256: digit.repeat(64),
    originalName: "IMG_0001.JPG",
    format: "jpeg",
    widthPx: 1920,
    heightPx: 1080,
    byteLength: 812_345,
    ...changes,
  };
}

/** A patient with a course, a site and a visit. */
export async function makeVisit(
  store: Store,
): Promise<{ patientId: string; courseId: string; siteId: string; visit: Visit }> {
  const patient = await store.patients.create(clinician, patientFacts());
  const course = await store.courses.create(clinician, courseFacts(patient.id));
  const site = await store.sites.create(clinician, siteFacts(patient.id));
  const visit = await store.visits.create(clinician, visitFacts(course.id));
  return { patientId: patient.id, courseId: course.id, siteId: site.id, visit };
}

export async function makePicture(
  store: Store,
  digit = "a",
): Promise<{ patientId: string; picture: Picture }> {
  const { patientId, siteId, visit } = await makeVisit(store);
  const facts = { visitId: visit.id, siteId, deviceId: null, calibration: null };
  const { picture } = await store.pictures.create(technician, facts, pictureFile(digit));
  return { patientId, picture };
}

/** A result with one hair; awkward numbers and an order of keys that is not the alphabet's, on purpose. */
export function measurement(
  changes: { engineVersion?: string; sha256?: string; diameterPx?: number } = {},
): Measurement {
  const estimate = { value: 0.1 + 0.2, sd: 1e-7, low: 0, high: 1.5e21, unit: "hairs" };
  return {
    schema: "anagen.measurement/1",
    engine: { name: "anagen-trichometry", version: changes.engineVersion ?? "0.1.0" },
    picture: { sha256: changes.sha256 ?? "a".repeat(64), widthPx: 1920, heightPx: 1080 },
    parameters: {
      vellusBelowUm: 30,
      terminalAboveUm: 60,
      engine: { zeta: 3, alpha: "µm – naïve", beta: true },
    },
    calibration: null,
    quality: {
      verdict: "measurable",
      findings: [],
      focusSigmaPx: 1.25,
      darkShare: 0,
      saturatedShare: 0,
      glareShare: 0,
      overlayShare: 0,
      usableShare: 1,
    },
    area: {
      frame: { x: 0, y: 0, width: 1920, height: 1080 },
      masked: [],
      usablePx2: 2_073_600,
      usableMm2: null,
    },
    hairs: [
      {
        id: 0,
        path: [
          [1.5, 2.25],
          [100.125, 3.0000001],
        ],
        lengthPx: 98.6,
        lengthUm: null,
        diameterPx: changes.diameterPx ?? 7.3,
        diameterPxSd: 0.4,
        diameterUm: null,
        diameterUmSd: null,
        class: null,
        polarity: "dark",
        confidence: 0.97,
        rootConfidence: 0.8,
        unit: 0,
        counted: true,
        notCounted: null,
      },
    ],
    units: [{ id: 0, centre: [1.5, 2.25], hairs: [0] }],
    summary: {
      hairs: estimate,
      densityPerCm2: null,
      terminalDensityPerCm2: null,
      vellusDensityPerCm2: null,
      meanDiameterUm: null,
      cumulativeThicknessMmPerCm2: null,
      terminalShare: null,
      intermediateShare: null,
      vellusShare: null,
      terminalToVellus: null,
      hairsPerUnit: null,
      unitDensityPerCm2: null,
      unitsBySize: { one: 1, two: 0, three: 0, fourOrMore: 0 },
    },
  };
}
