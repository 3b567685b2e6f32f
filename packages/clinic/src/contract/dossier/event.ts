/**
 * A side effect or adverse event, or a deviation in the making of a product: what happened, how it is judged, and what
 * was reported to whom. Grade, seriousness and clocks are worked out by care's rules, never typed in.
 */
import { relatednessTerms, reportingDuties } from "@anagen/care";
import { z } from "zod";
import { dateSchema } from "../things.ts";

/** An instant with its offset, as people of the party that reports write it. */
const instantWithOffset = z.iso.datetime({ offset: true });
const duty = z.enum(reportingDuties.duties.map((d) => d.duty));
const said = z.boolean().nullable();

export const eventFactsSchema = z.strictObject({
  what: z.enum(["side-effect", "deviation"]),
  term: z.string().trim().min(1).max(200),
  story: z.string().trim().max(4000),
  startedOn: dateSchema,
  endedOn: dateSchema.nullable(),
  /** Where on the scalp or body; empty when it has no place. */
  where: z.string().trim().max(200),
  cause: z.enum(["harvest", "anaesthetic", "product", "injection", "medicine", "none", "unknown"]),
  /** Code of the product, lot or device that it is tied to; null when none. */
  lot: z.string().trim().min(1).max(100).nullable(),
  criteria: z.strictObject({
    death: said,
    lifeThreatening: said,
    hospitalised: said,
    disability: said,
    congenital: said,
    importantMedical: said,
    needsIntervention: said,
    communicableDisease: said,
    intervention: z.enum(["none", "minimal", "local", "non-invasive", "invasive"]),
    adl: z.enum(["none", "instrumental", "self-care"]),
  }),
  /** CTCAE grade as the clinician writes it; null leaves it to the facts. */
  recordedGrade: z.number().int().min(1).max(5).nullable(),
  /** Named in the reference list of what is expected; null: not looked up. */
  expected: said,
  relatednessInvestigator: z.enum(relatednessTerms).nullable(),
  relatednessSponsor: z.enum(relatednessTerms).nullable(),
  outcome: z.enum([
    "recovering",
    "recovered",
    "recovered-with-sequelae",
    "not-recovered",
    "fatal",
    "unknown",
  ]),
  action: z.string().trim().max(1000),
  /** Where the duty to report arises. */
  jurisdiction: z.string().trim().max(10).nullable(),
  route: z.string().trim().max(100).nullable(),
  /** IANA zone of the party that must report. */
  timeZone: z.string().trim().min(1).max(60),
  /** When that party first received the information that qualifies: day 0 of its clocks. */
  receivedAt: instantWithOffset,
  investigatorAwareAt: instantWithOffset.nullable(),
  followUpReceivedAt: instantWithOffset.nullable(),
  firstReportSubmittedOn: dateSchema.nullable(),
  auCriteria: z.strictObject({ ownPractitioner: said, madeInHospital: said, notAdvertised: said }).nullable(),
  reports: z
    .array(z.strictObject({ duty, submittedOn: dateSchema, reference: z.string().trim().min(1).max(200) }))
    .max(50),
});

export type EventFacts = z.infer<typeof eventFactsSchema>;
