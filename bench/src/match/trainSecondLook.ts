/**
 * Grows the trees of the pairing and of the second look on drawn pairs, and writes packages/trichometry/src/match/hairs/pairTrees.ts
 * and look/secondLookTrees.ts. The look stands on the pairing, so that two runs follow each other; the same engine and options
 * give the same files. Every eighth pair is kept back to see what was learned; validation reports on other seeds still.
 *
 *   npm run train:second-look
 *   node --conditions=source bench/src/match/trainSecondLook.ts --part pairing|look [--hard 150] [--clean 100] [--first-seed 1]
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { randomStream } from "@anagen/numerics";
import { pairingNumbers, secondLookNumbers } from "@anagen/trichometry";
import { answer, type Boosted, boostTrees } from "../trichometry/candidates/boostTrees.ts";
import { drawPair, type PairOptions } from "./drawPair.ts";
import { type Example, lookExamples, pairingExamples } from "./matchExamples.ts";

const { values } = parseArgs({
  options: {
    part: { type: "string" },
    hard: { type: "string", default: "150" },
    clean: { type: "string", default: "100" },
    "first-seed": { type: "string", default: "1" },
  },
});
const firstSeed = Number(values["first-seed"]);
const keptBack = 8;

async function gather(of: (pair: Awaited<ReturnType<typeof drawPair>>) => Example[]) {
  const [seen, unseen]: [Example[], Example[]] = [[], []];
  for (const [kind, count] of [
    ["hard", Number(values.hard)],
    ["clean", Number(values.clean)],
  ] as [PairOptions["kind"], number][]) {
    for (let k = 0; k < count; k++) {
      const examples = of(await drawPair({ seed: firstSeed + k, kind }));
      (k % keptBack === keptBack - 1 ? unseen : seen).push(...examples);
      if (k % 25 === 24) console.error(`${kind} ${k + 1}`);
    }
  }
  return { seen, unseen };
}

interface Question {
  readonly name: string;
  readonly names: readonly string[];
  readonly trees: number;
  readonly depth: number;
}

function grow(question: Question, all: { seen: readonly Example[]; unseen: readonly Example[] }): Boosted {
  const of = (list: readonly Example[]) => list.filter((e) => e.question === question.name);
  const [seen, unseen] = [of(all.seen), of(all.unseen)];
  const boosted = boostTrees(
    seen.map((e) => e.row),
    Uint8Array.from(seen, (e) => Number(e.isTrue)),
    new Float64Array(seen.length).fill(1),
    {
      ...{ trees: question.trees, depth: question.depth, rate: 0.08, leafWeight: 4, ridge: 4 },
      ...{ rowShare: 0.7, columnShare: 0.5 },
      uniform: randomStream({ seed: 7, stream: 0x5ec0, substream: 0 }).uniform,
    },
  );
  let loss = 0;
  for (const { row, isTrue } of unseen) {
    const odds = boosted.trees.reduce((sum, tree) => sum + answer(tree, row), boosted.base);
    loss += Math.log(1 + Math.exp(isTrue ? -odds : odds)) / unseen.length;
  }
  const share = unseen.filter((e) => e.isTrue).length / unseen.length;
  console.log(
    `${question.name}: ${seen.length} examples; kept back ${unseen.length}, ${(100 * share).toFixed(1)} % true, log loss ${loss.toFixed(4)}`,
  );
  return boosted;
}

function write(path: string, name: string, questions: readonly Question[], grown: readonly Boosted[]): void {
  const file = resolve(import.meta.dirname, "../../../packages/trichometry/src/match", path);
  const text = (k: number) => `{
  base: ${Number(grown[k].base.toPrecision(6))},
  features: ${JSON.stringify(questions[k].names)},
  trees: \`
${grown[k].trees.map(asText).join("\n")}
\`,
}`;
  const models =
    questions.length === 1
      ? `export const ${name}: TreeModel = ${text(0)};`
      : `export const ${name} = {\n${questions.map((q, k) => `${q.name}: ${text(k)},`).join("\n")}\n} satisfies Readonly<Record<string, TreeModel>>;`;
  writeFileSync(
    file,
    `/**
 * ${questions.map((q) => q.name).join(", ")}: grown on drawn pairs (${values.hard} hard, ${values.clean} clean, seeds from ${firstSeed}), never on real
 * pictures; made by bench/src/match/trainSecondLook.ts, not by hand.
 */
import type { TreeModel } from "../../candidates/treeModel.ts";

${models}
`,
  );
  spawnSync("biome", ["format", "--write", file], { stdio: "inherit" });
}

const asText = (tree: Boosted["trees"][number]): string =>
  tree
    .map((node) => (node.feature < 0 ? `=${node.value}` : `${node.feature}:${node.cut}:${node.left}`))
    .join(" ");

const { pair, single } = secondLookNumbers;
const parts: Record<string, () => Promise<void>> = {
  pairing: async () => {
    const question = { name: "isSame", names: pairingNumbers, trees: 100, depth: 4 };
    write("hairs/pairTrees.ts", "pairTrees", [question], [grow(question, await gather(pairingExamples))]);
  },
  look: async () => {
    const questions = [
      { name: "isSame", names: pair },
      { name: "isHair", names: single },
      { name: "standsThere", names: single },
      { name: "isSeen", names: single },
    ].map((q): Question => ({ ...q, trees: 120, depth: 3 }));
    const all = await gather(lookExamples);
    write(
      "look/secondLookTrees.ts",
      "secondLookTrees",
      questions,
      questions.map((q) => grow(q, all)),
    );
  },
};
const part = parts[values.part ?? ""];
if (part === undefined) throw new Error(`--part is one of ${Object.keys(parts).join(", ")}`);
await part();
