/** What is known of a patient before anything is measured, and the prior that follows from it. */
import { beta, normal, type RandomStream } from "@anagen/numerics";
import { biologyFrom } from "../calibration/forwardModel.ts";
import type { ParameterValues } from "../calibration/freeParameters.ts";
import type { Biology } from "../cycle/biology.ts";
import { accepted, type Outcome, refused } from "../outcome/outcome.ts";

export interface PatientFacts {
  readonly sex: "female" | "male";
  /** Years, 16 to 100. */
  readonly age: number;
  readonly site: "frontal" | "vertex" | "occipital";
  readonly ethnicity: "African" | "Asian" | "Caucasian" | "unknown";
  /** Parents' families in which pattern hair loss is known; "unknown" leaves the prior wide. */
  readonly familyHistory: "none" | "one side" | "both sides" | "unknown";
  /** Polygenic score in standard deviations of the population, where known. */
  readonly polygenicScore?: number;
  /** Age at which the patient saw the first thinning, years, where known. */
  readonly noticedAtAge?: number;
  /** Pattern hair loss diagnosed at this site. */
  readonly patternHairLoss: boolean;
}

/**
 * Numbers of the prior that no source fixes. Density ratios: Loussouarn 2005 (161 / 226 / 175), spread: 55 of 227
 * (Loussouarn 2001). Genetics moves onset and pace only, never the response to treatment (no study links the two).
 */
export const patientPrior = {
  id: "patient-prior",
  version: "1",
  date: "2026-11-23",
  grade: "design choice",
  densityRatio: { African: 161 / 226, Asian: 175 / 226, Caucasian: 1, unknown: 0.93 },
  /** mm a day at 72 µm, Loussouarn 2005 (280 / 411 / 367 µm). */
  growth: { African: 0.28, Asian: 0.411, Caucasian: 0.367, unknown: 0.37 },
  densityCv: 55 / 227,
  onsetAge: { male: { mean: 28, sd: 8 }, female: { mean: 38, sd: 12 } },
  /** Years by which the onset moves for each standard deviation of the genetic score. */
  onsetShiftPerScoreSd: -3,
  /** Factor on the spread of onsets (a smaller spread is a faster course) for each standard deviation of the score. */
  paceFactorPerScoreSd: 0.8,
  susceptibleShare: { male: 1, female: 0.6, occipital: 0.05 },
  /** Standard deviations between patients on the log (or logit) scale. */
  between: { anagen: 0.15, telogen: 0.15, factor: 0.4, kenogenSlope: 0.3, spread: 0.35, response: 0.4 },
  washCapture: { alpha: 4.6, beta: 10.7 },
} as const;

export function checkPatientFacts(facts: PatientFacts): Outcome<PatientFacts> {
  if (!(facts.age >= 16 && facts.age <= 100))
    return refused("facts.age", `Invalid age: ${facts.age} years; 16 to 100`, facts.age);
  const score = facts.polygenicScore;
  if (score !== undefined && !(Math.abs(score) <= 6))
    return refused(
      "facts.polygenic-score",
      `Invalid polygenic score: ${score}; −6 to 6 standard deviations`,
      score,
    );
  const noticed = facts.noticedAtAge;
  if (noticed !== undefined && !(noticed >= 8 && noticed <= facts.age))
    return refused(
      "facts.noticed-at-age",
      `Invalid age of the first thinning: ${noticed} years; 8 to the patient's age, ${facts.age}`,
      noticed,
    );
  return accepted(facts);
}

/** One patient of the prior. */
export interface PriorPatient {
  readonly biology: Biology;
  /** Follicles/cm² of the site: normal, because a scale of everything that is counted can be solved for and not searched. */
  readonly folliclesPerCm2: { readonly mean: number; readonly sd: number };
  /** This patient's own place in that prior, a standard normal number. */
  readonly densityCoordinate: number;
  /** Years since the first follicle of the site began to miniaturise. */
  readonly stageYears: number;
  /** Multiplies every strength of a treatment; 0 for a patient in whom it does nothing. */
  readonly response: number;
  /** Share of the true shed that a wash test catches in this patient, and that a 60-second comb catches. */
  readonly washCapture: number;
  readonly combCapture: number;
  /** Day-zero history starts here: the day of onset, or 0. */
  readonly startDay: number;
}

/** Coordinates of a patient: independent standard normal numbers, so that moves need no other prior. */
export const PATIENT_COORDINATES = 11;

export function drawCoordinates(stream: RandomStream): Float64Array {
  return Float64Array.from({ length: PATIENT_COORDINATES }, () => stream.normal());
}

/** Builds the patient that coordinates, facts and one draw of the calibrated population describe. */
export function patientFrom(
  z: Float64Array,
  facts: PatientFacts,
  population: ParameterValues,
  nullProbability: number,
): PriorPatient {
  const { between, densityCv, densityRatio } = patientPrior;
  const score = geneticScore(facts, z[9]);
  const stageYears = stageOf(facts, score, z[0]);
  const logit = Math.log(population.factorPerCycle / (1 - population.factorPerCycle));
  const values: ParameterValues = {
    ...population,
    anagenDays: population.anagenDays * Math.exp(between.anagen * z[1]),
    telogenDays: population.telogenDays * Math.exp(between.telogen * z[2]),
    factorPerCycle: 1 / (1 + Math.exp(-(logit + between.factor * z[3]))),
    kenogenSlopeDays: population.kenogenSlopeDays * Math.exp(between.kenogenSlope * z[4]),
    onsetSpreadYears:
      population.onsetSpreadYears *
      patientPrior.paceFactorPerScoreSd ** score *
      Math.exp(between.spread * z[5]),
  };
  const startDay = facts.patternHairLoss ? -Math.ceil(stageYears * 365.25) : 0;
  const biology = biologyFrom(values, facts.patternHairLoss ? startDay : 36_500);
  const share =
    facts.site === "occipital"
      ? patientPrior.susceptibleShare.occipital
      : patientPrior.susceptibleShare[facts.sex];
  const density = population.folliclesPerCm2 * densityRatio[facts.ethnicity];
  const nothing = standard.cdf(z[7]) < nullProbability;
  return {
    biology: {
      ...biology,
      growth: { ...biology.growth, mmPerDayAt72Um: patientPrior.growth[facts.ethnicity] },
      miniaturisation: biology.miniaturisation && { ...biology.miniaturisation, susceptibleShare: share },
    },
    folliclesPerCm2: { mean: density, sd: densityCv * density },
    densityCoordinate: z[6],
    stageYears,
    response: nothing ? 0 : Math.exp(between.response * z[8]),
    washCapture: washShare.quantile(standard.cdf(z[10])),
    combCapture: 1 / (1 + ((1 - population.combCapture) / population.combCapture) * Math.exp(-0.5 * z[10])),
    startDay,
  };
}

const standard = normal();
const { alpha, beta: betaParameter } = patientPrior.washCapture;
const washShare = beta({ alpha, beta: betaParameter });

/** Family history as a score: known sides shift it, what stays unknown keeps its spread. */
function geneticScore(facts: PatientFacts, z: number): number {
  if (facts.polygenicScore !== undefined) return facts.polygenicScore + 0.3 * z;
  const shift = { none: -0.5, "one side": 0.25, "both sides": 0.75, unknown: 0 }[facts.familyHistory];
  return shift + (facts.familyHistory === "unknown" ? 1 : 0.85) * z;
}

function stageOf(facts: PatientFacts, score: number, z: number): number {
  const { mean, sd } = patientPrior.onsetAge[facts.sex];
  if (facts.noticedAtAge !== undefined) {
    // Thinning is noticed some years after it begins.
    return Math.max(0.5, facts.age - facts.noticedAtAge + 2 * Math.exp(0.5 * z));
  }
  const onset = mean + patientPrior.onsetShiftPerScoreSd * score + sd * z;
  return Math.min(40, Math.max(0.5, facts.age - Math.min(onset, facts.age - 0.5)));
}
