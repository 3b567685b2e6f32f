/** A patient with visits as a file or a request body brings them: checked field by field before anything is computed. */
import { z } from "zod";
import { accepted, type Outcome, refused } from "../outcome/outcome.ts";
import { checkPatientFacts, type PatientFacts } from "./patientFacts.ts";
import { checkVisits, type VisitReading } from "./visits.ts";

export interface PatientFile {
  readonly facts: PatientFacts;
  readonly visits: readonly VisitReading[];
}

const measured = z.strictObject({ value: z.number(), sd: z.number().exactOptional() });

const fileSchema = z.strictObject({
  facts: z.strictObject({
    sex: z.enum(["female", "male"]),
    age: z.number(),
    site: z.enum(["frontal", "vertex", "occipital"]),
    ethnicity: z.enum(["African", "Asian", "Caucasian", "unknown"]).default("unknown"),
    familyHistory: z.enum(["none", "one side", "both sides", "unknown"]).default("unknown"),
    polygenicScore: z.number().exactOptional(),
    noticedAtAge: z.number().exactOptional(),
    patternHairLoss: z.boolean(),
  }),
  visits: z.array(
    z.strictObject({
      day: z.number(),
      density: measured.exactOptional(),
      meanDiameterUm: measured.exactOptional(),
      terminalVellus: z.strictObject({ terminal: z.number(), vellus: z.number() }).exactOptional(),
      anagen: z.strictObject({ percent: z.number(), hairs: z.number() }).exactOptional(),
      shed: z
        .strictObject({
          count: z.number(),
          test: z.string({ error: "a shed count needs the name of its test" }),
        })
        .exactOptional(),
      matched: z
        .strictObject({ sinceDay: z.number(), followed: z.number(), gone: z.number() })
        .exactOptional(),
    }),
  ),
});

/** Facts and visits, or the first fault with the field and the value. */
export function readPatientFile(data: unknown): Outcome<PatientFile> {
  const parsed = fileSchema.safeParse(data);
  if (!parsed.success) return refused("patient-file.shape", z.prettifyError(parsed.error), data);
  const facts = checkPatientFacts(parsed.data.facts);
  if (!facts.ok) return facts;
  const visits = checkVisits(parsed.data.visits);
  return visits.ok ? accepted(parsed.data) : visits;
}
