/**
 * Treatments ready to use. Strengths are "fitted" (median of the shipped posterior), or a design choice where no trial
 * gives a size; nobody should read a strength of the second kind as a finding. Every one keeps prior mass on "no effect".
 */
import type { Treatment } from "./treatment.ts";

/** Strengths that the calibration has fitted; see `calibratedPosterior`. */
export interface FittedStrengths {
  readonly finasterideLongerAnagen: number;
  readonly finasterideRecovery: number;
  readonly minoxidilRecruitment: number;
  readonly minoxidilLongerAnagen: number;
  readonly extractRecruitment: number;
  readonly extractThickening: number;
}

export const READY_TREATMENTS_VERSION = "2026-11-23";

export function finasteride(fitted: FittedStrengths): Treatment {
  return {
    id: "finasteride-1mg",
    name: "Finasteride 1 mg a day",
    kind: "continuous",
    channels: {
      longerAnagen: { strength: fitted.finasterideLongerAnagen, onsetDays: 60, decayDays: 90 },
      diameterRecovery: { strength: fitted.finasterideRecovery, onsetDays: 60, decayDays: 90 },
      protection: { strength: 0.9, onsetDays: 30, decayDays: 60 },
    },
    nullProbability: 0.1,
    source:
      "longer anagen and recovery fitted to Van Neste 2000 (48 weeks, total count); time constants and protection chosen",
    grade: "fitted",
  };
}

export function minoxidil(fitted: FittedStrengths): Treatment {
  return {
    id: "minoxidil-5-percent",
    name: "Minoxidil 5 % on the scalp",
    kind: "continuous",
    channels: {
      kenogenRecruitment: { strength: fitted.minoxidilRecruitment, onsetDays: 21, decayDays: 30 },
      exogen: { strength: 0.5, onsetDays: 14, decayDays: 30 },
      longerAnagen: { strength: fitted.minoxidilLongerAnagen, onsetDays: 30, decayDays: 30 },
    },
    nullProbability: 0.2,
    source:
      "recruitment and anagen fitted to Olsen 2007 (16 weeks); early exogen (minox_exogen) and time constants chosen",
    grade: "fitted",
  };
}

/** Cell-free extract or conditioned medium rubbed on or needled in; sessions until the last day of the schedule. */
export function conditionedMedium(fitted: FittedStrengths): Treatment {
  return {
    id: "conditioned-medium",
    name: "Conditioned medium or extract of adipose stem cells (cell-free)",
    kind: "continuous",
    channels: {
      kenogenRecruitment: { strength: fitted.extractRecruitment, onsetDays: 30, decayDays: 90 },
      thickening: { strength: fitted.extractThickening, onsetDays: 45, decayDays: 90 },
    },
    nullProbability: 0.4,
    source:
      "fitted to Tak 2020 (16 weeks, extract against vehicle); null mass because Legiawati 2023 found no difference",
    grade: "fitted",
  };
}

/** The person's own cells. No trial gives a size that lasts; the time course is set to fade within a year as in Tsuboi 2020. */
export const autologousCells: Treatment = {
  id: "cells-autologous",
  name: "Cell therapy, the person's own cells",
  kind: "sessions",
  channels: {
    kenogenRecruitment: { strength: 0.5, onsetDays: 60, decayDays: 120 },
    longerAnagen: { strength: 0.1, onsetDays: 60, decayDays: 120 },
    thickening: { strength: 0.02, onsetDays: 60, decayDays: 120 },
  },
  nullProbability: 0.5,
  source:
    "set with Tsuboi 2020 and Harada 2023 in view: a small gain at 6 and 9 months, gone at 12; no size was printed",
  grade: "design choice",
};

/** A donor's cells. No hair trial exists: the same curve with more doubt. */
export const allogeneicCells: Treatment = {
  ...autologousCells,
  id: "cells-allogeneic",
  name: "Cell therapy, a donor's cells",
  nullProbability: 0.7,
  source: "no trial of donor cells in hair loss; taken as autologous with more mass on no effect",
};

export const plateletRichPlasma: Treatment = {
  id: "prp",
  name: "Platelet-rich plasma",
  kind: "sessions",
  channels: {
    kenogenRecruitment: { strength: 0.5, onsetDays: 40, decayDays: 120 },
    thickening: { strength: 0.03, onsetDays: 40, decayDays: 120 },
  },
  nullProbability: 0.5,
  source: "trials disagree (Gentile 2015 against Puig 2016, Gressenberger 2020, Shapiro 2020): size chosen",
  grade: "design choice",
};

/** Needles and saline: what an injected control may do of itself. */
export const needling: Treatment = {
  id: "needling",
  name: "Needling or saline injections",
  kind: "sessions",
  channels: { kenogenRecruitment: { strength: 0.3, onsetDays: 30, decayDays: 90 } },
  nullProbability: 0.5,
  source:
    "saline gained 15.7 hairs/cm² in 6 months without a needle-free control (Shapiro 2020): size chosen",
  grade: "design choice",
};

/** Nothing that reaches the follicle; what a placebo arm gains is measurement, and is modelled as measurement. */
export const placebo: Treatment = {
  id: "placebo",
  name: "Placebo",
  kind: "continuous",
  channels: {},
  nullProbability: 1,
  source: "no effect on the cycle by definition; the drift of placebo arms belongs to the measurement",
  grade: "design choice",
};

/** All ready definitions. */
export function readyTreatments(fitted: FittedStrengths): readonly Treatment[] {
  return [
    autologousCells,
    allogeneicCells,
    conditionedMedium(fitted),
    plateletRichPlasma,
    minoxidil(fitted),
    finasteride(fitted),
    needling,
    placebo,
  ];
}
