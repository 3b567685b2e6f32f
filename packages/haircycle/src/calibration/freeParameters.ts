/** What the calibration may move, with the prior of each: normal in a transformed scale. */

export interface FreeParameter {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly scale: "log" | "logit" | "linear";
  /** Prior median, in `unit`. */
  readonly median: number;
  /** Prior standard deviation on the scale. */
  readonly sd: number;
  readonly basis: string;
}

const chosen = "design choice";

export const freeParameters = [
  {
    id: "anagenDays",
    name: "mean anagen, healthy",
    unit: "d",
    scale: "log",
    median: 1000,
    sd: 0.2,
    basis: "convention 1000 d, 730–2190",
  },
  {
    id: "telogenDays",
    name: "mean telogen",
    unit: "d",
    scale: "log",
    median: 100,
    sd: 0.2,
    basis: "convention 100 d, 60–120",
  },
  {
    id: "folliclesPerCm2",
    name: "follicles of the target area",
    unit: "/cm²",
    scale: "log",
    median: 260,
    sd: 0.2,
    basis: `${chosen}; biopsies 315, visible 227`,
  },
  {
    id: "factorPerCycle",
    name: "diameter factor per cycle f",
    unit: "",
    scale: "logit",
    median: 0.75,
    sd: 0.7,
    basis: `${chosen}, 0.5–0.9`,
  },
  {
    id: "kenogenSlopeDays",
    name: "kenogen slope k",
    unit: "d",
    scale: "log",
    median: 450,
    sd: 0.4,
    basis: `${chosen}, 300–700`,
  },
  {
    id: "anagenExponent",
    name: "anagen exponent p",
    unit: "",
    scale: "log",
    median: 3,
    sd: 0.25,
    basis: chosen,
  },
  {
    id: "onsetSpreadYears",
    name: "spread of the follicles' onsets",
    unit: "y",
    scale: "log",
    median: 15,
    sd: 0.35,
    basis: `${chosen}, 20 in the exploratory fit`,
  },
  {
    id: "trialStageYears",
    name: "years since onset, men of the drug trials",
    unit: "y",
    scale: "log",
    median: 8,
    sd: 0.35,
    basis: chosen,
  },
  {
    id: "rushtonStageYears",
    name: "years since onset, men of Rushton 1991",
    unit: "y",
    scale: "log",
    median: 5,
    sd: 0.4,
    basis: `${chosen}; aged 20–30`,
  },
  {
    id: "finasterideLongerAnagen",
    name: "finasteride, longer anagen",
    unit: "",
    scale: "log",
    median: 0.3,
    sd: 0.8,
    basis: chosen,
  },
  {
    id: "finasterideRecovery",
    name: "finasteride, diameter recovery",
    unit: "",
    scale: "logit",
    median: 0.2,
    sd: 0.8,
    basis: chosen,
  },
  {
    id: "minoxidilRecruitment",
    name: "minoxidil, kenogen recruitment",
    unit: "",
    scale: "log",
    median: 1,
    sd: 0.8,
    basis: chosen,
  },
  {
    id: "minoxidilLongerAnagen",
    name: "minoxidil, longer anagen",
    unit: "",
    scale: "log",
    median: 0.2,
    sd: 0.8,
    basis: chosen,
  },
  {
    id: "extractRecruitment",
    name: "extract, kenogen recruitment",
    unit: "",
    scale: "log",
    median: 1,
    sd: 0.8,
    basis: chosen,
  },
  {
    id: "extractThickening",
    name: "extract, thickening",
    unit: "",
    scale: "log",
    median: 0.06,
    sd: 0.6,
    basis: chosen,
  },
  {
    id: "driftCountPercent",
    name: "drift of counts in 16 weeks without treatment",
    unit: "%",
    scale: "linear",
    median: 3,
    sd: 4,
    basis: "placebo arms gain (README of the data: measurement, not biology)",
  },
  {
    id: "driftDiameterPercent",
    name: "drift of diameters in 16 weeks without treatment",
    unit: "%",
    scale: "linear",
    median: 3,
    sd: 4,
    basis: "vehicle arm of Tak 2020",
  },
  {
    id: "combCapture",
    name: "share of a day's shed that a 60-second comb catches",
    unit: "",
    scale: "logit",
    median: 0.12,
    sd: 0.7,
    basis: `${chosen}, 0.02–0.4`,
  },
] as const satisfies readonly FreeParameter[];

export type ParameterId = (typeof freeParameters)[number]["id"];
export type ParameterValues = Readonly<Record<ParameterId, number>>;

/** Standard normal coordinates (prior N(0, 1) each) → values in their units. */
export function fromCoordinates(z: ArrayLike<number>): ParameterValues {
  const entries = freeParameters.map(({ id, scale, median, sd }, i) => {
    const at = sd * z[i];
    if (scale === "log") return [id, median * Math.exp(at)];
    if (scale === "linear") return [id, median + at];
    return [id, 1 / (1 + ((1 - median) / median) * Math.exp(-at))];
  });
  return Object.fromEntries(entries) as ParameterValues;
}
