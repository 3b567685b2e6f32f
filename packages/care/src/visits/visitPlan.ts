/** The plan of visits as data: targets and windows around the day of treatment. */

export interface PlannedVisit {
  /** Name in the plan: D0a, D0b, D1 … M24. */
  readonly label: string;
  /** Target after the day of treatment; null for the baselines, which only have a window. */
  readonly target: { readonly days: number } | { readonly months: number } | null;
  /** Days before the target at which the window opens. */
  readonly daysBefore: number;
  /** Days after the target at which the window closes. */
  readonly daysAfter: number;
  readonly measures: string;
}

export interface VisitPlan {
  readonly id: string;
  readonly version: string;
  /** Day on which the plan was written. */
  readonly date: string;
  readonly source: string;
  readonly visits: readonly PlannedVisit[];
  /** After the last visit: one a year, with this window. */
  readonly yearly: { readonly fromYear: number; readonly windowDays: number; readonly measures: string };
}

const baseline = "Pictures of every site, history, scales; the pair gives the patient's own repeatability.";
const review =
  "Trichoscopy pictures, global photographs, 7-point score, the patient's own judgement, events.";

export const visitPlan: VisitPlan = {
  id: "visits-cell-therapy",
  version: "1",
  date: "2026-11-22",
  source:
    "Windows are a design choice; what is measured when follows the trials (STYLE at 6 and 24 weeks, fat cells at 3 and 6 months, cup cells at 6, 9 and 12 months).",
  visits: [
    { label: "D0a", target: null, daysBefore: 30, daysAfter: 0, measures: baseline },
    { label: "D0b", target: null, daysBefore: 30, daysAfter: 0, measures: baseline },
    {
      label: "D1",
      target: { days: 1 },
      daysBefore: 0,
      daysAfter: 1,
      measures: "Call: adverse events.",
    },
    {
      label: "D7",
      target: { days: 7 },
      daysBefore: 0,
      daysAfter: 3,
      measures: "Call: adverse events, photograph of the wound.",
    },
    { label: "M1", target: { months: 1 }, daysBefore: 7, daysAfter: 7, measures: shedding() },
    { label: "M2", target: { months: 2 }, daysBefore: 7, daysAfter: 7, measures: shedding() },
    { label: "M3", target: { months: 3 }, daysBefore: 14, daysAfter: 14, measures: review },
    { label: "M6", target: { months: 6 }, daysBefore: 14, daysAfter: 14, measures: review },
    { label: "M9", target: { months: 9 }, daysBefore: 21, daysAfter: 21, measures: review },
    {
      label: "M12",
      target: { months: 12 },
      daysBefore: 21,
      daysAfter: 21,
      measures: `${review} Decision: stop, maintain or switch.`,
    },
    { label: "M18", target: { months: 18 }, daysBefore: 30, daysAfter: 30, measures: late() },
    { label: "M24", target: { months: 24 }, daysBefore: 30, daysAfter: 30, measures: late() },
  ],
  yearly: { fromYear: 3, windowDays: 30, measures: late() },
};

function shedding(): string {
  return "Comb count or wash test, adverse events, photograph.";
}

function late(): string {
  return "Density, late events (nodule, tumour, infection).";
}
