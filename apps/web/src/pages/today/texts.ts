import { spoken } from "../../words/spoken.ts";
export const texts = spoken({
  visits: "Visits today",
  noVisits: "No visit today",
  noVisitsHint: "A visit that is planned for today stands here. Open a patient's course to add one.",
  waiting: "Pictures waiting",
  noWaiting: "No picture is waiting. A picture stands here while it is being measured, or when it cannot be.",
  overdue: "Overdue",
  noOverdue: "Nobody is overdue.",
  upcoming: "Coming up",
  noUpcoming: "No visit is planned.",
});
