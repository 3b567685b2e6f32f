/**
 * Fits the weights of the second look on drawn pairs and writes packages/trichometry/src/match/look/secondLookWeights.ts.
 * Seeds of the training and of the check stand below; validation reports on others still.
 *
 *   npm run train:second-look
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { secondLookSamples } from "@anagen/trichometry";
import { drawPair, type PairOptions } from "./drawPair.ts";
import { fitSoftmax, type SoftmaxSample, softmax } from "./fitSoftmax.ts";
import { identify } from "./identify.ts";

const classes = ["both", "one", "none"] as const;

async function samplesOf(options: PairOptions): Promise<SoftmaxSample[]> {
  const pair = await drawPair(options);
  const sides = { before: pair.before, after: pair.after };
  const ids = {
    before: identify(sides.before.measurement.hairs, sides.before.truth),
    after: identify(sides.after.measurement.hairs, sides.after.truth),
  };
  const standing = {
    before: new Set(sides.before.truth.hairs.map((h) => h.scalpHair)),
    after: new Set(sides.after.truth.hairs.map((h) => h.scalpHair)),
  };
  const pictures = { before: sides.before.raster, after: sides.after.raster };
  return secondLookSamples(sides.before.measurement, sides.after.measurement, pictures).map((sample) => {
    const id = ids[sample.listedIn].get(sample.hair);
    const other = sample.listedIn === "before" ? "after" : "before";
    const label = id === undefined ? "none" : standing[other].has(id) ? "both" : "one";
    return { terms: sample.terms, label: classes.indexOf(label) };
  });
}

async function gather(kind: PairOptions["kind"], firstSeed: number, count: number): Promise<SoftmaxSample[]> {
  const all: SoftmaxSample[] = [];
  for (let seed = firstSeed; seed < firstSeed + count; seed++) all.push(...(await samplesOf({ seed, kind })));
  console.log(`${kind} ${firstSeed} to ${firstSeed + count - 1}: ${all.length} hairs`);
  return all;
}

/** Mean of −ln p of what was true, and the share of hairs whose likeliest class was the true one. */
function judge(samples: readonly SoftmaxSample[], weights: readonly (readonly number[])[]): string {
  let loss = 0;
  let right = 0;
  for (const { terms, label } of samples) {
    const p = softmax(terms, weights);
    loss -= Math.log(p[label]) / samples.length;
    if (p.indexOf(Math.max(...p)) === label) right++;
  }
  return `log loss ${loss.toFixed(3)}, likeliest class right ${((100 * right) / samples.length).toFixed(1)} %`;
}

const training = [
  ...(await gather("hard", 1, 80)),
  ...(await gather("hard", 1001, 60)),
  ...(await gather("clean", 1, 60)),
];
const check = await gather("hard", 1061, 60);
const weights = fitSoftmax(training, classes.length);
console.log(`training: ${judge(training, weights)}; seeds not fitted to: ${judge(check, weights)}`);
const rows = weights.map((row) => `  [${row.join(", ")}],`).join("\n");
const file = resolve(
  import.meta.dirname,
  "../../../packages/trichometry/src/match/look/secondLookWeights.ts",
);
writeFileSync(
  file,
  `/**
 * Weights of the second look: both pictures show the hair, only the one that listed it does, it is no hair of its own.
 * Written by \`npm run train:second-look\` from drawn pairs (${training.length} hairs); never from real pictures.
 */
export const secondLookWeights: readonly (readonly number[])[] = [
${rows}
];
`,
);
spawnSync("biome", ["format", "--write", file], { stdio: "inherit" });
