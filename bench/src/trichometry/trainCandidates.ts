/**
 * Learns, from rendered pictures alone, which candidates are hairs, and writes packages/trichometry/src/candidates/darkTrees.ts
 * or lightTrees.ts. The same options give the same file.
 *
 *   node --conditions=source bench/src/trichometry/trainCandidates.ts --polarity dark|light [--pictures 640] [--first-seed 1040000] [--out FILE] [--keep FILE]
 *
 * `--keep` keeps the examples in a file and takes them from there when it exists, so that other options of boosting cost
 * seconds instead of rendering everything again.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { deserialize, serialize } from "node:v8";
import { decodePicture, encodePicture } from "@anagen/clinic/pictures";
import { randomStream } from "@anagen/numerics";
import { candidateFeatureNames, measureCandidates, type TrueHair } from "@anagen/trichometry";
import { answer, type Boosted, boostTrees } from "./candidates/boostTrees.ts";
import { labelPaths } from "./candidates/labelPaths.ts";
import { trainingPicture } from "./candidates/trainingPicture.ts";

type Polarity = "dark" | "light";

interface Example {
  /** Which picture, counted from the first seed. */
  readonly picture: number;
  readonly row: Float64Array;
  readonly isHair: boolean;
}

/** Every eighth picture is kept back to see what was learned. */
const keptBack = 8;

async function examplesOf(picture: number, seed: number, polarity: Polarity): Promise<Example[]> {
  const rendered = trainingPicture({ seed, polarity });
  // Through JPEG, as pictures come from devices.
  const decoded = await decodePicture(await encodePicture(rendered.raster, "jpeg"));
  if (!decoded.ok) throw new Error(decoded.problem.sentence);
  const { umPerPixel, hairs } = rendered.truth;
  const calibration = { umPerPixel, relativeSd: 0.01, source: { kind: "stated" as const } };
  const candidates = measureCandidates(decoded.raster, calibration, polarity);
  const sought = hairs.filter((hair) => isSought(hair, polarity));
  const given = labelPaths(
    candidates.map((c) => c.path),
    // The engine has pixel centres at whole numbers, the renderer at halves.
    sought.map((h) => h.path.map(([x, y]): [number, number] => [x - 0.5, y - 0.5])),
  );
  return candidates.flatMap((c, i) => {
    const hair = sought[given[i]];
    // A loose hair is a hair too, but not one that is counted: it teaches nothing.
    if (hair?.notCounted === "loose") return [];
    return [{ picture, row: c.features, isHair: hair !== undefined }];
  });
}

/** White and very fair hair may be lighter or darker than its skin: it is sought as both. */
const isSought = ({ pigment }: TrueHair, polarity: Polarity): boolean =>
  polarity === "dark" || pigment.eumelanin < 0.2;

function asText({ base, trees }: Boosted): { base: number; lines: string[] } {
  const lines = trees.map((tree) =>
    tree
      .map((node) => (node.feature < 0 ? `=${node.value}` : `${node.feature}:${node.cut}:${node.left}`))
      .join(" "),
  );
  return { base: Number(base.toPrecision(6)), lines };
}

async function allExamples(
  keep: string | undefined,
  pictures: number,
  first: number,
  polarity: Polarity,
): Promise<Example[]> {
  if (keep !== undefined && existsSync(keep)) return deserialize(readFileSync(keep)) as Example[];
  const examples: Example[] = [];
  for (let k = 0; k < pictures; k++) examples.push(...(await examplesOf(k, first + k, polarity)));
  if (keep !== undefined) writeFileSync(keep, serialize(examples));
  return examples;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      polarity: { type: "string", default: "dark" },
      pictures: { type: "string", default: "640" },
      "first-seed": { type: "string", default: "1040000" },
      out: { type: "string" },
      keep: { type: "string" },
    },
  });
  const polarity = values.polarity === "light" ? "light" : "dark";
  const first = Number(values["first-seed"]);
  const examples = await allExamples(values.keep, Number(values.pictures), first, polarity);
  const isKeptBack = ({ picture }: Example) => picture % keptBack === keptBack - 1;
  const seen = examples.filter((e) => !isKeptBack(e));
  const unseen = examples.filter(isKeptBack);
  const boosted = boostTrees(
    seen.map((e) => e.row),
    Uint8Array.from(seen, (e) => Number(e.isHair)),
    new Float64Array(seen.length).fill(1),
    {
      ...{ trees: 200, depth: 4, rate: 0.08, leafWeight: 8, ridge: 4, rowShare: 0.7, columnShare: 0.5 },
      uniform: randomStream({ seed: first, stream: 0x7eee, substream: 0 }).uniform,
    },
  );
  report(boosted, unseen);
  const { base, lines } = asText(boosted);
  const out =
    values.out ??
    resolve(import.meta.dirname, `../../../packages/trichometry/src/candidates/${polarity}Trees.ts`);
  writeFileSync(
    out,
    `/**
 * Which ${polarity} candidates are hairs, learned from ${values.pictures} rendered pictures (seeds from ${first}); made by
 * bench/src/trichometry/trainCandidates.ts, not by hand.
 */
import type { TreeModel } from "./treeModel.ts";

export const ${polarity}Trees: TreeModel = {
  base: ${base},
  features: ${JSON.stringify(candidateFeatureNames)},
  trees: \`
${lines.join("\n")}
\`,
};
`,
  );
}

function report(boosted: Boosted, unseen: readonly Example[]): void {
  let loss = 0;
  let right = 0;
  for (const { row, isHair } of unseen) {
    let odds = boosted.base;
    for (const tree of boosted.trees) odds += answer(tree, row);
    const p = 1 / (1 + Math.exp(-odds));
    loss -= Math.log(isHair ? p : 1 - p);
    right += Number(p >= 0.5 === isHair);
  }
  console.log(
    `pictures kept back: ${unseen.length} candidates, log loss ${(loss / unseen.length).toFixed(4)}, right ${((100 * right) / unseen.length).toFixed(1)} %`,
  );
  const order = boosted.importance.map((gain, f) => ({ gain, name: candidateFeatureNames[f] }));
  order.sort((a, b) => b.gain - a.gain);
  console.log(
    `what counts most: ${order
      .slice(0, 12)
      .map((f) => f.name)
      .join(", ")}`,
  );
}

await main();
