/** Speed beside metafor in one run: REML on 13 studies, a 26-study network, many simulated meta-analyses. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isFault, type NetworkArm, networkMeta, poolEffects, type StudyEffect } from "@anagen/evidence";
import { randomStream } from "@anagen/numerics";
import reference from "../../../packages/evidence/data/reference/meta-analysis.json" with { type: "json" };

const bcg = reference.cases.bcg.yi.map(
  (yi, i): StudyEffect => ({ study: `${i}`, yi, vi: reference.cases.bcg.vi[i]! }),
);

/** 26 trials of two arms among six treatments, every trial with its own size. */
function network(): NetworkArm[] {
  const stream = randomStream({ seed: 26 });
  const names = ["placebo", "a", "b", "c", "d", "e"];
  return Array.from({ length: 26 }, (_, i) => {
    const first = i % 5;
    const second = 1 + ((first + Math.floor(i / 5)) % 5);
    const pair = first === second ? [0, second] : [first, second];
    return pair.map(
      (t): NetworkArm => ({
        study: `s${i}`,
        treatment: names[t]!,
        mean: t + stream.normal(),
        variance: 0.1 + 0.4 * stream.uniform(),
      }),
    );
  }).flat();
}

/** Simulated meta-analyses of 5 studies each. */
function simulated(n: number): StudyEffect[][] {
  return Array.from({ length: n }, (_, r) => {
    const stream = randomStream({ seed: 5, substream: r });
    return Array.from(
      { length: 5 },
      (__, i): StudyEffect => ({
        study: `${i}`,
        yi: 0.5 * stream.normal() + Math.sqrt(0.1) * stream.normal(),
        vi: 0.05 + 0.1 * stream.uniform(),
      }),
    );
  });
}

function must<T>(value: T): Exclude<T, { fault: true }> {
  if (isFault(value)) throw new Error(value.message);
  return value as Exclude<T, { fault: true }>;
}

/** Processor time of this process: a busy machine slows both engines' clocks, but not the work that they do. */
function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds for one call: median of rounds, each as many calls as take about 50 ms. */
function time(call: () => unknown): number {
  for (let i = 0; i < 50; i++) call();
  let calls = 1;
  for (;;) {
    const start = cpuMilliseconds();
    for (let i = 0; i < calls; i++) call();
    if (cpuMilliseconds() - start > 50) break;
    calls *= 2;
  }
  const rounds = Array.from({ length: 7 }, () => {
    const start = cpuMilliseconds();
    for (let i = 0; i < calls; i++) call();
    return (cpuMilliseconds() - start) / calls;
  });
  return rounds.sort((a, b) => a - b)[3]!;
}

const arms = network();
const many = simulated(10_000);
const manyInR = many.slice(0, 500);
const poolAll = (sets: readonly StudyEffect[][]): void => {
  for (const set of sets) must(poolEffects(set, { interval: "hk" }));
};

function ours(): Record<string, number> {
  const start = cpuMilliseconds();
  poolAll(many);
  return {
    reml13: time(() => must(poolEffects(bcg, { interval: "z" }))),
    network26: time(() => must(networkMeta(arms, { reference: "placebo", method: "REML" }))),
    simulated: (cpuMilliseconds() - start) / many.length,
  };
}

/** The same three tasks in R; null where R or metafor is absent. */
function theirs(): Record<string, number> | null {
  const folder = mkdtempSync(join(tmpdir(), "anagen-speed-"));
  try {
    writeFileSync(
      join(folder, "bcg.csv"),
      csv(
        bcg.map((s) => [s.yi, s.vi]),
        ["yi", "vi"],
      ),
    );
    writeFileSync(
      join(folder, "network.csv"),
      csv(
        arms.map((a) => [a.study, a.treatment, a.mean, a.variance]),
        ["study", "treatment", "mean", "variance"],
      ),
    );
    writeFileSync(
      join(folder, "sim.csv"),
      csv(
        manyInR.flatMap((set, r) => set.map((s) => [r, s.yi, s.vi])),
        ["set", "yi", "vi"],
      ),
    );
    const run = spawnSync("Rscript", ["-e", rProgram, folder], { encoding: "utf8" });
    if (run.error || run.status !== 0) return null;
    const line = run.stdout.split("\n").find((l) => l.startsWith("TIMES"));
    const [reml13, network26, perSet] = line!.split(" ").slice(1).map(Number) as [number, number, number];
    return { reml13, network26, simulated: perSet };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const rProgram = `
suppressMessages(library(metafor)); f <- commandArgs(TRUE)[1]
cpu <- function() sum(proc.time()[1:2])
ms <- function(n, call) { for (i in 1:3) call(); r <- sapply(1:5, function(k) { s <- cpu(); for (i in 1:n) call(); 1000*(cpu()-s)/n }); median(r) }
b <- read.csv(file.path(f,"bcg.csv")); d <- read.csv(file.path(f,"network.csv")); s <- read.csv(file.path(f,"sim.csv"))
a <- ms(60, function() rma(yi, vi, data=b))
d$treatment <- relevel(factor(d$treatment), ref="placebo")
sets <- split(s, s$set)
n <- ms(2, function() rma.mv(mean, variance, mods = ~ study + treatment - 1, random = ~ treatment | study, rho = 0.5, data = d))
st <- cpu(); for (x in sets) rma(yi, vi, data=x, test="knha", control=list(maxiter=1000, stepadj=0.5)); p <- 1000*(cpu()-st)/length(sets)
cat("TIMES", a, n, p, "\\n")
`;

function csv(rows: readonly (readonly (string | number)[])[], header: readonly string[]): string {
  return [header, ...rows].map((row) => row.join(",")).join("\n");
}

const tasks: Record<string, string> = {
  reml13: "REML on 13 studies (BCG)",
  network26: "network of 26 trials, 6 treatments, REML",
  simulated: "one of 10 000 simulated meta-analyses of 5 studies, REML with Hartung–Knapp",
};

const mine = ours();
const peer = theirs();
const lines = Object.entries(tasks).map(([key, name]) => {
  const other = peer ? `${peer[key]!.toFixed(2)} | ${(peer[key]! / mine[key]!).toFixed(0)} ×` : "– | –";
  return `| ${name} | ${mine[key]!.toFixed(3)} | ${other} |`;
});
const table = ["| task | this engine, ms | metafor, ms | ratio |", "|---|---:|---:|---:|", ...lines].join(
  "\n",
);
if (!peer) console.log("skipped: R with metafor is not installed; times of this engine alone");
console.log(`processor time, one run, same machine\n${table}`);
if (peer)
  writeFileSync(
    join(import.meta.dirname, "../../../docs/validation/evidence-speed.md"),
    `# Speed of the evidence engine beside metafor

Written by \`npm run bench:evidence-speed\` where R with metafor is installed. Processor time of one process on one machine,
both in one run; the ratio is what counts.

${table}
`,
  );
