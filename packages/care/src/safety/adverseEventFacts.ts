/** What an adverse event is judged on. */
import { z } from "zod";
import { calendarDate, instant, text, timeZone } from "../rules/fields.ts";

const yes = z.boolean().nullish();

/** Causality by the WHO-UMC list. */
export const relatednessTerms = [
  "certain",
  "probable",
  "possible",
  "unlikely",
  "conditional",
  "unassessable",
] as const;
const relatedness = z.enum(relatednessTerms).nullish();

export const adverseEventFacts = z.object({
  jurisdiction: z.string().nullish(),
  route: z.string().nullish(),
  /** Zone of the party that must report. */
  timeZone,
  /** When that party first received the information that qualifies. */
  receivedAt: instant,
  investigatorAwareAt: instant.nullish(),
  followUpReceivedAt: instant.nullish(),
  firstReportSubmittedOn: calendarDate.nullish(),
  event: z.object({
    term: text,
    death: yes,
    lifeThreatening: yes,
    hospitalised: yes,
    disability: yes,
    congenital: yes,
    importantMedical: yes,
    needsIntervention: yes,
    intervention: z.enum(["none", "minimal", "local", "non-invasive", "invasive"]).nullish(),
    adl: z.enum(["none", "instrumental", "self-care"]).nullish(),
    communicableDisease: yes,
  }),
  recordedGrade: z.int().gte(1).lte(5, { error: "must be 1 to 5" }).nullish(),
  expected: yes,
  relatednessInvestigator: relatedness,
  relatednessSponsor: relatedness,
  auCriteria: z.object({ ownPractitioner: yes, madeInHospital: yes, notAdvertised: yes }).nullish(),
});

export type AdverseEventFacts = z.infer<typeof adverseEventFacts>;
export type EventFacts = AdverseEventFacts["event"];
