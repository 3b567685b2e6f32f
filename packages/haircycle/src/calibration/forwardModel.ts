/** From parameter values to every published finding, by the mean field: one untreated history, three treated arms. */
import { type Biology, healthyScalp } from "../cycle/biology.ts";
import type { Observables } from "../observation/observables.ts";
import { observeMeanField } from "../observation/observeMeanField.ts";
import { unwrap } from "../outcome/outcome.ts";
import { type MeanField, meanField } from "../renewal/meanField.ts";
import { phaseShares, shedRate } from "../renewal/readMeanField.ts";
import { steadyState } from "../renewal/steadyState.ts";
import { conditionedMedium, finasteride, minoxidil } from "../treatment/readyTreatments.ts";
import type { Course, Treatment } from "../treatment/treatment.ts";
import type { ParameterValues } from "./freeParameters.ts";

const YEAR = 365.25;
const WEEK = 7;
const SIXTEEN_WEEKS = 16 * WEEK;
/** Area of a 1-inch circle as the trials print it, cm². */
const INCH_CIRCLE = 5.1;
const SCALP_FOLLICLES = 100_000;
/** Non-vellus of Rushton 1991: at least 40 µm. */
const NON_VELLUS_UM = 40;

/** Healthy laws and miniaturisation for parameter values; `onsetDay` is the day on which the first follicles begin. */
export function biologyFrom(values: ParameterValues, onsetDay: number): Biology {
  return {
    ...healthyScalp,
    phases: {
      ...healthyScalp.phases,
      anagen: { family: "lognormal", meanDays: values.anagenDays, cv: 0.5 },
      telogen: { family: "lognormal", meanDays: values.telogenDays, cv: 0.4 },
    },
    miniaturisation: {
      factorPerCycle: values.factorPerCycle,
      floorRatio: 15 / 72,
      anagenExponent: values.anagenExponent,
      anagenFloorDays: 40,
      kenogenSlopeDays: values.kenogenSlopeDays,
      onsetDay,
      onsetSpreadDays: values.onsetSpreadYears * YEAR,
      susceptibleShare: 1,
    },
  };
}

/** Findings by id, in the units of the targets. @param stepDays width of the grid, default 10 */
export function predictFindings(values: ParameterValues, stepDays = 10): Record<string, number> {
  const trialDays = Math.round((values.trialStageYears * YEAR) / stepDays) * stepDays;
  const rushtonDays = values.rushtonStageYears * YEAR;
  const natural = biologyFrom(values, 0);
  const untilDay = Math.max(trialDays + 5.2 * YEAR, rushtonDays + 2.1 * YEAR);
  const history = unwrap(meanField({ biology: natural, startDay: 0, untilDay, stepDays, fineClasses: true }));
  const untreated = (day: number, cutoffUm = 0) =>
    observeMeanField({ field: history, biology: natural, day, cutoffUm });
  const arm = treatedArms(values, history, trialDays, stepDays);
  return {
    ...healthyFindings(values),
    ...naturalFindings(values, untreated, rushtonDays, trialDays, history),
    ...finasterideFindings(values, arm(finasteride(values), null, 5.1 * YEAR), (day) =>
      untreated(trialDays + day),
    ),
    ...minoxidilFindings(values, arm(minoxidil(values), 96 * WEEK, 122 * WEEK), (day) =>
      untreated(trialDays + day),
    ),
    ...extractFindings(values, arm(conditionedMedium(values), null, 130), (day) =>
      untreated(trialDays + day),
    ),
  };
}

type Seen = (day: number) => Observables;

function treatedArms(values: ParameterValues, history: MeanField, trialDays: number, stepDays: number) {
  const biology = biologyFrom(values, -trialDays);
  return (treatment: Treatment, untilDay: number | null, lastDay: number): Seen => {
    const course: Course = { treatment, schedule: { kind: "continuous", fromDay: 0, untilDay } };
    const field = unwrap(
      meanField({
        biology,
        courses: [course],
        startDay: -trialDays,
        untilDay: lastDay,
        stepDays,
        history,
        fineClasses: true,
      }),
    );
    return (day) => observeMeanField({ field, biology, day });
  };
}

function healthyFindings(values: ParameterValues): Record<string, number> {
  const { share, shedPerFollicleDay } = steadyState({ ...biologyFrom(values, 0), miniaturisation: null });
  return {
    telogenPercent: (100 * share.telogen) / (1 - share.kenogen),
    combCount: SCALP_FOLLICLES * shedPerFollicleDay * values.combCapture,
    trueShed: SCALP_FOLLICLES * shedPerFollicleDay,
  };
}

function naturalFindings(
  values: ParameterValues,
  untreated: (day: number, cutoffUm?: number) => Observables,
  rushtonDays: number,
  trialDays: number,
  history: MeanField,
): Record<string, number> {
  const change = (day: number, years: number, cutoffUm = 0) =>
    100 * (untreated(day + years * YEAR, cutoffUm).visible / untreated(day, cutoffUm).visible - 1);
  const base = untreated(trialDays);
  const later = untreated(trialDays + 3 * YEAR);
  const thick = (seen: Observables) => (100 * seen.terminal) / seen.visible;
  const shares = phaseShares(history, trialDays);
  return {
    baselineDensity: base.visible * values.folliclesPerCm2,
    baselineAnagenPercent: (100 * base.growing) / base.visible,
    anagenToTelogen: shares[0] / (shares[1] + shares[2]),
    rushtonTotal12: change(rushtonDays, 1),
    rushtonTotal24: change(rushtonDays, 2),
    rushtonNonVellus12: change(rushtonDays, 1, NON_VELLUS_UM),
    rushtonNonVellus24: change(rushtonDays, 2, NON_VELLUS_UM),
    placeboFiveYears: change(trialDays, 5),
    shedRatio: shedRate(history, trialDays, trialDays + 30) / shedRate(history, 0, 1),
    diameterPerYear: (later.meanDiameterUm - base.meanDiameterUm) / 3,
    thickShareThreeYears: thick(later) - thick(base),
  };
}

function finasterideFindings(values: ParameterValues, treated: Seen, placebo: Seen): Record<string, number> {
  const net = (day: number) => (treated(day).visible - placebo(day).visible) * values.folliclesPerCm2;
  const week48 = 48 * WEEK;
  const ratio = (seen: Observables) => seen.growing / (seen.visible - seen.growing);
  return {
    finasterideTotal48: net(week48),
    finasterideAnagen48: (treated(week48).growing - placebo(week48).growing) * values.folliclesPerCm2,
    finasterideRatio48: 100 * (ratio(treated(week48)) / ratio(placebo(week48)) - 1),
    finasterideYear1: INCH_CIRCLE * net(YEAR),
    finasterideYear2: INCH_CIRCLE * net(2 * YEAR),
    finasterideYear5: INCH_CIRCLE * net(5 * YEAR),
  };
}

function minoxidilFindings(values: ParameterValues, treated: Seen, placebo: Seen): Record<string, number> {
  const base = placebo(0).visible;
  const drift = (values.driftCountPercent / 100) * base;
  const net = (day: number) => treated(day).visible - placebo(day).visible;
  return {
    minoxidilChange16: (treated(SIXTEEN_WEEKS).visible - base + drift) * values.folliclesPerCm2,
    placeboChange16: (placebo(SIXTEEN_WEEKS).visible - base + drift) * values.folliclesPerCm2,
    minoxidilLeftAfterStop: (100 * net(120 * WEEK)) / net(96 * WEEK),
  };
}

function extractFindings(values: ParameterValues, treated: Seen, vehicle: Seen): Record<string, number> {
  const base = vehicle(0);
  const count = (seen: Observables) => 100 * (seen.visible / base.visible - 1) + values.driftCountPercent;
  const diameter = (seen: Observables) =>
    100 * (seen.meanDiameterUm / base.meanDiameterUm - 1) + values.driftDiameterPercent;
  return {
    extractCount16: count(treated(SIXTEEN_WEEKS)),
    vehicleCount16: count(vehicle(SIXTEEN_WEEKS)),
    extractDiameter16: diameter(treated(SIXTEEN_WEEKS)),
    vehicleDiameter16: diameter(vehicle(SIXTEEN_WEEKS)),
    extractNet8: count(treated(8 * WEEK)) - count(vehicle(8 * WEEK)),
  };
}
