/** Reads the observables of a simulated population on each of its observation days. */
import {
  BIN_UM,
  BINS,
  DIAMETER_STEPS,
  type DiameterRecord,
  type PopulationRun,
} from "../population/populationRun.ts";
import { type Observables, TERMINAL_ABOVE_UM, VELLUS_BELOW_UM } from "./observables.ts";

/** @param options.cutoffUm thinnest hair that is counted, µm; default 0, all hairs that show */
export function observeRun(run: PopulationRun, options: { readonly cutoffUm?: number } = {}): Observables[] {
  const cutoff = options.cutoffUm ?? 0;
  return Array.from(run.observationDays, (day, row) => {
    const factor = run.shaftFactor[row];
    const growing = above(run.growing, row, cutoff / factor);
    const resting = above(run.resting, row, cutoff);
    const count = (edge: number) =>
      above(run.growing, row, edge / factor).count + above(run.resting, row, edge).count;
    const hairs = growing.count + resting.count;
    const thickness = growing.sumUm * factor + resting.sumUm;
    return {
      day,
      visible: hairs / run.follicles,
      growing: growing.count / run.follicles,
      vellus: (count(0) - count(VELLUS_BELOW_UM)) / run.follicles,
      terminal: count(TERMINAL_ABOVE_UM) / run.follicles,
      meanDiameterUm: thickness / hairs,
      thicknessUm: thickness / run.follicles,
    };
  });
}

/** Hairs at least `edge` µm thick and the sum of their diameters; a class that the edge cuts is taken as even. */
function above(record: DiameterRecord, row: number, edge: number): { count: number; sumUm: number } {
  const { counts } = record;
  const place = Math.max(0, edge / BIN_UM);
  const first = Math.min(BINS - 1, Math.floor(place));
  let below = 0;
  let belowUm = 0;
  for (let bin = 0; bin < first; bin++) {
    below += counts[row * BINS + bin];
    belowUm += counts[row * BINS + bin] * (bin + 0.5) * BIN_UM;
  }
  const part = counts[row * BINS + first] * (place - first);
  below += part;
  belowUm += part * (first + (place - first) / 2) * BIN_UM;
  let total = 0;
  for (let bin = 0; bin < BINS; bin++) total += counts[row * BINS + bin];
  return { count: total - below, sumUm: record.sum[row] / DIAMETER_STEPS - belowUm };
}
