/** `anagen network`: treatments that were never compared, on one scale through those that were. */
import { writeFileSync } from "node:fs";
import {
  armsFromTable,
  comparisonsOf,
  type Fault,
  faultOf,
  type HairNetwork,
  hairNetwork,
  isFault,
  type NetworkArm,
  type NetworkMeta,
  networkMeta,
  nodeSplits,
  trials,
} from "@anagen/evidence";
import { leagueTable, networkGraph } from "@anagen/figures";
import { type Command, Option } from "commander";
import { columns, shown, shownP, wrapped } from "./evidence/columns.ts";
import { faultLine, placed, readInput } from "./evidence/readInput.ts";
import { readLevel } from "./pool.ts";

interface NetworkCommandOptions {
  readonly reference?: string;
  readonly method: "common" | "DL" | "REML";
  readonly level: number;
  readonly smallerIsBetter?: boolean;
  readonly provisional: boolean;
  readonly bounds: boolean;
  readonly includeDoubtful?: boolean;
  readonly leaveOut?: string[];
  readonly split?: boolean;
  readonly json?: boolean;
  readonly graph?: string;
  readonly league?: string;
}

const description = `Compares treatments directly and through each other (network meta-analysis).

A table has one row an arm: study, treatment and n, mean, sd; or mean, se; or events, n (log odds).
Without a file: the hair trials that ship, on hair density.`;

const examples = `
Examples:
  anagen network
  anagen network --no-bounds --league league.svg --graph network.svg
  anagen network arms.csv --reference placebo --smaller-is-better --split

Exit codes: 0 done, 1 the data do not make a network (the reason is said), 2 wrong usage.`;

interface Data {
  readonly arms: readonly NetworkArm[];
  readonly contrasts: HairNetwork["contrasts"];
  readonly assumptions: HairNetwork["assumptions"];
  readonly leftOut: HairNetwork["leftOut"];
  readonly unit: string;
}

export function registerNetwork(program: Command): void {
  program
    .command("network")
    .summary("compare treatments through each other")
    .description(description)
    .argument("[file]", "table of arms (.csv, .tsv, .json)")
    .option("--reference <treatment>", "what the others are compared with (default placebo)")
    .addOption(
      new Option("--method <method>", "heterogeneity: common, DL (generalised) or REML")
        .choices(["common", "DL", "REML"])
        .default("DL"),
    )
    .option("--level <share>", "confidence", readLevel, 0.95)
    .option("--smaller-is-better", "a lower value is better")
    .option("--no-provisional", "leave out numbers known only at second hand")
    .option("--no-bounds", "leave out trials whose standard error follows only from a bound on p")
    .option("--include-doubtful", "keep trials whose printed numbers contradict each other")
    .option("--leave-out <studies...>", "leave these trials out")
    .option("--split", "direct against indirect evidence for each comparison")
    .option("--json", "print everything as JSON")
    .option("--graph <file.svg>", "write the network graph")
    .option("--league <file.svg>", "write the league table")
    .addHelpText("after", examples)
    .action((file: string | undefined, options: NetworkCommandOptions) => {
      const data = gather(file, options);
      const network = isFault(data) ? data : compute(data, options);
      if (isFault(network) || isFault(data)) {
        process.stderr.write(`${faultLine(network as Fault)}\n`);
        process.exitCode = 1;
        return;
      }
      const splits = options.split
        ? nodeSplits(data.arms, { method: options.method, level: options.level }, data.contrasts)
        : [];
      const rows = isFault(splits) ? [] : splits;
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ ...network, splits: options.split ? rows : null, assumptions: data.assumptions, leftOut: data.leftOut }, null, 2)}\n`
          : `${text(network, data, rows)}\n`,
      );
      if (options.graph) writeFileSync(options.graph, graph(network, data));
      if (options.league) writeFileSync(options.league, league(network, data));
    });
}

function gather(file: string | undefined, options: NetworkCommandOptions): Data | Fault {
  const { leaveOut = [] } = options;
  if (file === undefined) {
    const hair = hairNetwork(trials, {
      leaveOut,
      includeProvisional: options.provisional,
      useBoundsOnP: options.bounds,
      includeDoubtful: options.includeDoubtful ?? false,
    });
    return { ...hair, unit: "hairs/cm²" };
  }
  const input = readInput(file);
  if (isFault(input)) return input;
  if (input.kind === "trial")
    return faultOf("input.files", "A trial file holds one trial; give a table of arms");
  const read = armsFromTable(input.table);
  if (isFault(read)) return placed(file, read);
  const corrected = read.corrected.map((study) => ({
    study,
    says: ["0.5 added to its cells, one of which was empty"],
  }));
  return {
    arms: read.arms.filter((a) => !leaveOut.includes(a.study)),
    contrasts: [],
    assumptions: corrected,
    leftOut: [],
    unit: read.scale,
  };
}

function compute(
  data: Data,
  { reference, method, level, smallerIsBetter }: NetworkCommandOptions,
): NetworkMeta | Fault {
  const known = [...new Set(data.arms.map((a) => a.treatment))];
  const base = reference ?? known.find((t) => /^placebo$/i.test(t)) ?? known[0] ?? "";
  return networkMeta(
    data.arms,
    { reference: base, method, level, smallerIsBetter: smallerIsBetter ?? false },
    data.contrasts,
  );
}

function text(
  network: NetworkMeta,
  data: Data,
  splits: readonly Exclude<ReturnType<typeof nodeSplits>, Fault>[number][],
): string {
  const score = new Map(network.pScores.map((p) => [p.treatment, p.score]));
  const rows = [...network.againstReference]
    .sort((a, b) => score.get(b.first)! - score.get(a.first)!)
    .map((e) => [
      e.first,
      shown(e.estimate),
      shown(e.low),
      shown(e.high),
      shownP(e.p),
      String(e.directStudies),
      shown(score.get(e.first)!),
    ]);
  const { total, within, between } = network;
  const q = (name: string, part: typeof total): string =>
    `${name} ${shown(part.q)} on ${part.df} df, p ${shownP(part.p)}`;
  const sections = [
    `${network.studies} trials, ${network.treatments.length} treatments, ${data.unit} against ${network.reference}; method ${network.method}`,
    columns(["treatment", "effect", "low", "high", "p", "direct trials", "P-score"], rows),
    `τ² ${shown(network.tau2, 4)}, I² ${shown(network.i2, 1)} %; Q: ${q("total", total)}; ${q("within designs", within)}; ${q("between designs", between)}`,
    data.assumptions.length > 0
      ? [
          "Resting on more than printed means, SDs and n:",
          ...data.assumptions.map((a) => wrapped(`${a.study}: ${a.says.join("; ")}`, "  ")),
        ].join("\n")
      : "",
    data.leftOut.length > 0
      ? [
          `Left out (${data.leftOut.length}):`,
          ...data.leftOut.map((l) => wrapped(`${l.study}: ${l.reason}`, "  ")),
        ].join("\n")
      : "",
    splits.length > 0 ? splitTable(splits) : "",
    network.warnings.map((w) => wrapped(`Note: ${w}`)).join("\n"),
  ];
  return sections.filter((s) => s !== "").join("\n\n");
}

function splitTable(splits: readonly Exclude<ReturnType<typeof nodeSplits>, Fault>[number][]): string {
  return columns(
    ["comparison", "direct", "indirect", "difference", "p"],
    splits.map((s) => [
      `${s.first} v ${s.second}`,
      `${shown(s.direct.estimate)} (${shown(s.direct.low)} to ${shown(s.direct.high)})`,
      s.indirect
        ? `${shown(s.indirect.estimate)} (${shown(s.indirect.low)} to ${shown(s.indirect.high)})`
        : "no other path",
      s.difference ? shown(s.difference.estimate) : "",
      s.difference ? shownP(s.difference.p) : "",
    ]),
  );
}

function graph(network: NetworkMeta, data: Data): string {
  return networkGraph({
    id: "network",
    title: "Treatments and the trials between them",
    nodes: network.treatments.map((label) => ({ label })),
    edges: comparisonsOf(
      network,
      data.contrasts,
      data.assumptions.map((a) => a.study),
    ),
  });
}

function league(network: NetworkMeta, data: Data): string {
  return leagueTable({
    id: "league",
    title: "Every treatment against every other",
    treatments: network.pScores.map((p) => p.treatment),
    cells: network.league,
    unit: data.unit,
  });
}
