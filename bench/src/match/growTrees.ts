/** Trees for the questions of the matching: grown from examples, reported on examples kept back, written as data of the engine. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { randomStream } from "@anagen/numerics";
import { pairingNumbers, secondLookNumbers } from "@anagen/trichometry";
import { answer, type Boosted, boostTrees } from "../trichometry/candidates/boostTrees.ts";
import type { Example } from "./matchExamples.ts";

const { pair, single } = secondLookNumbers;
export const questions = {
  pairing: [{ name: "isSame", names: pairingNumbers, trees: 120, depth: 4 }],
  look: [
    { name: "isSame", names: pair, trees: 120, depth: 4 },
    { name: "isHair", names: single, trees: 120, depth: 4 },
    { name: "standsThere", names: single, trees: 120, depth: 4 },
    { name: "isSeen", names: single, trees: 120, depth: 4 },
  ],
} as const;

export interface Question {
  readonly name: string;
  readonly names: readonly string[];
  readonly trees: number;
  readonly depth: number;
}

/** Says what trees know of pairs that were kept back, then grows those of the engine on all pairs. */
export function grow(
  question: Question,
  all: { seen: readonly Example[]; unseen: readonly Example[] },
): Boosted {
  if (new Set(question.names).size < question.names.length)
    throw new Error(`names of ${question.name} repeat; the engine finds a number by its name`);
  const of = (list: readonly Example[]) => list.filter((e) => e.question === question.name);
  const [seen, unseen] = [of(all.seen), of(all.unseen)];
  if (unseen.length > 0) {
    const trial = grownOn(question, seen);
    let loss = 0;
    for (const { row, isTrue } of unseen) {
      const odds = trial.trees.reduce((sum, tree) => sum + answer(tree, row), trial.base);
      loss += Math.log(1 + Math.exp(isTrue ? -odds : odds)) / unseen.length;
    }
    const share = unseen.filter((e) => e.isTrue).length / unseen.length;
    console.log(
      `${question.name}: ${seen.length} examples; kept back ${unseen.length}, ${(100 * share).toFixed(1)} % true, log loss ${loss.toFixed(4)}`,
    );
  }
  return grownOn(question, [...seen, ...unseen]);
}

const grownOn = (question: Question, examples: readonly Example[]): Boosted =>
  boostTrees(
    examples.map((e) => e.row),
    Uint8Array.from(examples, (e) => Number(e.isTrue)),
    new Float64Array(examples.length).fill(1),
    {
      ...{ trees: question.trees, depth: question.depth, rate: 0.08, leafWeight: 4, ridge: 4 },
      ...{ rowShare: 0.7, columnShare: 0.5 },
      uniform: randomStream({ seed: 7, stream: 0x5ec0, substream: 0 }).uniform,
    },
  );

/** Writes trees as a data file of the engine; `source` says what they were grown on. */
export function writeTrees(
  { path, name, source }: { readonly path: string; readonly name: string; readonly source: string },
  questions: readonly Question[],
  grown: readonly Boosted[],
): void {
  const file = resolve(import.meta.dirname, "../../../packages/trichometry/src/match", path);
  // Questions that hear the same numbers share one list of their names.
  const lists = new Map<string, string>();
  for (const { name, names } of questions) {
    const list = JSON.stringify(names);
    if (!lists.has(list)) lists.set(list, `heardFor${name[0].toUpperCase()}${name.slice(1)}`);
  }
  const text = (k: number) => `{
  base: ${Number(grown[k].base.toPrecision(6))},
  features: ${lists.get(JSON.stringify(questions[k].names))},
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
 * ${questions.map((q) => q.name).join(", ")}: grown on ${source}, never on real pictures; made by bench/src/match/trainSecondLook.ts, not by hand.
 */
import type { TreeModel } from "../../candidates/treeModel.ts";

${[...lists].map(([list, name]) => `const ${name} = ${list};`).join("\n")}

${models}
`,
  );
  spawnSync("biome", ["format", "--write", file], { stdio: "inherit" });
}

const asText = (tree: Boosted["trees"][number]): string =>
  tree
    .map((node) => (node.feature < 0 ? `=${node.value}` : `${node.feature}:${node.cut}:${node.left}`))
    .join(" ");
