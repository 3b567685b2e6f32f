/** What a patient is shown before deciding, and what they may agree to one by one. */

export const consentScopes = [
  "treatment",
  "photos-clinical",
  "photos-publication",
  "registry",
  "research",
  "future-contact",
] as const;

export type ConsentScope = (typeof consentScopes)[number];

/** The options that are shown beside the cells, in equal detail (IPDAS, http://ipdas.ohri.ca/using.html). */
export const decisionOptions = {
  id: "decision-options",
  version: "1",
  date: "2026-11-22",
  source: "IPDAS minimum criteria: all options, in equal detail",
  options: [
    { id: "nothing", title: "Doing nothing" },
    { id: "minoxidil", title: "Minoxidil" },
    { id: "finasteride-or-dutasteride", title: "Finasteride or dutasteride" },
    { id: "low-level-light", title: "Low-level light" },
    { id: "prp", title: "Platelet-rich plasma" },
    { id: "surgery", title: "Hair transplant" },
    { id: "trial", title: "Taking part in a trial" },
  ],
} as const;
