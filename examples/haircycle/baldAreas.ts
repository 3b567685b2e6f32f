/** What happens when a bald area is treated? */
import { linesByMonth } from "@anagen/figures";
import {
  type Biology,
  biologyFrom,
  fittedStrengths,
  minoxidil,
  type Observables,
  observeRun,
  posteriorMedian,
  simulatePopulation,
  unwrap,
} from "@anagen/haircycle";
import { type Experiment, MONTH } from "./experiment.ts";

const FOLLICLES = 30_000;

export function baldAreas(): Experiment {
  const values = posteriorMedian();
  const stages = [5, 10, 15, 20, 25, 30];
  const results = stages.map((years) => ({ kept: gainAt(years, 0), lost: gainAt(years, 0.04) }));
  const row = (pick: (r: (typeof results)[number]) => number) =>
    results.map((r) => pick(r) * values.folliclesPerCm2);
  const terminal = row((r) => r.kept.terminal);
  const all = row((r) => r.kept.visible);
  const withLoss = row((r) => r.lost.visible);
  return {
    question: "Does it work in bald areas?",
    answer: [
      `The same drive (minoxidil as fitted, 12 months) adds ${all[0]?.toFixed(0)}, ${all[1]?.toFixed(0)} and ${all[3]?.toFixed(0)} visible hairs/cm² at 5, 10 and 20 years after onset, but terminal hairs change by ${shown(terminal[0])}, ${shown(terminal[1])} and ${shown(terminal[3])}: what wakes up in a bald area is vellus.`,
      `If follicles are lost for good at 4 % a year (a design choice; biopsies say 0.2 % outside alopecia), the gain at 20 years is ${withLoss[3]?.toFixed(0)} instead of ${all[3]?.toFixed(0)}.`,
      "Density alone cannot tell a lost follicle from one in very long kenogen; no trial has treated bald scalp.",
    ],
    numbers: {
      visible5: all[0] as number,
      visible20: all[3] as number,
      terminal5: terminal[0] as number,
      terminal20: terminal[3] as number,
      visible20WithLoss: withLoss[3] as number,
    },
    figure: linesByMonth({
      id: "bald-areas",
      title: "Gain after 12 months by time since onset",
      unit: "hairs/cm² more than untreated",
      signed: true,
      along: { title: "years since onset", from: 5, by: 5, step: 5 },
      lines: [
        { name: "visible hairs", values: all },
        { name: "terminal hairs", values: terminal },
        { name: "visible, follicles lost at 4 % a year", values: withLoss },
      ],
    }),
  };
}

/** Whole hairs with a real minus, never "-0". */
function shown(value = 0): string {
  const whole = Math.round(value);
  return whole < 0 ? `−${-whole}` : `+${Math.abs(whole)}`;
}

/** Treated minus untreated after 12 months, per follicle, sharing every draw. */
function gainAt(years: number, lossPerYear: number): { visible: number; terminal: number } {
  const startDay = -Math.round(years * 365.25);
  const biology: Biology = { ...biologyFrom(posteriorMedian(), startDay), lossPerYear };
  const observe = (treated: boolean): Observables =>
    observeRun(
      unwrap(
        simulatePopulation({
          biology,
          courses: treated
            ? [
                {
                  treatment: minoxidil(fittedStrengths()),
                  schedule: { kind: "continuous", fromDay: 0, untilDay: null },
                },
              ]
            : [],
          follicles: FOLLICLES,
          seed: 20,
          startDay,
          fromDay: 0,
          untilDay: 12 * MONTH,
          observationDays: [12 * MONTH],
        }),
      ),
    )[0] as Observables;
  const [treated, untreated] = [observe(true), observe(false)];
  return { visible: treated.visible - untreated.visible, terminal: treated.terminal - untreated.terminal };
}
