/** The lawful route that the clinic claims for a class of products, with its evidence, reviewer and dates. No legal advice. */
import { productClasses } from "@anagen/care";
import { z } from "zod";
import { dateSchema } from "../things.ts";

const answer = z.boolean().nullable();

export const routeFactsSchema = z.strictObject({
  /** Where the clinic works: "US", "EU", "UK", "JP", "KR", "IN", "AU", or another in its own words. */
  jurisdiction: z.string().trim().min(1).max(60),
  productClass: z.enum(productClasses),
  /** A route that the rules know ("us-ind") or the clinic's own words; null while none is claimed. */
  claimedRoute: z.string().trim().min(1).max(300).nullable(),
  evidenceDocument: z.string().trim().min(1).max(500).nullable(),
  reviewer: z.string().trim().min(1).max(200).nullable(),
  reviewDate: dateSchema.nullable(),
  nextReviewDate: dateSchema.nullable(),
  /** US, 21 CFR 1271.10; null where not asked. */
  conditions361: z
    .strictObject({
      minimalManipulation: answer,
      homologousUse: answer,
      noCombination: answer,
      noSystemicEffectOrAutologous: answer,
    })
    .nullable(),
  htaLicence: z.string().trim().min(1).max(200).nullable(),
  cqcRegistered: answer,
  jpClass: z.enum(["I", "II", "III"]).nullable(),
  planSubmittedOn: dateSchema.nullable(),
  committeeOpinion: z.string().trim().min(1).max(300).nullable(),
  ownPractitioner: answer,
  madeInHospital: answer,
  advertisedToConsumers: answer,
  note: z.string().trim().max(2000),
});

export type ClinicRouteFacts = z.infer<typeof routeFactsSchema>;
