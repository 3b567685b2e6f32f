/**
 * The demo clinic's six patients as data. All of it is made up: people, findings, dates and scalps. The scalps are
 * drawn; what the pages then show of them is measured by the same engine and on the same path as any upload.
 */
import type { AgeOptions, ScalpOptions, View } from "@anagen/trichometry";
import type { CourseFacts, PatientFacts, SiteFacts } from "../contract/index.ts";

/** A day relative to the day of treatment, or to the day on which the demo was made. */
export interface DemoDay {
  readonly from: "treatment" | "today";
  readonly months?: number;
  readonly days?: number;
}

export interface DemoVisit {
  readonly label: string;
  readonly day: DemoDay;
  /** False: only planned. */
  readonly held: boolean;
  readonly note: string;
  /** Changes of the scalp since the visit before, then the picture; several pictures show the same scalp. */
  readonly ageing?: AgeOptions;
  readonly views?: readonly View[];
}

export interface DemoPatient {
  readonly facts: PatientFacts;
  readonly course: Omit<CourseFacts, "patientId" | "treatedOn" | "closedOn">;
  /** Null before treatment. */
  readonly treated: DemoDay | null;
  readonly site: Omit<SiteFacts, "patientId">;
  readonly scalp: ScalpOptions;
  readonly visits: readonly DemoVisit[];
}

const madeUp = "Made up for the demo.";
const treatment = (months: number, days = 0): DemoDay => ({ from: "treatment", months, days });

/** Nobody holds a camera twice alike: another place, turn, light and sharpness each time. */
function view(seed: number, more: Partial<View> = {}): View {
  const turn = ((seed * 37) % 11) - 5;
  return {
    seed,
    rotationDeg: turn,
    centreMm: [5.5 + (((seed * 29) % 9) - 4) * 0.06, 5 + (((seed * 17) % 9) - 4) * 0.06],
    exposure: 1 + (((seed * 13) % 7) - 3) * 0.02,
    blurSigmaPx: 1.9 + ((seed * 5) % 5) * 0.08,
    ...more,
  };
}

const baselines = (seed: number): DemoVisit[] => [
  {
    label: "D0a",
    day: { from: "treatment", days: -12 },
    held: true,
    note: `First baseline. ${madeUp}`,
    views: [view(seed)],
  },
  {
    label: "D0b",
    day: { from: "treatment", days: -9 },
    held: true,
    note: `Second baseline. ${madeUp}`,
    views: [view(seed + 1)],
  },
];

const call = (label: string, day: DemoDay): DemoVisit => ({
  label,
  day,
  held: true,
  note: `Call: redness for two days, no pain. ${madeUp}`,
});

const planned = (label: string, day: DemoDay): DemoVisit => ({ label, day, held: false, note: "" });

const vertex: Omit<SiteFacts, "patientId"> = {
  label: "Vertex 1",
  region: "vertex",
  howToFind:
    "Small tattoo dot; 18 cm from the glabella along the midline, 2 cm to the right. Made up for the demo.",
};
const midScalp: Omit<SiteFacts, "patientId"> = {
  label: "Mid-scalp 1",
  region: "mid-scalp",
  howToFind: "14 cm from the glabella on the midline, 1 cm to the left. Made up for the demo.",
};

const thinning = (seed: number, unitsPerCm2: number, vellusShare: number): ScalpOptions => ({
  seed,
  unitsPerCm2,
  unitSizes: [0.55, 0.35, 0.09, 0.01],
  vellusShare,
  terminalMedianUm: 70,
});

export const scenario: readonly DemoPatient[] = [
  {
    facts: {
      code: "DEMO-05",
      givenName: "Sam",
      familyName: "Inventado",
      birthDate: "1987-05-14",
      sex: "male",
    },
    course: {
      diagnosis: "Androgenetic alopecia (made up)",
      scale: { name: "Norwood–Hamilton", stage: "III vertex" },
      treatment: "cells-autologous",
    },
    treated: { from: "today", months: -7, days: -4 },
    site: vertex,
    scalp: { ...thinning(501, 80, 0.14), unitSizes: [0.48, 0.38, 0.12, 0.02] },
    visits: [
      ...baselines(510),
      call("D1", treatment(0, 1)),
      call("D7", treatment(0, 7)),
      {
        label: "M3",
        day: treatment(3, 2),
        held: true,
        note: `No side effects. ${madeUp}`,
        ageing: { seed: 521, newShare: 0.12, lostShare: 0.01, diameterFactor: 1.03 },
        views: [view(522)],
      },
      {
        label: "M6",
        day: treatment(6, -3),
        held: true,
        note: `No side effects. ${madeUp}`,
        ageing: { seed: 532, newShare: 0.22, lostShare: 0.01, diameterFactor: 1.05 },
        views: [view(532)],
      },
      planned("M9", treatment(9)),
    ],
  },
  {
    facts: {
      code: "DEMO-06",
      givenName: "Noa",
      familyName: "Fictiva",
      birthDate: "1979-11-02",
      sex: "female",
    },
    course: {
      diagnosis: "Female pattern hair loss (made up)",
      scale: { name: "Ludwig", stage: "II" },
      treatment: "cells-autologous",
    },
    treated: { from: "today", months: -8, days: -6 },
    site: midScalp,
    scalp: thinning(601, 60, 0.24),
    visits: [
      ...baselines(610),
      call("D1", treatment(0, 1)),
      call("D7", treatment(0, 8)),
      {
        label: "M3",
        day: treatment(3, -4),
        held: true,
        note: madeUp,
        ageing: { seed: 621, newShare: 0.01, lostShare: 0.03 },
        views: [view(622)],
      },
      {
        label: "M6",
        day: treatment(6, 5),
        held: true,
        note: madeUp,
        ageing: { seed: 631, newShare: 0.02, lostShare: 0.05, thinnedShare: 0.06 },
        views: [view(632)],
      },
      planned("M9", treatment(9)),
    ],
  },
  {
    facts: {
      code: "DEMO-04",
      givenName: "Kim",
      familyName: "Erdacht",
      birthDate: "1992-02-20",
      sex: "male",
    },
    course: {
      diagnosis: "Androgenetic alopecia (made up)",
      scale: { name: "Norwood–Hamilton", stage: "III vertex" },
      treatment: "cells-autologous",
    },
    treated: { from: "today", months: -4, days: -8 },
    site: vertex,
    scalp: thinning(401, 70, 0.14),
    visits: [
      ...baselines(410),
      call("D1", treatment(0, 1)),
      call("D7", treatment(0, 7)),
      {
        label: "M1",
        day: treatment(1, 3),
        held: true,
        note: `More shedding than before; recorded, expected to pass. ${madeUp}`,
        ageing: { seed: 421, lostShare: 0.06 },
        views: [view(422)],
      },
      {
        label: "M2",
        day: treatment(2, 1),
        held: true,
        note: madeUp,
        ageing: { seed: 431, newShare: 0.03, lostShare: 0.02 },
        views: [view(432)],
      },
      {
        label: "M3",
        day: treatment(3, 6),
        held: true,
        note: madeUp,
        ageing: { seed: 441, newShare: 0.07, lostShare: 0.01, diameterFactor: 1.02 },
        views: [view(442)],
      },
      planned("M6", treatment(6)),
    ],
  },
  {
    facts: {
      code: "DEMO-03",
      givenName: "Lena",
      familyName: "Ausgedacht",
      birthDate: "1984-08-09",
      sex: "female",
    },
    course: {
      diagnosis: "Female pattern hair loss (made up)",
      scale: { name: "Sinclair", stage: "3" },
      treatment: "cells-autologous",
    },
    treated: { from: "today", months: -1, days: -24 },
    site: midScalp,
    scalp: thinning(301, 68, 0.18),
    visits: [
      ...baselines(310),
      call("D1", treatment(0, 2)),
      call("D7", treatment(0, 9)),
      {
        label: "M1",
        day: treatment(1, -1),
        held: true,
        note: `The first picture was out of focus and was taken again. More shedding than before; recorded. ${madeUp}`,
        ageing: { seed: 321, lostShare: 0.08 },
        views: [view(322, { blurSigmaPx: 20, sharpening: 0 }), view(323)],
      },
      planned("M2", treatment(2)),
    ],
  },
  {
    facts: {
      code: "DEMO-02",
      givenName: "Tomás",
      familyName: "Supuesto",
      birthDate: "1990-12-30",
      sex: "male",
    },
    course: {
      diagnosis: "Androgenetic alopecia (made up)",
      scale: { name: "Norwood–Hamilton", stage: "II" },
      treatment: "cells-autologous",
    },
    treated: { from: "today", days: -1 },
    site: vertex,
    scalp: thinning(201, 74, 0.1),
    visits: [...baselines(210), planned("D1", treatment(0, 1)), planned("D7", treatment(0, 7))],
  },
  {
    facts: {
      code: "DEMO-01",
      givenName: "Ada",
      familyName: "Ficticia",
      birthDate: "1995-03-03",
      sex: "female",
    },
    course: {
      diagnosis: "Suspected female pattern hair loss (made up)",
      scale: { name: "Ludwig", stage: "I" },
      treatment: "cells-autologous",
    },
    treated: null,
    site: midScalp,
    scalp: thinning(101, 72, 0.12),
    visits: [planned("D0a", { from: "today" })],
  },
];
