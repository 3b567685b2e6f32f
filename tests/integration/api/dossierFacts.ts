/** Made-up facts of dossier entries for tests of the interface. */
import type { AftercareEntryFacts, DiaryFacts, EventFacts } from "@anagen/clinic/contract";

/** A mild side effect on the vertex, noticed at noon of the clinic's day in the tests. */
export function eventFacts(changes: Partial<EventFacts> = {}): EventFacts {
  return {
    what: "side-effect",
    term: "Folliculitis",
    story: "",
    startedOn: "2026-11-20",
    endedOn: null,
    where: "Vertex",
    cause: "injection",
    lot: null,
    criteria: {
      death: null,
      lifeThreatening: null,
      hospitalised: null,
      disability: null,
      congenital: null,
      importantMedical: null,
      needsIntervention: null,
      communicableDisease: null,
      intervention: "minimal",
      adl: "none",
    },
    recordedGrade: null,
    expected: null,
    relatednessInvestigator: "possible",
    relatednessSponsor: null,
    outcome: "recovering",
    action: "",
    jurisdiction: "US",
    route: "us-ind",
    timeZone: "America/New_York",
    receivedAt: "2026-11-21T09:00:00-05:00",
    investigatorAwareAt: null,
    followUpReceivedAt: null,
    firstReportSubmittedOn: null,
    auCriteria: null,
    reports: [],
    ...changes,
  };
}

/** A list of two items after a procedure in Madrid, on the day before the clocks go forward. */
export function aftercareFacts(changes: Partial<AftercareEntryFacts> = {}): AftercareEntryFacts {
  const source = "Clinic's own procedure 3";
  return {
    endedAt: "2026-03-28T10:00:00+01:00",
    timeZone: "Europe/Madrid",
    choices: [
      { item: "wash", value: 48, unit: "h", source, why: null },
      { item: "exercise", value: 2, unit: "d", source, why: null },
    ],
    ...changes,
  };
}

/** A quiet day in a patient's diary. */
export function diaryFacts(changes: Partial<DiaryFacts> = {}): DiaryFacts {
  return {
    writtenAt: "2026-10-02T20:00:00+02:00",
    shed: null,
    symptoms: null,
    complaints: [],
    worried: false,
    mood: "good",
    ticks: [],
    note: "",
    photos: [],
    ...changes,
  };
}
