/** Posterior predictive checks on spreads: trials simulated person by person, with the patch, the errors and the size they had. */
import {
  biologyFrom,
  type Course,
  fittedStrengths,
  measurementErrors,
  minoxidil,
  observeRun,
  posteriorDraw,
  simulatePopulation,
  unwrap,
} from "@anagen/haircycle";
import { randomStream } from "@anagen/numerics";

const SIXTEEN_WEEKS = 112;
const TRIALS = 20;

interface Spread {
  readonly name: string;
  readonly published: number;
  readonly values: readonly number[];
}

export function spreadChecks(): string[] {
  const strengths = fittedStrengths();
  const course: Course = {
    treatment: minoxidil(strengths),
    schedule: { kind: "continuous", fromDay: 0, untilDay: null },
  };
  const spreads: Spread[] = [
    {
      name: "SD of the change, placebo, 16 weeks, 172 men (Olsen 2007), hairs/cm²",
      published: 19.7,
      values: many((t) => changeSd(t, 172, [])),
    },
    {
      name: "SD of the change, minoxidil, 16 weeks, 180 men (Olsen 2007), hairs/cm²",
      published: 22.5,
      values: many((t) => changeSd(t, 180, [course])),
    },
    {
      name: "SD of the telogen share, 170 healthy people (Loussouarn 2005), points",
      published: 8,
      values: many(telogenSd),
    },
  ];
  const shown = (x: number) => x.toFixed(1);
  return [
    `${TRIALS} simulated trials each; the error of one count is √(1 − 0.91) × 55 = ${measurementErrors.densitySd} hairs/cm² (printed ICC of TrichoScan).`,
    "",
    "| spread | published | model, range of the trials | verdict |",
    "|---|---|---|---|",
    ...spreads.map(({ name, published, values }) => {
      const [low, high] = [Math.min(...values), Math.max(...values)];
      const inside = published >= low && published <= high;
      return `| ${name} | ${published} | ${shown(low)} to ${shown(high)} | ${inside ? "inside" : "**outside**"} |`;
    }),
  ];
}

function many(trial: (number: number) => number): number[] {
  return Array.from({ length: TRIALS }, (_, t) => trial(t));
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return Math.sqrt(values.reduce((s, v) => s + (v - mean) ** 2, 0) / (values.length - 1));
}

/** One trial arm on a patch of 1 cm²; stage and density differ between people. */
function changeSd(trial: number, people: number, courses: readonly Course[]): number {
  const stream = randomStream({ seed: 16, stream: trial });
  const changes = Array.from({ length: people }, (_, person) => {
    const values = posteriorDraw(trial * 17 + person);
    const startDay = -Math.round(365.25 * values.trialStageYears * Math.exp(0.4 * stream.normal()));
    const follicles = Math.max(60, Math.round(values.folliclesPerCm2 * (1 + 0.24 * stream.normal())));
    const run = unwrap(
      simulatePopulation({
        biology: biologyFrom(values, startDay),
        courses,
        follicles,
        seed: 1600 + trial,
        patient: person,
        startDay,
        fromDay: 0,
        untilDay: SIXTEEN_WEEKS + 1,
        observationDays: [0, SIXTEEN_WEEKS],
      }),
    );
    const [before, after] = observeRun(run).map(
      (s) => s.visible * follicles + measurementErrors.densitySd * stream.normal(),
    );
    return (after as number) - (before as number);
  });
  return deviation(changes);
}

/** Telogen share of about 1 cm² of healthy scalp, people differing by 15 % in the lengths of anagen and telogen. */
function telogenSd(trial: number): number {
  const stream = randomStream({ seed: 17, stream: trial });
  const shares = Array.from({ length: 170 }, (_, person) => {
    const draw = posteriorDraw(trial * 17 + person);
    const values = {
      ...draw,
      anagenDays: draw.anagenDays * Math.exp(0.15 * stream.normal()),
      telogenDays: draw.telogenDays * Math.exp(0.15 * stream.normal()),
    };
    const biology = { ...biologyFrom(values, 0), miniaturisation: null };
    const run = unwrap(
      simulatePopulation({
        biology,
        follicles: 227,
        seed: 1700 + trial,
        patient: person,
        fromDay: 0,
        untilDay: 1,
      }),
    );
    const [anagen = 0, catagen = 0, telogen = 0] = run.phaseCounts.map((c) => c[0] ?? 0);
    return (100 * telogen) / (anagen + catagen + telogen);
  });
  return deviation(shares);
}
