/** The form of a lawful route. */
import { type Entry, routeFactsSchema } from "@anagen/clinic/contract";
import type { UseFormReturn } from "react-hook-form";
import { z } from "zod";

export const routeFormSchema = routeFactsSchema.extend({ reason: z.string().max(500) });
export type RouteValues = z.infer<typeof routeFormSchema>;
export type RouteForm = UseFormReturn<RouteValues>;

const answers361 = {
  minimalManipulation: null,
  homologousUse: null,
  noCombination: null,
  noSystemicEffectOrAutologous: null,
};

export function emptyRoute(
  jurisdiction: string,
  productClass: Entry<"route">["facts"]["productClass"],
): RouteValues {
  return {
    jurisdiction,
    productClass,
    claimedRoute: null,
    evidenceDocument: null,
    reviewer: null,
    reviewDate: null,
    nextReviewDate: null,
    conditions361: answers361,
    htaLicence: null,
    cqcRegistered: null,
    jpClass: null,
    planSubmittedOn: null,
    committeeOpinion: null,
    ownPractitioner: null,
    madeInHospital: null,
    advertisedToConsumers: null,
    note: "",
    reason: "",
  };
}

export const routeNames: Partial<Record<keyof RouteValues & string, string>> = {
  jurisdiction: "Jurisdiction",
  claimedRoute: "Claimed route",
  evidenceDocument: "Evidence document",
  reviewer: "Reviewed by",
  reviewDate: "Reviewed on",
  nextReviewDate: "Next review",
  conditions361: "Conditions of 21 CFR 1271.10",
  htaLicence: "HTA licence",
  cqcRegistered: "Registered with the CQC",
  jpClass: "Risk class (Japan)",
  planSubmittedOn: "Plan submitted on",
  committeeOpinion: "Committee's opinion",
  ownPractitioner: "Supplied by the patient's own practitioner",
  madeInHospital: "Made in a hospital",
  advertisedToConsumers: "Advertised to consumers",
  note: "Note",
};
