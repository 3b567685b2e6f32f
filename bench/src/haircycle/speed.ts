/**
 * Speed by processor time of the hair-cycle engine with all observables on, beside plain C and a daily automaton in the same run; linearity,
 * two threads, memory, a whole scalp, and a forecast update. `node --conditions=source bench/src/haircycle/speed.ts`
 */
import { Worker } from "node:worker_threads";
import {
  buildForecastBank,
  healthyScalp,
  type PopulationPlan,
  simulatePopulation,
  unwrap,
  updateForecast,
} from "@anagen/haircycle";
import { compiledReference, dailyAutomaton } from "./references.ts";

const DAYS = 3653;
const base: PopulationPlan = {
  biology: healthyScalp,
  follicles: 100_000,
  seed: 1,
  fromDay: 0,
  untilDay: DAYS,
};
const years = (plan: PopulationPlan) => (plan.follicles * (plan.untilDay - plan.fromDay)) / 365.25;

/** Processor time, which other programs on a shared machine disturb least. */
function seconds(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

/** Best of several runs: only the best is the program's own. */
function best(runs: number, work: () => void): number {
  return Math.min(...Array.from({ length: runs }, () => seconds(work)));
}

const speedOf = (plan: PopulationPlan, runs = 7) =>
  years(plan) / best(runs, () => void unwrap(simulatePopulation(plan)));

class Thread {
  private readonly worker = new Worker(new URL("./populationWorker.ts", import.meta.url), {
    execArgv: ["--conditions=source"],
  });
  run(plan: PopulationPlan | null): Promise<void> {
    return new Promise((resolve) => {
      this.worker.once(plan === null ? "exit" : "message", () => resolve());
      this.worker.postMessage(plan);
    });
  }
}

/** Follicle-years per second, by the clock, of n warm threads that start together, best of eight. */
async function threadsTogether(count: number): Promise<number> {
  const threads = Array.from({ length: count }, () => new Thread());
  const plan = { ...base, follicles: 200_000 };
  const all = () => Promise.all(threads.map((t, i) => t.run({ ...plan, firstFollicle: i * plan.follicles })));
  await all();
  let found = 0;
  for (let i = 0; i < 8; i++) {
    const started = process.hrtime.bigint();
    await all();
    found = Math.max(found, (count * years(plan)) / (Number(process.hrtime.bigint() - started) / 1e9));
  }
  await Promise.all(threads.map((t) => t.run(null)));
  return found;
}

const million = (x: number) => `${(x / 1e6).toFixed(2)} M follicle-years/s`;
const line = (name: string, value: string) => console.log(`${name.padEnd(46)} ${value}`);

speedOf(base, 3);
dailyAutomaton(500, DAYS);
const automaton = dailyAutomaton(3000, DAYS);
const compiled = compiledReference(200_000, DAYS);
const ours = speedOf(base, 9);
line("engine, all observables, one thread", million(ours));
line("plain C, shed histogram only", compiled ? million(compiled.follicleYearsPerSecond) : "skipped: no gcc");
line("daily automaton, shed histogram only", million(automaton.follicleYearsPerSecond));
if (compiled) line("engine / C", (ours / compiled.follicleYearsPerSecond).toFixed(2));
line("engine / automaton", (ours / automaton.follicleYearsPerSecond).toFixed(1));
line(
  "shed a day of 100 000, C and automaton",
  `${(compiled?.shedPerDay ?? Number.NaN).toFixed(2)} ${automaton.shedPerDay.toFixed(2)} (theory 87.95)`,
);
line("a scalp of 100 000 follicles for 10 years", `${((1000 * years(base)) / ours).toFixed(0)} ms`);
const short = {
  ...base,
  biology: {
    ...healthyScalp,
    phases: { ...healthyScalp.phases, anagen: { family: "lognormal", meanDays: 180, cv: 0.5 } as const },
  },
};
line("the same with an anagen of 180 days", million(speedOf(short, 3)));
for (const [name, plan] of [
  ["half the follicles", { ...base, follicles: 50_000 }],
  ["four times the follicles", { ...base, follicles: 400_000 }],
  ["twice the years", { ...base, untilDay: 2 * DAYS }],
] as const)
  line(`speed with ${name} / speed`, (speedOf(plan, 6) / speedOf(base, 6)).toFixed(3));
// One thread and two in turn, five times: the machine's other work falls on both.
const rounds: { one: number; two: number }[] = [];
for (let i = 0; i < 5; i++) rounds.push({ one: await threadsTogether(1), two: await threadsTogether(2) });
const ratios = rounds.map(({ one, two }) => two / one).sort((a, b) => a - b);
line(
  "two threads / one thread, by the clock",
  `${ratios[2].toFixed(2)} (${ratios.map((r) => r.toFixed(2)).join(", ")})`,
);
const bank = unwrap(
  buildForecastBank({
    facts: {
      sex: "male",
      age: 38,
      site: "vertex",
      ethnicity: "Caucasian",
      familyHistory: "unknown",
      patternHairLoss: true,
    },
    treatment: null,
    schedule: null,
    nowDay: 183,
    size: 4000,
    seed: 1,
  }),
);
const six = {
  ...bank,
  scenarios: Array.from({ length: 6 }, () => bank.scenarios[0]!),
  values: Array.from({ length: 6 }, () => bank.values[0]!),
};
const visits = [
  { day: 0, density: { value: 170 }, meanDiameterUm: { value: 55 }, anagen: { percent: 62, hairs: 160 } },
  { day: 183, density: { value: 172 }, meanDiameterUm: { value: 54 } },
];
line(
  "forecast update, bank of 4000, six scenarios",
  `${(1000 * best(5, () => void unwrap(updateForecast(six, visits)))).toFixed(0)} ms`,
);
line("greatest memory of the process", `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
