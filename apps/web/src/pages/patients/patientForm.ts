/** What a patient's form asks for, with sentences for what is wrong. */
import { patientFactsSchema } from "@anagen/clinic/contract";
import { z } from "zod";
import { todayHere } from "../../words/dates.ts";
import { texts } from "./texts.ts";

export const patientFormSchema = z.object({
  code: patientFactsSchema.shape.code.or(z.never(texts.codeFault)),
  givenName: z.string().trim().min(1, texts.nameFault).max(200),
  familyName: z.string().trim().min(1, texts.nameFault).max(200),
  birthDate: z.iso.date(texts.birthFault).refine((date) => date <= todayHere(), texts.birthFault),
  sex: z.enum(["female", "male", "intersex", "unknown"], texts.sexFault),
});

export const patientCorrectionSchema = patientFormSchema.extend({
  reason: z.string().trim().min(3, texts.reasonFault).max(500),
});
