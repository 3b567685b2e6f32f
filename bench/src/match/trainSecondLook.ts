/**
 * Grows the trees of the pairing and of the second look on drawn pairs, and writes packages/trichometry/src/match/hairs/pairTrees.ts
 * and look/secondLookTrees.ts. The look stands on the pairing, so that two runs follow each other; the same engine and options
 * give the same files. Every eighth pair is kept back to see what was learned; validation reports on other seeds still.
 *
 *   npm run train:second-look
 *   node --conditions=source bench/src/match/trainSecondLook.ts --part pairing|look [--hard 220] [--clean 120] [--first-seed 1]
 */
import { parseArgs } from "node:util";
import { type DrawnPair, drawPair, type PairOptions } from "./drawPair.ts";
import { grow, questions, writeTrees } from "./growTrees.ts";
import { type Example, lookExamples, pairingExamples } from "./matchExamples.ts";

const { values } = parseArgs({
  options: {
    part: { type: "string" },
    hard: { type: "string", default: "220" },
    clean: { type: "string", default: "120" },
    "first-seed": { type: "string", default: "1" },
  },
});
const firstSeed = Number(values["first-seed"]);
const keptBack = 8;

async function gather(of: (pair: DrawnPair) => Example[]) {
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

const source = `drawn pairs (${values.hard} hard, ${values.clean} clean, seeds from ${firstSeed})`;
const parts: Record<string, () => Promise<void>> = {
  pairing: async () => {
    const all = await gather(pairingExamples);
    const file = { path: "hairs/pairTrees.ts", name: "pairTrees", source };
    writeTrees(
      file,
      questions.pairing,
      questions.pairing.map((q) => grow(q, all)),
    );
  },
  look: async () => {
    const all = await gather(lookExamples);
    const file = { path: "look/secondLookTrees.ts", name: "secondLookTrees", source };
    writeTrees(
      file,
      questions.look,
      questions.look.map((q) => grow(q, all)),
    );
  },
};
const part = parts[values.part ?? ""];
if (part === undefined) throw new Error(`--part is one of ${Object.keys(parts).join(", ")}`);
await part();
