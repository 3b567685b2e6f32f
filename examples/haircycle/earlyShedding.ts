/** Can shedding fall in months 1–2, and by which mechanism? */
import { linesByMonth } from "@anagen/figures";
import {
  type Biology,
  type Channel,
  healthyScalp,
  observeRun,
  simulatePopulation,
  type Treatment,
  unwrap,
} from "@anagen/haircycle";
import { type Experiment, MONTH, mean } from "./experiment.ts";

/** The alopecia zone of the exploratory study: 300/17/100/80 days. */
const zone: Biology = {
  ...healthyScalp,
  phases: {
    anagen: { family: "lognormal", meanDays: 300, cv: 0.6 },
    catagen: { family: "lognormal", meanDays: 17, cv: 0.3 },
    telogen: { family: "lognormal", meanDays: 100, cv: 0.4 },
    kenogen: { family: "lognormal", meanDays: 80, cv: 1 },
  },
};

export const mechanisms: readonly {
  readonly name: string;
  readonly strengths: Partial<Record<Channel, number>>;
}[] = [
  { name: "anagen × 2", strengths: { longerAnagen: 1 } },
  { name: "telogen and kenogen × 0.5", strengths: { exogen: 1, kenogenRecruitment: 1 } },
  { name: "kenogen × 0.3", strengths: { kenogenRecruitment: 1 / 0.3 - 1 } },
  { name: "telogen × 1.5", strengths: { exogen: -1 / 3 } },
];

/** Shed by month after a full effect from day 0, in % of the six months before; visible density at months 6 and 12. */
export function runMechanism(strengths: Partial<Record<Channel, number>>, follicles: number) {
  const channels = Object.fromEntries(
    Object.entries(strengths).map(([name, strength]) => [
      name,
      { strength, onsetDays: 1e-6, decayDays: 1e9 },
    ]),
  );
  const treatment: Treatment = {
    id: "mechanism",
    name: "one mechanism",
    kind: "continuous",
    channels,
    nullProbability: 0,
    source: "experiment",
    grade: "design choice",
  };
  const run = unwrap(
    simulatePopulation({
      biology: zone,
      courses: [{ treatment, schedule: { kind: "continuous", fromDay: 0, untilDay: null } }],
      follicles,
      seed: 12,
      fromDay: -6 * MONTH,
      untilDay: 12 * MONTH,
      emergenceLagDays: 1,
      observationDays: [0, 6 * MONTH, 12 * MONTH],
    }),
  );
  const before = mean(run.shed.subarray(0, 6 * MONTH));
  const shed = Array.from(
    { length: 12 },
    (_, m) => (100 * mean(run.shed.subarray((6 + m) * MONTH, (7 + m) * MONTH))) / before,
  );
  const visible = observeRun(run).map((seen) => seen.visible);
  const gain = (i: number) => 100 * ((visible[i] as number) / (visible[0] as number) - 1);
  return { shed, gain6: gain(1), gain12: gain(2) };
}

export function earlyShedding(): Experiment {
  const results = mechanisms.map(({ name, strengths }) => ({ name, ...runMechanism(strengths, 150_000) }));
  const at = (i: number, month: number) => results[i]?.shed[month - 1] as number;
  return {
    question: "Does shedding fall in months 1–2?",
    answer: [
      `Only if old telogen hairs are held: telogen × 1.5 gives ${at(3, 1).toFixed(0)} % in month 1 and ${at(3, 12).toFixed(0)} % in month 12: it passes, and density hardly gains (${results[3]?.gain12.toFixed(1)} % after a year).`,
      `Longer anagen leaves months 1–2 as they were (${at(0, 1).toFixed(0)}, ${at(0, 2).toFixed(0)} %) and lowers shedding from month 3–4 on (${at(0, 6).toFixed(0)} % in month 6).`,
      `Recruiting resting follicles with early release raises it first (${at(1, 1).toFixed(0)} % in month 1), as with minoxidil.`,
      "No trial of cells has published a shed count for these months.",
    ],
    numbers: Object.fromEntries(
      results.flatMap(({ name, shed, gain6, gain12 }) => [
        ...[1, 2, 3, 4, 6, 12].map((month): [string, number] => [
          `${name}/${month}`,
          shed[month - 1] as number,
        ]),
        [`${name}/gain6`, gain6] as [string, number],
        [`${name}/gain12`, gain12] as [string, number],
      ]),
    ),
    figure: linesByMonth({
      id: "early-shedding",
      title: "Shed after four mechanisms",
      unit: "shed, % of before treatment",
      firstMonth: 1,
      from: 0,
      lines: results.map(({ name, shed }) => ({ name, values: shed })),
    }),
  };
}
