/**
 * Writes docs/validation/matching.md: drawn pairs of fresh seeds, pictures of different spots, real frames where they are.
 *
 *   npm run validate:matching [-- --hard 140 --clean 60 --first-seed 5000000 --different 2000]
 *
 * The parts can be run apart, side by side, into one folder: --work <folder> --part hard|clean|different|real (pairs also by
 * --share 0 --of 2); then, without --part, what is there is taken from the folder.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { matchingReport } from "./matchingReport.ts";
import { validateDifferent } from "./validateDifferent.ts";
import { type PairResult, validatePairs } from "./validatePairs.ts";
import { validateReal } from "./validateReal.ts";

const { values } = parseArgs({
  options: {
    hard: { type: "string", default: "140" },
    clean: { type: "string", default: "60" },
    different: { type: "string", default: "2000" },
    "first-seed": { type: "string", default: "5000000" },
    work: { type: "string" },
    part: { type: "string" },
    share: { type: "string", default: "0" },
    of: { type: "string", default: "1" },
  },
});
const work = values.work ?? mkdtempSync(join(tmpdir(), "anagen-matching-"));
const measurements = join(work, "measurements");
const firstSeed = Number(values["first-seed"]);

const pairs = (kind: "hard" | "clean", first: number, count: number) =>
  validatePairs(kind, {
    ...{ firstSeed: first, count, folder: work },
    ...{ share: Number(values.share), of: Number(values.of) },
  });

const parts: Record<string, () => Promise<unknown>> = {
  hard: () => pairs("hard", firstSeed, Number(values.hard)),
  clean: () => pairs("clean", firstSeed + 1_000_000, Number(values.clean)),
  different: async () => validateDifferent(measurements, Number(values.different)),
  real: () => validateReal(["dev", "tune"], 200),
};

async function resultOf<T>(part: string): Promise<T> {
  const file = join(work, `${part}.json`);
  if (existsSync(file) && values.part === undefined) return JSON.parse(readFileSync(file, "utf8")) as T;
  const result = await parts[part]?.();
  mkdirSync(work, { recursive: true });
  writeFileSync(file, JSON.stringify(result));
  return result as T;
}

if (values.part !== undefined) {
  if (parts[values.part] === undefined) throw new Error(`--part is one of ${Object.keys(parts).join(", ")}`);
  await resultOf(values.part);
} else {
  const all = [...((await parts.clean()) as PairResult[]), ...((await parts.hard()) as PairResult[])];
  const text = matchingReport({
    command: `npm run validate:matching -- --hard ${values.hard} --clean ${values.clean} --first-seed ${firstSeed} --different ${values.different}`,
    pairs: all,
    different: await resultOf("different"),
    real: await resultOf("real"),
  });
  writeFileSync(resolve(import.meta.dirname, "../../../docs/validation/matching.md"), text);
  console.log(text);
}
