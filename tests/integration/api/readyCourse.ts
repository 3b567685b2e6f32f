/** A course in which cells may be taken: assessed, with a lawful route on record and a consent that stands. */
import { createHash } from "node:crypto";
import { decisionOptions, paperText } from "@anagen/care";
import type { AssessmentFacts, ClinicRouteFacts, ProductFacts } from "@anagen/clinic/contract";
import { type ClinicUnderTest, patientFacts } from "./clinicUnderTest.ts";

type Store = ClinicUnderTest["services"]["store"];
type Actor = Parameters<Store["patients"]["create"]>[0];

export const day = "2026-11-23";

const purposes = { treatment: "I agree to the treatment." };
const form = { title: "Consent", language: "en", text: "Cells are given before the culture is read." };

export const hashOfForm = createHash("sha256")
  .update(paperText({ ...form, purposes }), "utf8")
  .digest("hex");

export interface ReadyCourse {
  readonly patientId: string;
  readonly courseId: string;
  readonly consentId: string;
  readonly protocolId: string;
}

/** `expiresOn`: last day of the consent. */
export async function readyCourse(
  store: Store,
  actor: Actor,
  options: {
    readonly code: string;
    readonly signedOn?: string;
    readonly expiresOn?: string | null;
    readonly treatment?: "cells-autologous" | "cells-allogeneic";
  },
): Promise<ReadyCourse> {
  const { code, signedOn = "2026-11-01", expiresOn = null, treatment = "cells-autologous" } = options;
  const patient = await store.patients.create(actor, patientFacts(code));
  const course = await store.courses.create(actor, {
    patientId: patient.id,
    diagnosis: "Androgenetic alopecia",
    scale: null,
    treatment,
    treatedOn: null,
    closedOn: null,
  });
  const draft = { courseId: course.id, key: null };
  await store.dossier("assessment").create(actor, { ...draft, on: signedOn, facts: assessment });
  const routes = await store.dossier("route").between(actor, "0001-01-01", "9999-12-31");
  for (const productClass of ["mechanical-micrograft", "cultured-allogeneic"] as const)
    if (!routes.some((r) => r.facts.productClass === productClass))
      await store
        .dossier("route")
        .create(actor, { courseId: null, key: null, on: "2026-01-01", facts: { ...route, productClass } });
  const protocol = await store.dossier("protocol").create(actor, {
    courseId: null,
    key: null,
    on: "2026-01-01",
    facts: {
      topic: "consent",
      ...form,
      treatments: [],
      values: { ...purposes, "cooling-off-days": 7, "pending-culture": true },
      source: "Made up for this test",
    },
  });
  const consent = await store.dossier("consent").create(actor, {
    ...draft,
    on: signedOn,
    facts: {
      kind: "given",
      scopes: ["treatment"],
      declined: [],
      decisionId: null,
      text: { protocolId: protocol.id, version: 1, sha256: hashOfForm },
      signature: { name: "Anna Example", drawing: null, at: `${signedOn}T10:00:00.000Z` },
      witness: { id: actor.id, name: actor.name },
      words: "",
      coolingOffDays: 7,
      expiresOn,
      seen: {
        optionsShown: decisionOptions.options.map((option) => option.id),
        termsShownBeforeDecision: true,
        teachBack: { asked: 3, correct: 3 },
      },
      judgement: null,
    },
  });
  return { patientId: patient.id, courseId: course.id, consentId: consent.id, protocolId: protocol.id };
}

const route: ClinicRouteFacts = {
  jurisdiction: "EU",
  productClass: "mechanical-micrograft",
  claimedRoute: "eu-hospital-exemption",
  evidenceDocument: "Permit 1, made up",
  reviewer: "Counsel",
  reviewDate: "2026-01-01",
  nextReviewDate: "2027-12-31",
  conditions361: null,
  htaLicence: null,
  cqcRegistered: null,
  jpClass: null,
  planSubmittedOn: null,
  committeeOpinion: null,
  ownPractitioner: null,
  madeInHospital: null,
  advertisedToConsumers: null,
  note: "",
};

const assessment: AssessmentFacts = {
  ruleSet: "CORE",
  procedureDate: null,
  person: {
    sexAtBirth: "male",
    childbearingPotential: null,
    pregnancyTest: null,
    lactating: null,
    contraceptionForms: null,
    bmi: 24,
  },
  history: { onsetMonth: null, pace: null, suddenLossAsked: true, suddenLossSince: null, story: "" },
  family: { maternal: null, paternal: null },
  scales: [],
  anteriorBridge: null,
  dermoscopy: null,
  flagsAsked: true,
  flags: [],
  femaleCriteria: null,
  medicationsAsked: true,
  procedures: [],
  allergies: [],
  diseases: [],
  infections: { HIV: null, HBV: null, HCV: null, HTLV: null, SYPHILIS: null },
  previousExperimentalNonResponder: null,
  screens: { bdd: null, dlqi: null },
  product: { class: "mechanical-micrograft", source: "autologous", cultured: false, components: [] },
  pullTest: null,
  combCounts: [],
  washCounts: [],
  dailyShed: null,
  laboratory: [],
  sites: [],
  note: "",
  warningsAccepted: "",
  judgement: { outcome: "eligible", reasons: [], computed: {} },
  ruleSetVersion: "1",
  femaleJudgement: null,
  benefits: null,
};

/** A product of the patient's own cells, as a technician prepares it. */
export function productFacts(code: string, changes: Partial<ProductFacts> = {}): ProductFacts {
  return {
    code,
    class: "mechanical-micrograft",
    donor: {
      source: "autologous",
      establishment: "outside-US",
      leukocyteRich: false,
      screening: null,
      tests: null,
    },
    spec: {
      viability: { op: ">", value: 80 },
      endotoxin: { op: "<", value: 0.5, unit: "EU/mL" },
      sterilityDays: 7,
      mycoplasma: false,
    },
    specSource: "viability-80-endotoxin-0.5",
    maxHoldMinutes: 240,
    weightKg: 70,
    punchesBefore: 0,
    punchLimit: null,
    protocolRcf: null,
    expiresAt: null,
    storageC: { low: 15, high: 25 },
    steps: [],
    ...changes,
  };
}
