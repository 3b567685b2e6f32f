/** Purposes, standings and options of the papers, in the patient's words. */
import type { ConsentScope, ScopeStanding } from "@anagen/care";
import type { OptionId } from "@anagen/clinic/contract";
import { spoken } from "../../../words/spoken.ts";

export const scopeWords = spoken({
  treatment: "The treatment",
  "photos-clinical": "Photos for your care",
  "photos-publication": "Showing your photos to others",
  registry: "Your results in a register",
  research: "Your data for research",
  "future-contact": "Asking you again later",
} satisfies Record<ConsentScope, string>);

export const standingWords = spoken({
  allowed: "You said yes",
  "ask-again": "You said yes. The text has changed since. We will ask you again.",
  withdrawn: "You took this back",
  "never-given": "Not agreed to",
} satisfies Record<ScopeStanding["standing"], string>);

/** What taking a purpose back means; said before it is done. */
export const whatFollows = spoken({
  treatment: "You will not be treated any more. What was done stays on record. We still look after you.",
  "photos-clinical": "We take no more photos. Then we can no longer count your hair and see a change.",
  "photos-publication":
    "We do not show your photos to others any more. What is out already we ask to take down.",
  registry: "No new results of yours go into the register.",
  research: "Your data are not used in new research. Results that are out already stay.",
  "future-contact": "We do not write or call you about other things. We still call about your care.",
} satisfies Record<ConsentScope, string>);

export const optionWords = spoken({
  nothing: "Doing nothing",
  minoxidil: "Minoxidil",
  "finasteride-or-dutasteride": "Finasteride or dutasteride",
  "low-level-light": "Low-level light",
  prp: "Platelet-rich plasma",
  surgery: "Hair transplant",
  trial: "Taking part in a trial",
  cells: "Cells",
} satisfies Record<OptionId, string>);
