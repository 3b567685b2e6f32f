import { spoken } from "../../words/spoken.ts";
export const texts = spoken({
  title: "Audit log",
  under:
    "Every reading and writing of patient data, newest first. Entries are chained; none can be changed unseen.",
  check: "Check the chain",
  when: "When",
  who: "Who",
  what: "What",
  detail: "Detail",
  older: "Older entries",
  newest: "Newest entries",
  none: "No entry yet",
});

export const actionNames = spoken({
  read: "read",
  list: "listed",
  create: "added",
  correct: "corrected",
  "sign-in": "signed in",
  "sign-in-failed": "sign-in failed",
  "sign-out": "signed out",
  denied: "was refused",
  export: "exported",
});
