/** `anagen pool`: one effect from several studies, from one's own table or from the trials that ship. */
import { writeFileSync } from "node:fs";
import {
  heterogeneityMethods,
  holdsProportions,
  type IntervalMethod,
  isFault,
  type Measure,
  type PooledCounts,
  type PooledEffect,
  type PoolMethod,
  poolCounts,
  poolEffects,
  proportionsFromTable,
} from "@anagen/evidence";
import { forestPlot, funnelPlot } from "@anagen/figures";
import { type Command, InvalidArgumentError, Option } from "commander";
import { columns, shown, shownP } from "./evidence/columns.ts";
import { type Gathered, gatherStudies, unitOf } from "./evidence/gatherStudies.ts";
import { forestStudies, poolReport, reportText } from "./evidence/poolReport.ts";
import { faultLine, placed, readInput } from "./evidence/readInput.ts";
import { splitSections } from "./evidence/splitReport.ts";

interface PoolCommandOptions {
  readonly measure?: Measure;
  readonly method: PoolMethod | "MH" | "Peto";
  readonly ci?: IntervalMethod;
  readonly level: number;
  readonly variance?: "unpooled" | "pooled";
  readonly i2?: "tau2" | "q";
  readonly cluster?: string;
  readonly treatment?: string[];
  readonly against?: string[];
  readonly outcome: "density" | "diameter";
  readonly provisional: boolean;
  readonly bounds: boolean;
  readonly includeDoubtful?: boolean;
  readonly leaveOut?: string[];
  readonly leaveOneOut?: boolean;
  readonly bias?: boolean;
  readonly bayes?: number;
  readonly subgroup?: string;
  readonly moderator?: string[];
  readonly cumulative?: string;
  readonly grid?: boolean;
  readonly json?: boolean;
  readonly forest?: string;
  readonly funnel?: string;
}

const description = `Pools studies into one effect, with heterogeneity, prediction intervals and what a reader should know.

A table (CSV or JSON) has one row a study and these columns:
  study, yi, vi                     effect and variance
  study, effect, se                 effect and standard error
  study, effect, low, high          effect and 95 % interval (ratios as ratios: --measure RR)
  study, effect, p                  effect and exact p
  study, n1, mean1, sd1, n2, mean2, sd2             or se1, se2 for the SDs
  study, n1, median1, lower1, upper1, n2, …         medians with quartiles, or min1, max1
  study, n, mean1, sd1, mean2, sd2, r               two sides of the same people, r assumed
  study, events1, n1, events2, n2
  study, events, n                  one group: shares with exact intervals, upper bounds for none
and, if units differ, unit: "hairs/cm2" or "hairs per 5.1 cm2". Separators , ; and tab, decimal commas and byte-order
marks are understood. Without a file the trials that ship are used: name --treatment.`;

const examples = `
Examples:
  anagen pool my-trials.csv --forest forest.svg
  anagen pool events.csv --measure OR --method MH
  anagen pool --treatment "minoxidil 5 %" --ci hk-truncated
  anagen pool --treatment PRP --no-provisional
  anagen pool my-trials.csv --bayes 10 --leave-one-out --bias

Exit codes: 0 pooled, 1 the data cannot be pooled (the reason is said), 2 wrong usage.`;

export function registerPool(program: Command): void {
  const command = program
    .command("pool")
    .summary("pool studies into one effect")
    .description(description)
    .argument("[files...]", "one table (.csv, .tsv, .json), or trial files (.json)");
  addReports(addQuestion(command))
    .addHelpText("after", examples)
    .action((files: string[], options: PoolCommandOptions, self: Command) => {
      process.exitCode = run(files, options, self);
    });
}

/** Options that say what is pooled, and how. */
function addQuestion(command: Command): Command {
  return command
    .addOption(
      new Option("--measure <measure>", "effect to compute").choices([
        "MD",
        "SMD",
        "ROM",
        "OR",
        "RR",
        "RD",
        "GEN",
      ]),
    )
    .addOption(
      new Option("--method <method>", "CE common effect, an estimator of τ², or MH or Peto for counts")
        .choices(["CE", ...heterogeneityMethods, "MH", "Peto"])
        .default("REML"),
    )
    .addOption(
      new Option(
        "--ci <interval>",
        "z Wald, t, hk Hartung–Knapp, hk-truncated never narrower than t (default)",
      ).choices(["z", "t", "hk", "hk-truncated"]),
    )
    .addOption(
      new Option("--variance <rule>", "variance of a mean difference").choices(["unpooled", "pooled"]),
    )
    .addOption(new Option("--i2 <rule>", "I² from τ² (default) or from Q").choices(["tau2", "q"]))
    .option("--level <share>", "confidence", readLevel, 0.95)
    .option("--treatment <codes...>", "treatment in the trials that ship")
    .option("--against <codes...>", "what it is compared with (default placebo or nothing)")
    .addOption(
      new Option("--outcome <kind>", "outcome in the trials")
        .choices(["density", "diameter"])
        .default("density"),
    )
    .option("--no-provisional", "leave out numbers known only at second hand")
    .option("--no-bounds", "leave out studies whose standard error follows only from a bound on p")
    .option("--include-doubtful", "keep trials whose printed numbers contradict each other")
    .option("--leave-out <studies...>", "leave these studies out");
}

/** Options that say what is shown and written. */
function addReports(command: Command): Command {
  return command
    .option("--leave-one-out", "pool again without each study in turn")
    .option("--bias", "tests of a lopsided funnel, trim and fill, fail-safe N")
    .option(
      "--bayes <scale>",
      "Bayesian pool: scale of the half-normal prior on τ, in units of the effect",
      readScale,
    )
    .option(
      "--subgroup <column>",
      "a pool in each group; for shipped trials donor, cellBased, route, sessions, design, randomised",
    )
    .option(
      "--cluster <column>",
      "standard error that allows for studies that belong together (team, registry)",
    )
    .option("--moderator <columns...>", "meta-regression on columns of numbers")
    .option("--cumulative <column>", "the pool as studies come in, in the order of this column")
    .option("--grid", "split-scalp trials at every pair of assumed correlations")
    .option("--json", "print everything as JSON")
    .option("--forest <file.svg>", "write a forest plot")
    .option("--funnel <file.svg>", "write a funnel plot with significance contours");
}

function run(files: readonly string[], options: PoolCommandOptions, command: Command): number {
  const shares = files.length === 1 && !options.treatment ? sharesOf(files[0]!, options) : null;
  if (shares !== null) return shares;
  const gathered = gatherStudies(files, options);
  if (isFault(gathered)) {
    if (gathered.code === "input.treatment") command.error(gathered.message, { exitCode: 2 });
    process.stderr.write(`${faultLine(gathered)}\n`);
    return 1;
  }
  return options.method === "MH" || options.method === "Peto"
    ? poolTables(gathered, options, command)
    : poolAndSay(gathered, options);
}

/** A table of one group a row (study, events, n): shares with exact intervals. Null for any other file. */
function sharesOf(file: string, options: PoolCommandOptions): number | null {
  const input = readInput(file);
  if (isFault(input) || input.kind !== "table" || !holdsProportions(input.table)) return null;
  const shares = proportionsFromTable(input.table);
  if (isFault(shares)) {
    process.stderr.write(`${faultLine(placed(file, shares))}\n`);
    return 1;
  }
  const percent = (x: number | null): string => (x === null ? "" : `${shown(100 * x, 1)} %`);
  const rows = shares.map((s) => [
    s.study,
    `${s.events}/${s.n}`,
    percent(s.share),
    percent(s.low),
    percent(s.high),
    percent(s.zeroEventBound),
  ]);
  process.stdout.write(
    options.json
      ? `${JSON.stringify(shares, null, 2)}\n`
      : `${columns(["study", "events", "share", "low", "high", "bound if none"], rows)}\n\nExact 95 % intervals; "all" adds the rows up. With no event the last column is the one-sided 95 % upper bound.\n`,
  );
  return 0;
}

function poolAndSay(data: Gathered, options: PoolCommandOptions): number {
  if (data.studies.length === 0) {
    process.stderr.write(
      `No study can be pooled.\n${data.leftOut.map((l) => `  ${l.study}: ${l.reason}`).join("\n")}\n`,
    );
    return 1;
  }
  const settings = {
    method: options.method as PoolMethod,
    level: options.level,
    ...(options.ci ? { interval: options.ci } : {}),
    ...(options.i2 ? { i2: options.i2 } : {}),
  };
  const pooled = poolEffects(data.studies, settings);
  if (isFault(pooled)) {
    process.stderr.write(`${faultLine(pooled)}\n`);
    return 1;
  }
  const report = poolReport(data, pooled, {
    ...settings,
    leaveOneOut: options.leaveOneOut ?? false,
    bias: options.bias ?? false,
    ...(options.bayes === undefined ? {} : { bayes: options.bayes }),
  });
  const splits = splitSections(data, settings, options);
  if (isFault(splits)) {
    process.stderr.write(`${faultLine(splits)}\n`);
    return 1;
  }
  const json = { ...report, ...Object.fromEntries(splits.map((s) => [s.name, s.value])) };
  process.stdout.write(
    options.json
      ? `${JSON.stringify(json, null, 2)}\n`
      : `${[reportText(report), ...splits.map((s) => s.text)].join("\n\n")}\n`,
  );
  if (options.forest) writeFileSync(options.forest, forest(data, pooled));
  if (options.funnel) writeFileSync(options.funnel, funnel(data, pooled));
  return 0;
}

function forest(data: Gathered, pooled: PooledEffect): string {
  const logarithmic = ["OR", "RR", "ROM"].includes(data.measure);
  const { heterogeneity: h, prediction } = pooled;
  const riley = prediction?.riley ?? prediction?.normal;
  return forestPlot({
    id: "forest",
    title: data.title,
    unit: logarithmic ? unitOf(data.measure) : data.unit,
    logarithmic,
    studies: forestStudies(data.studies, pooled, data.provisional),
    summary: {
      label: pooled.method === "CE" ? "Common effect" : `Random effects (${pooled.method})`,
      estimate: pooled.estimate,
      low: pooled.low,
      high: pooled.high,
      ...(riley
        ? {
            prediction: riley,
            predictionLabel: prediction?.riley ? "New study (t, k − 2)" : "New study (normal)",
          }
        : {}),
    },
    footnotes:
      pooled.k > 1
        ? [
            `τ² ${shown(h.tau2, 3)}, I² ${shown(h.i2, 0)} %, Q ${shown(h.q)} on ${h.qDf} df, p ${shownP(h.qP)}`,
          ]
        : [],
  });
}

function funnel(data: Gathered, pooled: PooledEffect): string {
  return funnelPlot({
    id: "funnel",
    title: `Funnel: ${data.title}`,
    points: data.studies.map((s) => ({ label: s.study, estimate: s.yi, se: Math.sqrt(s.vi) })),
    centre: pooled.estimate,
    unit: ["OR", "RR", "ROM"].includes(data.measure) ? `log ${unitOf(data.measure)}` : data.unit,
    contours: true,
  });
}

/** Mantel–Haenszel or Peto, which need the two-by-two tables. */
function poolTables(data: Gathered, options: PoolCommandOptions, command: Command): number {
  if (data.counts.length === 0)
    command.error(`--method ${options.method} needs columns events1, n1, events2, n2`, { exitCode: 2 });
  const measure = options.measure ?? "RR";
  const method = options.method === "Peto" ? "Peto" : (`MH-${measure}` as PooledCounts["method"]);
  if (!["MH-RR", "MH-OR", "MH-RD", "Peto"].includes(method))
    command.error(`Mantel–Haenszel pools RR, OR or RD, not ${measure}`, { exitCode: 2 });
  const pooled = poolCounts(data.counts, method, { level: options.level });
  if (isFault(pooled)) {
    process.stderr.write(`${faultLine(pooled)}\n`);
    return 1;
  }
  if (options.json) {
    process.stdout.write(`${JSON.stringify(pooled, null, 2)}\n`);
    return 0;
  }
  const back = (x: number): string => shown(method === "MH-RD" ? x : Math.exp(x), 3);
  const lines = [
    data.title,
    columns(
      ["study", "events 1", "of", "events 2", "of"],
      data.counts.map((c) => [c.study, c.first.events, c.first.n, c.second.events, c.second.n].map(String)),
    ),
    `Pooled, ${method}: ${back(pooled.estimate)} (${back(pooled.low)} to ${back(pooled.high)}), p ${shownP(pooled.p)}`,
    `Heterogeneity: Q ${shown(pooled.q.q)} on ${pooled.q.df} df, p ${shownP(pooled.q.p)}`,
    pooled.withoutInformation.length > 0
      ? `Without an event in either arm: ${pooled.withoutInformation.join(", ")}`
      : "",
  ];
  process.stdout.write(`${lines.filter((l) => l !== "").join("\n\n")}\n`);
  return 0;
}

export function readLevel(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < 1)) throw new InvalidArgumentError("a share between 0 and 1, such as 0.95");
  return value;
}

function readScale(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError("a number above 0");
  return value;
}
