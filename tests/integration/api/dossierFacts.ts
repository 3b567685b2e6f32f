/** Made-up facts of dossier entries for tests of the interface. */
import type { EventFacts } from "@anagen/clinic/contract";

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
