/** `anagen simulate`: a follicle population in time, with or without treatment. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diameterHistogram, linesByMonth, phaseSharesFigure } from "@anagen/figures";
import {
  BIN_UM,
  BINS,
  type Biology,
  biologyFrom,
  folliclesPerCm2,
  healthyScalp,
  observeRun,
  type PopulationRun,
  posteriorMedian,
  readPatch,
} from "@anagen/haircycle";
import { type Command, Option } from "commander";
import { columns, shown } from "./evidence/columns.ts";
import { readNumber, readNumbers, readTreatment, sayProblem, treatmentIds } from "./haircycle/hairOptions.ts";
import { simulateOnThreads } from "./haircycle/simulateOnThreads.ts";

interface SimulateOptions {
  readonly follicles: number;
  readonly years: number;
  readonly alopecia?: number;
  readonly treatment?: string;
  readonly days?: number[];
  readonly season: number;
  readonly loss: number;
  readonly seed: number;
  readonly threads: number;
  readonly json?: boolean;
  readonly figures?: string;
}

const DAYS_PER_MONTH = 30.4375;
const SCALP_FOLLICLES = 100_000;

const description = `Simulates follicles event by event from renewal equilibrium and prints, month by month, what a clinic would see:
density, diameter, growing share, terminal to vellus, and the true shed of a scalp of 100 000 follicles.
Parameters are the shipped, calibrated ones; what no source fixes is a design choice (docs/guide/hair-cycle.md).`;

const examples = `
Examples:
  anagen simulate
  anagen simulate --alopecia 8 --years 5
  anagen simulate --alopecia 8 --treatment minoxidil-5-percent --days 0,365 --years 2 --figures out
  anagen simulate --alopecia 8 --treatment cells-autologous --days 0,90 --json`;

export function registerSimulate(program: Command): void {
  program
    .command("simulate")
    .summary("a follicle population in time")
    .description(description)
    .option("--follicles <n>", "follicles simulated", readNumber, 20_000)
    .option("--years <n>", "years after baseline", readNumber, 2)
    .option(
      "--alopecia <years>",
      "androgenetic alopecia that began this many years before baseline",
      readNumber,
    )
    .addOption(new Option("--treatment <id>", "treatment from day 0 on").choices(treatmentIds()))
    .option("--days <list>", "days of the sessions, or first and last day of a drug", readNumbers)
    .option("--season <amplitude>", "yearly modulation of the end of anagen, 0 to below 1", readNumber, 0)
    .option("--loss <share>", "follicles lost for good, share a year", readNumber, 0)
    .option("--seed <n>", "the draws are a function of it", readNumber, 1)
    .option("--threads <n>", "threads; the result does not depend on them", readNumber, 1)
    .option("--json", "print everything as JSON")
    .option("--figures <folder>", "write shed, phases, density and diameters as SVG")
    .addHelpText("after", examples)
    .action(async (options: SimulateOptions) => {
      const outcome = await simulateOnThreads(planOf(options), options.threads);
      if (!outcome.ok) return sayProblem(outcome.problem);
      const rows = monthlyRows(outcome.value);
      process.stdout.write(
        options.json ? `${JSON.stringify({ options, months: rows }, null, 2)}\n` : table(rows),
      );
      if (options.figures) writeFigures(options.figures, outcome.value, rows);
    });
}

function planOf(options: SimulateOptions) {
  const stage = options.alopecia;
  const startDay = stage === undefined ? 0 : -Math.round(stage * 365.25);
  const base: Biology = stage === undefined ? healthyScalp : biologyFrom(posteriorMedian(), startDay);
  const season = { ...base.season, amplitude: options.season };
  const given = readTreatment(options);
  const untilDay = Math.round(options.years * 365.25);
  const months = Math.max(0, Math.floor(untilDay / DAYS_PER_MONTH));
  return {
    biology: { ...base, season, lossPerYear: options.loss },
    courses: given ? [given] : [],
    follicles: options.follicles,
    seed: options.seed,
    // A season needs a few cycles until its yearly rhythm is the scalp's own.
    startDay: options.season === 0 ? startDay : Math.min(startDay, -4015),
    fromDay: 0,
    untilDay,
    observationDays: Array.from({ length: months + 1 }, (_, m) => Math.round(m * DAYS_PER_MONTH)),
  };
}

type MonthRow = ReturnType<typeof readPatch> & { month: number; trueShedPerDay: number };

function monthlyRows(run: PopulationRun): MonthRow[] {
  return observeRun(run).map((seen, month) => {
    const span = run.shed.subarray(seen.day, Math.min(run.days, seen.day + 30));
    const shed = span.reduce((a, b) => a + b, 0) / Math.max(1, span.length);
    return {
      month,
      ...readPatch(seen, folliclesPerCm2),
      trueShedPerDay: (shed * SCALP_FOLLICLES) / run.follicles,
    };
  });
}

function table(rows: readonly MonthRow[]): string {
  const header = ["month", "hairs/cm²", "mean µm", "growing %", "terminal:vellus", "shed/day of 100 000"];
  const body = rows.map((r) => [
    String(r.month),
    shown(r.densityPerCm2, 1),
    shown(r.meanDiameterUm, 1),
    shown(r.anagenPercent, 1),
    Number.isFinite(r.terminalToVellus) ? shown(r.terminalToVellus, 1) : "no vellus",
    shown(r.trueShedPerDay, 1),
  ]);
  return `${columns(header, body)}\n`;
}

function writeFigures(folder: string, run: PopulationRun, rows: readonly MonthRow[]): void {
  mkdirSync(folder, { recursive: true });
  const line = (id: string, title: string, unit: string, values: number[], from?: number) =>
    linesByMonth({
      id,
      title,
      unit,
      lines: [{ name: title, values }],
      ...(from === undefined ? {} : { from }),
    });
  const last = run.observationDays.at(-1) ?? 0;
  const middle = run.observationDays[Math.floor(run.observationDays.length / 2)] ?? 0;
  const files: [string, string][] = [
    [
      "shed.svg",
      line(
        "shed",
        "true shed",
        "hairs a day of 100 000 follicles",
        rows.slice(0, -1).map((r) => r.trueShedPerDay),
        0,
      ),
    ],
    [
      "density.svg",
      line(
        "density",
        "visible density",
        "hairs/cm²",
        rows.map((r) => r.densityPerCm2),
        0,
      ),
    ],
    ["phases.svg", phaseSharesFigure({ id: "phases", run })],
    [
      "diameters.svg",
      diameterHistogram({
        id: "diameters",
        run,
        days: [...new Set([0, middle, last])],
        binUm: BIN_UM,
        bins: BINS,
      }),
    ],
  ];
  for (const [name, svg] of files) writeFileSync(join(folder, name), svg);
  process.stderr.write(`${files.length} figures in ${folder}\n`);
}
