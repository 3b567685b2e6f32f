/** Reads the expected observables of the mean field on a day; the full diameter is lognormal over follicles. */
import { normal } from "@anagen/numerics";
import type { Biology } from "../cycle/biology.ts";
import type { MeanField } from "../renewal/meanField.ts";
import { gridPlace } from "../renewal/readMeanField.ts";
import { type Observables, TERMINAL_ABOVE_UM, VELLUS_BELOW_UM } from "./observables.ts";

const standardNormal = normal();

/**
 * @param options.cutoffUm thinnest hair that is counted, µm; default 0
 * @param options.emergenceLagDays from anagen onset until a hair shows, days; default 21 (design choice)
 */
export function observeMeanField(options: {
  readonly field: MeanField;
  readonly biology: Biology;
  readonly day: number;
  readonly cutoffUm?: number;
  readonly emergenceLagDays?: number;
}): Observables {
  const { field, biology, day } = options;
  const cutoff = options.cutoffUm ?? 0;
  const lag = options.emergenceLagDays ?? 21;
  const { thickening, startDay } = field.environment;
  const factor = thickening ? thickening[Math.min(Math.floor(day - startDay), thickening.length - 1)] : 1;
  const seen = { visible: 0, growing: 0, vellus: 0, terminal: 0, thicknessUm: 0 };
  field.ratios.forEach((ratio, c) => {
    const growing = held(field, 0, c, day) - shownLater(field, c, day, lag);
    const resting = held(field, 1, c, day) + held(field, 2, c, day);
    seen.growing += growing * tail(biology, cutoff / (ratio * factor)).share;
    for (const [share, scale] of [
      [growing, ratio * factor],
      [resting, ratio],
    ] as const) {
      const thick = tail(biology, cutoff / scale);
      seen.visible += share * thick.share;
      seen.thicknessUm += share * thick.mean * scale;
      seen.vellus += share * (1 - tail(biology, VELLUS_BELOW_UM / scale).share);
      seen.terminal += share * tail(biology, TERMINAL_ABOVE_UM / scale).share;
    }
  });
  return { day, ...seen, meanDiameterUm: seen.thicknessUm / seen.visible };
}

/** Share of follicles of a class in a phase on a day. */
function held(field: MeanField, phase: number, c: number, day: number): number {
  const classes = field.ratios.length;
  const { index, weight } = gridPlace(field, day);
  const a = field.occupancy[phase][index * classes + c];
  return a + (field.occupancy[phase][(index + 1) * classes + c] - a) * weight;
}

/** Share that entered anagen less than `lag` days ago and does not show yet. */
function shownLater(field: MeanField, c: number, day: number, lag: number): number {
  const classes = field.ratios.length;
  let sum = 0;
  for (let place = day; place > day - lag; ) {
    const i = Math.ceil((place - field.startDay) / field.stepDays) - 1;
    const begins = Math.max(field.startDay + i * field.stepDays, day - lag);
    if (i >= 0 && i < field.points - 1)
      sum += (field.entries[0][i * classes + c] * (place - begins)) / field.stepDays;
    place = begins;
  }
  return sum;
}

/** Share of full diameters above an edge, and their part of the mean (µm): closed forms of the lognormal. */
function tail(biology: Biology, edgeUm: number): { share: number; mean: number } {
  const { meanUm, cv } = biology.diameter;
  if (edgeUm <= 0) return { share: 1, mean: meanUm };
  const sigma = Math.sqrt(Math.log1p(cv * cv));
  const z = (Math.log(edgeUm / meanUm) + (sigma * sigma) / 2) / sigma;
  return { share: standardNormal.survival(z), mean: meanUm * standardNormal.survival(z - sigma) };
}
