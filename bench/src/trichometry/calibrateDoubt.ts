/**
 * `npm run calibrate:trichometry -- [--first-seed 700000] [--pictures 40] [--threads 1] [--keep FILE] [--again FILE]`: measures rendered
 * pictures of seeds that no report uses and prints what the parameters of the error bars should be: how detectable thin
 * hairs are, and how far counts, means and shares miss beyond what their single hairs say. `--keep` writes the trials to
 * a file, `--again` reads them from it, so that changed parameters are judged without measuring anew.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type CountedHair, type Measurement, summarise } from "@anagen/trichometry";
import { fitDetectability } from "./fitDetectability.ts";
import type { RenderedKind, RenderedTrial } from "./renderedTrial.ts";
import { renderedTrials, scaleSd, trialJob } from "./renderedTrials.ts";

/** What a trial leaves for calibration: plain numbers. */
interface KeptTrial {
  readonly kind: string;
  readonly area: number;
  readonly blurUm: number;
  readonly scale: number;
  readonly hairs: readonly CountedHair[];
  readonly unitSizes: readonly number[];
  readonly truth: readonly { readonly um: number; readonly isFound: boolean }[];
  readonly scalpDensity: number;
}

const kinds: readonly (RenderedKind & { readonly share: number })[] = [
  { name: "typical", options: {}, share: 1 },
  { name: "sparse", options: { unitsPerCm2: 35 }, share: 0.5 },
  { name: "dense", options: { unitsPerCm2: 110 }, share: 0.5 },
  { name: "thinning", options: { vellusShare: 0.25, terminalMedianUm: 70 }, share: 1 },
  {
    name: "thinned",
    options: { vellusShare: 0.45, terminalMedianUm: 65, unitsPerCm2: 60 },
    share: 0.5,
  },
];

const { values } = parseArgs({
  options: {
    pictures: { type: "string", default: "40" },
    "first-seed": { type: "string", default: "700000" },
    keep: { type: "string" },
    again: { type: "string" },
    threads: { type: "string", default: "1" },
  },
});
const trials: KeptTrial[] =
  values.again === undefined
    ? await measureAll()
    : (JSON.parse(readFileSync(values.again, "utf8")) as KeptTrial[]);
if (values.keep !== undefined) writeFileSync(values.keep, JSON.stringify(trials));
console.log("detectability", fitDetectability(trials));
for (const kind of ["all", ...kinds.map((k) => k.name)])
  report(
    kind,
    trials.filter((t) => kind === "all" || t.kind === kind),
  );

async function measureAll(): Promise<KeptTrial[]> {
  const jobs = kinds.flatMap((kind) =>
    Array.from({ length: Math.round(kind.share * Number(values.pictures)) }, (_, i) =>
      trialJob(kind, Number(values["first-seed"]) + i),
    ),
  );
  const measured = await renderedTrials(jobs, Number(values.threads));
  return measured.flatMap((trial, i) =>
    trial.result.summary === null ? [] : [keptOf(jobs[i].kind.name, trial.result, trial)],
  );
}

function keptOf(kind: string, result: Measurement, trial: RenderedTrial): KeptTrial {
  const scale = result.calibration?.umPerPixel ?? Number.NaN;
  const found = new Set(trial.pairs.map((p) => p.truth));
  return {
    kind,
    area: result.area?.usableMm2 ?? Number.NaN,
    blurUm: Number(result.parameters.engine.blurSigmaPx) * scale,
    scale,
    hairs: result.hairs
      .filter((h) => h.counted)
      .map((h) => ({
        confidence: h.confidence,
        diameterUm: h.diameterUm,
        diameterUmSd: h.diameterPxSd * scale,
      })),
    unitSizes: result.units.map((u) => u.hairs.length),
    truth: trial.truth.map((h) => ({ um: h.meanDiameterUm, isFound: found.has(h) })),
    scalpDensity: trial.scalpDensity,
  };
}

/** For each estimate: bias and spread of (value − truth) / sd, share of intervals that hold the truth. */
function report(name: string, these: readonly KeptTrial[]): void {
  const rows = new Map<string, { z: number[]; held: number[]; error: number[] }>();
  for (const t of these) {
    const s = summarise({
      hairs: t.hairs,
      unitSizes: t.unitSizes,
      calibration: { umPerPixel: t.scale, relativeSd: scaleSd, source: { kind: "stated" } },
      usableMm2: t.area,
      vellusBelowUm: 30,
      terminalAboveUm: 60,
      blurUm: t.blurUm,
    });
    const n = t.truth.length;
    const mean = t.truth.reduce((sum, h) => sum + h.um, 0) / n;
    const share = (100 * t.truth.filter((h) => h.um < 30).length) / n;
    const pairs = [
      ["count", s.hairs, n],
      ["density here", s.inThisField?.densityPerCm2, (100 * n) / t.area],
      ["density of scalp", s.densityPerCm2, t.scalpDensity],
      ["mean here", s.inThisField?.meanDiameterUm, mean],
      ["vellus here", s.inThisField?.vellusShare, share],
    ] as const;
    for (const [what, estimate, truth] of pairs) {
      if (estimate === null || estimate === undefined) continue;
      const row = rows.get(what) ?? { z: [], held: [], error: [] };
      row.z.push((estimate.value - truth) / estimate.sd);
      row.held.push(truth >= estimate.low && truth <= estimate.high ? 1 : 0);
      row.error.push(estimate.value - truth);
      rows.set(what, row);
    }
  }
  for (const [what, { z, held, error }] of rows) {
    const figures = [
      `z ${average(z).toFixed(2)} ± ${spreadOf(z).toFixed(2)}`,
      `held ${(100 * average(held)).toFixed(0)} %`,
      `error ${average(error).toFixed(2)} ± ${spreadOf(error).toFixed(2)}, absolute ${average(error.map(Math.abs)).toFixed(2)}`,
    ];
    console.log(`${name.padEnd(9)} ${what.padEnd(17)} ${figures.join("  ")}`);
  }
}

function average(v: readonly number[]): number {
  return v.reduce((a, b) => a + b, 0) / v.length;
}
function spreadOf(v: readonly number[]): number {
  const m = average(v);
  return Math.sqrt(average(v.map((x) => (x - m) ** 2)));
}
