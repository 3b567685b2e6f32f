/** Names of lists of the assessment, in English; pages say them. */
import type { AssessmentFacts, MedicationFacts } from "@anagen/clinic/contract";

export const medicineNames: Record<MedicationFacts["class"], string> = {
  "minoxidil-topical": "Minoxidil on the scalp",
  "minoxidil-oral": "Minoxidil tablets",
  "5ari": "Finasteride or dutasteride",
  "topical-hair-other": "Other remedy on the scalp",
  "herbal-otc": "Herbal or over the counter",
  "quasi-drug": "Quasi-drug (Japan)",
  "light-device": "Light or laser device",
  prp: "Platelet-rich plasma",
  transplant: "Hair transplant",
  "oral-contraceptive": "Contraceptive pill",
  investigational: "Product of a trial",
  nsaid: "Pain reliever of the NSAID kind",
  antiplatelet: "Aspirin or another antiplatelet",
  anticoagulant: "Anticoagulant",
  other: "Other medicine",
};

export const productNames: Record<NonNullable<AssessmentFacts["product"]["class"]>, string> = {
  prp: "Platelet-rich plasma",
  "mechanical-micrograft": "Micrografts, cut by a machine",
  "mechanical-fat": "Fat, broken up by a machine",
  "enzymatic-svf": "Fat-derived cells, set free with an enzyme (SVF)",
  "cultured-autologous": "Own cells, grown in culture",
  "cultured-allogeneic": "Donor cells, grown in culture",
  exosome: "Exosomes",
  "cell-extract": "Extract of cells, without cells",
};

export const diseaseNames: Record<NonNullable<AssessmentFacts["diseases"]>[number], string> = {
  cancer: "Cancer",
  "autoimmune-active": "Active autoimmune disease (lupus, alopecia areata …)",
  "bleeding-disorder": "Bleeding disorder",
  "substance-abuse-under-1-year": "Substance abuse within a year",
  psychiatric: "Psychiatric illness",
  "diabetes-uncontrolled": "Diabetes, not under control",
};

export const infectionNames: Record<keyof AssessmentFacts["infections"], string> = {
  HIV: "HIV",
  HBV: "Hepatitis B",
  HCV: "Hepatitis C",
  HTLV: "HTLV",
  SYPHILIS: "Syphilis",
};

/** Regions of the pull test, as the sources name them. */
export const pullSites = ["vertex", "left parietal", "right parietal", "occiput"] as const;
