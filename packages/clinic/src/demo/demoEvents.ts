/** Side effects of the demo's patients, as mild as those that trials report. All of it is made up. */
import { addDays } from "@anagen/care";
import type { EventFacts } from "../contract/index.ts";
import type { DemoCourse } from "./dossierOfDemo.ts";

const mild: Omit<EventFacts, "term" | "startedOn" | "endedOn" | "receivedAt" | "timeZone"> = {
  what: "side-effect",
  story: "Made up for the demo.",
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
    intervention: "none",
    adl: "none",
  },
  recordedGrade: 1,
  expected: true,
  relatednessInvestigator: "probable",
  relatednessSponsor: null,
  outcome: "recovered",
  action: "Watched; no treatment.",
  jurisdiction: null,
  route: "other",
  investigatorAwareAt: null,
  followUpReceivedAt: null,
  firstReportSubmittedOn: null,
  auCriteria: null,
  reports: [],
};

const events: Readonly<
  Record<string, { term: string; startsAfter: number; lasts: number; more?: Partial<EventFacts> }>
> = {
  "DEMO-05": { term: "Redness at the injection points", startsAfter: 0, lasts: 2 },
  "DEMO-03": {
    term: "Folliculitis",
    startsAfter: 9,
    lasts: 6,
    more: {
      criteria: { ...mild.criteria, intervention: "local" },
      recordedGrade: 2,
      action: "Antiseptic for five days.",
    },
  },
};

export async function demoEvents({ patient, course, clinician, store, write }: DemoCourse): Promise<void> {
  const event = events[patient.code];
  const clinic = await store.clinic();
  if (event === undefined || course.treatedOn === null || clinic === null) return;
  const startedOn = addDays(course.treatedOn, event.startsAfter);
  await write("event", clinician, event.term, {
    on: startedOn,
    facts: {
      ...mild,
      ...event.more,
      term: event.term,
      startedOn,
      endedOn: addDays(startedOn, event.lasts),
      timeZone: clinic.timeZone,
      receivedAt: `${startedOn}T12:00:00Z`,
    },
  });
}
