/**
 * The phases of a course as data. The boundaries are the protocol's own: no trial of cell therapy establishes them, so
 * every page shows them as expected windows, never as findings.
 */

export type PhaseId =
  | "before-treatment"
  | "early"
  | "shedding-falls"
  | "new-hair"
  | "full-growth"
  | "maintenance"
  | "long-term";

export interface Phase {
  readonly id: PhaseId;
  readonly title: string;
  /** First day, in calendar months after the day of treatment; null: no beginning. */
  readonly fromMonth: number | null;
  /** End, in calendar months after the day of treatment; null: no end. */
  readonly toMonth: number | null;
  /** True where the day of `toMonth` itself still belongs to the phase. */
  readonly toMonthIncluded: boolean;
  /** What people are told to expect, and how far that is known. */
  readonly expectation: string;
  /** How well the expectation is established: "expected" never means shown in a trial of cells. */
  readonly standing: "none" | "expected-not-established";
  readonly source: string;
}

export interface PhaseTable {
  readonly id: string;
  readonly version: string;
  /** Day on which the table was written. */
  readonly date: string;
  readonly phases: readonly Phase[];
}

const convention =
  "The usual course as patients are told it; boundaries are a design choice, since no trial of cells tests them.";

export const phaseTable: PhaseTable = {
  id: "phases-cell-therapy",
  version: "1",
  date: "2026-11-22",
  phases: [
    {
      id: "before-treatment",
      title: "Before treatment",
      fromMonth: null,
      toMonth: 0,
      toMonthIncluded: false,
      expectation:
        "Two baselines, at least a day apart, tell how small a change can be seen. Nothing is expected to change yet.",
      standing: "none",
      source: "Design choice: two baselines give the patient's own repeatability.",
    },
    {
      id: "early",
      title: "First month",
      fromMonth: 0,
      toMonth: 1,
      toMonthIncluded: false,
      expectation:
        "Redness, swelling and tenderness for some days are common after injection. Temporary shedding can occur; it is recorded as an event and is neither failure nor success. Expected, not established.",
      standing: "expected-not-established",
      source:
        "Injection-site events in 14 of 65 people, the same at cell and placebo sites (Tsuboi 2020); how long they last is in no source read.",
    },
    {
      id: "shedding-falls",
      title: "Months 1–3: shedding is expected to fall",
      fromMonth: 1,
      toMonth: 3,
      toMonthIncluded: false,
      expectation:
        "People are told to expect less shedding in months 1 to 2. No trial of cells has published shed counts, and more shedding is possible at first. Expected, not established.",
      standing: "expected-not-established",
      source: convention,
    },
    {
      id: "new-hair",
      title: "Months 3–6: first gain is expected",
      fromMonth: 3,
      toMonth: 6,
      toMonthIncluded: false,
      expectation:
        "People are told to expect new hair in months 3 to 6. Trials measured differences at 3 to 6 months in some groups and none in others; needling with saline alone also gained hairs. Expected, not established.",
      standing: "expected-not-established",
      source:
        "Kim 2021 and Tsuboi 2020 at 3 and 6 months; no difference in all patients at 24 weeks in Kuka 2020; saline arm of Shapiro 2020.",
    },
    {
      id: "full-growth",
      title: "Months 6–12: the largest gain is expected",
      fromMonth: 6,
      toMonth: 12,
      toMonthIncluded: false,
      expectation:
        "People are told to expect clear growth in months 6 to 12. The largest gains reported for cells are about 23 to 28 hairs/cm², less than most people can see. Expected, not established.",
      standing: "expected-not-established",
      source: "Gentile 2020; Harada 2023; dermatologists see a difference from about 43 hairs/cm² or 23 %.",
    },
    {
      id: "maintenance",
      title: "Months 12–24: holding what was gained",
      fromMonth: 12,
      toMonth: 24,
      toMonthIncluded: true,
      expectation:
        "A gain may fade: in trials it was gone or smaller at 12 months. A further treatment is a decision after a measured loss, not a date in the calendar. Expected, not established.",
      standing: "expected-not-established",
      source: "Tsuboi 2020; Kuka 2020; Gentile 2019 and 2020. No trial tested an interval of maintenance.",
    },
    {
      id: "long-term",
      title: "After month 24",
      fromMonth: 24,
      toMonth: null,
      toMonthIncluded: false,
      expectation:
        "Yearly measurement shows whether hair holds, and late events are looked for. How long an effect lasts is not known.",
      standing: "expected-not-established",
      source: "Reviews: long-term effect not established (Gasteratos 2024; Mao 2023).",
    },
  ],
};
