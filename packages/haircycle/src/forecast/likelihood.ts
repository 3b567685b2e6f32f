/** How probable the visits' readings are, given one simulated patient, with the follicles/cm² solved for. */
import { lnGamma } from "@anagen/numerics";
import { type ShedTest, shedTest } from "../observation/shedTests.ts";
import type { PriorPatient } from "./patientFacts.ts";
import { measurementErrors, type VisitReading } from "./visits.ts";

/** Values of one patient at one day, in the order of `quantities`, per follicle where they scale with density. */
export type ValuesAt = (day: number) => ArrayLike<number>;

const DENSITY = 0;
const DIAMETER = 1;
const ANAGEN = 2;
const TERMINAL = 3;
const VELLUS = 4;
const SHED = 5;
const SCALP_FOLLICLES = 100_000;

export interface Fit {
  /** ln of the probability of all readings, follicles/cm² integrated out, up to a constant that no patient changes. */
  readonly lnLikelihood: number;
  /** Follicles/cm² given the readings: normal. */
  readonly folliclesPerCm2: { readonly mean: number; readonly sd: number };
}

/**
 * Densities are the follicles/cm² times what shows of a follicle, plus normal error, and the prior of the follicles/cm² is
 * normal: both the integral and the update have closed forms, which leaves the search one dimension less.
 */
export function fitPatient(visits: readonly VisitReading[], patient: PriorPatient, valuesAt: ValuesAt): Fit {
  const { mean, sd } = patient.folliclesPerCm2;
  let precision = 1 / (sd * sd);
  let pull = mean * precision;
  let square = mean * mean * precision;
  let lnOther = 0;
  for (const visit of visits) {
    lnOther += lnReadings(visit, patient, valuesAt);
    if (!visit.density) continue;
    const error = (visit.density.sd ?? measurementErrors.densitySd) ** 2;
    const shown = valuesAt(visit.day)[DENSITY];
    precision += (shown * shown) / error;
    pull += (shown * visit.density.value) / error;
    square += visit.density.value ** 2 / error;
  }
  const centre = pull / precision;
  const lnDensity = -0.5 * (square - centre * centre * precision) - 0.5 * Math.log(precision * sd * sd);
  return {
    lnLikelihood: lnOther + lnDensity,
    folliclesPerCm2: { mean: centre, sd: 1 / Math.sqrt(precision) },
  };
}

/** Everything at a visit but the density. */
function lnReadings(visit: VisitReading, patient: PriorPatient, valuesAt: ValuesAt): number {
  const { meanDiameterUm, terminalVellus, anagen, shed, matched } = visit;
  const at = valuesAt(visit.day);
  let sum = 0;
  if (meanDiameterUm) {
    const sd = meanDiameterUm.sd ?? measurementErrors.meanDiameterSdUm;
    sum -= 0.5 * ((meanDiameterUm.value - at[DIAMETER]) / sd) ** 2;
  }
  if (terminalVellus) {
    const { terminal, vellus } = terminalVellus;
    sum += lnBinomial(terminal, terminal + vellus, at[TERMINAL] / (at[TERMINAL] + at[VELLUS]));
  }
  if (anagen) sum += lnBinomial((anagen.percent / 100) * anagen.hairs, anagen.hairs, at[ANAGEN] / 100);
  if (shed) {
    const test = shedTest(shed.test) as ShedTest;
    const capture = test.id === "comb-60s" ? patient.combCapture : patient.washCapture;
    sum += lnCount(shed.count, at[SHED] * test.daysCovered * capture, test.dayCv);
  }
  if (matched) {
    const first = valuesAt(matched.sinceDay);
    const shedPerHairDay = (first[SHED] + at[SHED]) / 2 / SCALP_FOLLICLES / Math.max(1e-3, first[DENSITY]);
    const share = 1 - Math.exp(-shedPerHairDay * (visit.day - matched.sinceDay));
    sum += lnBinomial(matched.gone, matched.followed, share);
  }
  return sum;
}

/** Binomial, flattened by the design effect; the share is kept off 0 and 1, where one misjudged hair would exclude a patient. */
function lnBinomial(hits: number, of: number, share: number): number {
  const p = Math.min(0.995, Math.max(0.005, Number.isNaN(share) ? 0.5 : share));
  return (hits * Math.log(p) + (of - hits) * Math.log1p(-p)) / measurementErrors.overdispersion;
}

/** Negative binomial with variance mean + (cv mean)². */
function lnCount(count: number, mean: number, cv: number): number {
  const shape = 1 / (cv * cv);
  const m = Math.max(mean, 0.01);
  return (
    lnGamma(count + shape) -
    lnGamma(shape) +
    shape * Math.log(shape / (shape + m)) +
    count * Math.log(m / (shape + m))
  );
}
