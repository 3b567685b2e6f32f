/** Purposes of a consent in words, in English; pages say them. */
import type { ConsentScope } from "@anagen/care";

export const scopeNames: Readonly<Record<ConsentScope, string>> = {
  treatment: "The treatment",
  "photos-clinical": "Pictures for my care",
  "photos-publication": "Pictures in publications",
  registry: "Results in a registry",
  research: "Data for research",
  "future-contact": "Being contacted later",
};
