/** What does a before-and-after series show when the treatment does nothing? */
import { linesByMonth } from "@anagen/figures";
import {
  type Biology,
  biologyFrom,
  measurementErrors,
  observeRun,
  posteriorDraw,
  simulatePopulation,
  unwrap,
} from "@anagen/haircycle";
import { randomStream } from "@anagen/numerics";
import { type Experiment, MONTH, mean } from "./experiment.ts";

const PEOPLE = 600;
const AMPLITUDE = 0.4;
const months = [0, 3, 6, 9, 12];

export function withoutControls(): Experiment {
  const spring = changes(100, 0);
  const seasonal = changes(265, AMPLITUDE);
  const plain = changes(265, 0);
  const at6 = (series: { all: number[]; low: number[] }) => ({
    all: series.all[2] as number,
    low: series.low[2] as number,
  });
  const [p, s] = [at6(plain), at6(seasonal)];
  const springWithSeason = at6(changes(85, AMPLITUDE));
  return {
    question: "What does a series without controls show when the treatment does nothing?",
    answer: [
      `Everybody enrolled, no season: ${p.all.toFixed(1)} hairs/cm² after 6 months, the natural course.`,
      `Only the thinnest third by the first count enrolled: ${p.low.toFixed(1)}. Regression to the mean alone turns the loss into a gain.`,
      `Enrolled in autumn with a seasonal swing of ${100 * AMPLITUDE} % in the end of anagen (a design choice): ${s.all.toFixed(1)} for everybody, ${s.low.toFixed(1)} for the thinnest third; enrolled in spring: ${springWithSeason.all.toFixed(1)}.`,
      "A controlled comparison cancels all three: both arms show them.",
    ],
    numbers: {
      natural: p.all,
      regression: p.low - p.all,
      autumn: s.all,
      spring: springWithSeason.all,
      worstCase: s.low,
      springNatural: at6(spring).all,
    },
    figure: linesByMonth({
      id: "without-controls",
      title: "A treatment that does nothing",
      unit: "change of the measured density, hairs/cm²",
      signed: true,
      along: { title: "months since enrolment", from: 0, by: 3, step: 3 },
      lines: [
        { name: "everybody", values: plain.all },
        { name: "thinnest third", values: plain.low },
        { name: "everybody, enrolled in autumn", values: seasonal.all },
        { name: "thinnest third, autumn", values: seasonal.low },
      ],
    }),
  };
}

/** Mean measured change since enrolment on a calendar day, for all and for the third that was thinnest at first. */
function changes(dayOfYear: number, amplitude: number): { all: number[]; low: number[] } {
  const rows = Array.from({ length: PEOPLE }, (_, person) => measuredPerson(person, dayOfYear, amplitude));
  const limit = rows.map((row) => row[0] as number).sort((a, b) => a - b)[Math.floor(PEOPLE / 3)] as number;
  const series = (chosen: number[][]) =>
    months.map((_, m) => mean(chosen.map((row) => (row[m] as number) - (row[0] as number))));
  return { all: series(rows), low: series(rows.filter((row) => (row[0] as number) <= limit)) };
}

function measuredPerson(person: number, dayOfYear: number, amplitude: number): number[] {
  const stream = randomStream({ seed: 77, substream: person });
  const population = posteriorDraw(person);
  const stage = Math.round(365.25 * 4 * Math.exp(0.4 * stream.normal()));
  const density = Math.max(80, population.folliclesPerCm2 * (1 + 0.15 * stream.normal()));
  const biology: Biology = { ...biologyFrom(population, -stage), season: { amplitude, peakDayOfYear: 182 } };
  const run = unwrap(
    simulatePopulation({
      biology,
      follicles: Math.round(density),
      seed: 31,
      patient: person,
      startDay: -stage - 1460,
      fromDay: 0,
      untilDay: 12 * MONTH,
      observationDays: months.map((m) => m * MONTH),
      dayOfYear,
    }),
  );
  return observeRun(run).map(
    (seen) => seen.visible * density + measurementErrors.densitySd * stream.normal(),
  );
}
