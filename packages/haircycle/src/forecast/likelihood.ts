/** How probable a visit's readings are, given one simulated patient's values at that day. */
import { lnGamma } from "@anagen/numerics";
import { type ShedTest, shedTest } from "../observation/shedTests.ts";
import type { PriorPatient } from "./patientFacts.ts";
import { measurementErrors, type VisitReading } from "./visits.ts";

/** Values of one patient at one day, in the order of `quantities`. */
export type ValuesAt = (day: number) => ArrayLike<number>;

const DENSITY = 0;
const DIAMETER = 1;
const ANAGEN = 2;
const TERMINAL = 3;
const VELLUS = 4;
const SHED = 5;
const SCALP_FOLLICLES = 100_000;

/** ln likelihood of one visit, up to a constant that no patient changes. */
export function lnLikelihood(visit: VisitReading, patient: PriorPatient, valuesAt: ValuesAt): number {
  const at = valuesAt(visit.day);
  let sum = 0;
  if (visit.density)
    sum += lnNormal(visit.density.value, at[DENSITY], visit.density.sd ?? measurementErrors.densitySd);
  if (visit.meanDiameterUm)
    sum += lnNormal(
      visit.meanDiameterUm.value,
      at[DIAMETER],
      visit.meanDiameterUm.sd ?? measurementErrors.meanDiameterSdUm,
    );
  if (visit.terminalVellus) {
    const { terminal, vellus } = visit.terminalVellus;
    sum += lnBinomial(terminal, terminal + vellus, at[TERMINAL] / (at[TERMINAL] + at[VELLUS]));
  }
  if (visit.anagen)
    sum += lnBinomial(
      (visit.anagen.percent / 100) * visit.anagen.hairs,
      visit.anagen.hairs,
      at[ANAGEN] / 100,
    );
  if (visit.shed) {
    const test = shedTest(visit.shed.test) as ShedTest;
    const capture = test.id === "comb-60s" ? patient.combCapture : patient.washCapture;
    sum += lnCount(visit.shed.count, at[SHED] * test.daysCovered * capture, test.dayCv);
  }
  if (visit.matched) sum += lnMatched(visit, patient, at, valuesAt);
  return sum;
}

function lnNormal(value: number, mean: number, sd: number): number {
  return -0.5 * ((value - mean) / sd) ** 2;
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

/** A followed hair is gone with probability 1 − exp(−hairs shed in between / hairs there at first). */
function lnMatched(
  visit: VisitReading,
  patient: PriorPatient,
  at: ArrayLike<number>,
  valuesAt: ValuesAt,
): number {
  const { sinceDay, followed, gone } = visit.matched as NonNullable<VisitReading["matched"]>;
  const first = valuesAt(sinceDay);
  const perDay = ((first[SHED] + at[SHED]) / 2 / SCALP_FOLLICLES) * patient.folliclesPerCm2;
  const share = 1 - Math.exp((-perDay * (visit.day - sinceDay)) / Math.max(1, first[DENSITY]));
  return lnBinomial(gone, followed, share);
}
