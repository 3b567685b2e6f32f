/**
 * Writes docs/validation/matching.md: drawn pairs of fresh seeds, pictures of different spots, real frames where they are.
 *
 *   npm run validate:matching [-- --hard 140 --clean 60 --first-seed 5000000 --different 2000]
 *
 * The parts can be run apart, side by side, into one folder: --work <folder> --part hard|clean|different|real (all but real also by
 * --share 0 --of 2); then, without --part, what is there is taken from the folder and the rest is done. --report-only writes the page
 * from what is there and says what is not.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { matchingReport } from "./matchingReport.ts";
import { type DifferentResult, joinDifferent, validateDifferent } from "./validateDifferent.ts";
import { type PairResult, validatePairs } from "./validatePairs.ts";
import { type RealResult, validateReal } from "./validateReal.ts";

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
    "report-only": { type: "boolean", default: false },
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
  different: async () =>
    validateDifferent(measurements, Number(values.different), Number(values.share), Number(values.of)),
  real: () => validateReal(["dev", "tune"], 200),
};

async function resultOf<T>(part: string): Promise<T> {
  const file = join(work, `${part}${values.of === "1" ? "" : `-${values.share}`}.json`);
  if (existsSync(file) && values.part === undefined) return JSON.parse(readFileSync(file, "utf8")) as T;
  const result = await parts[part]?.();
  mkdirSync(work, { recursive: true });
  writeFileSync(file, JSON.stringify(result));
  return result as T;
}

/** In one piece, or as several processes left it. */
async function differentPairs(): Promise<DifferentResult> {
  const parts = readdirSync(work).filter((name) => /^different-\d+\.json$/.test(name));
  if (parts.length === 0) return resultOf("different");
  return joinDifferent(
    parts.map((name) => JSON.parse(readFileSync(join(work, name), "utf8")) as DifferentResult),
  );
}

/** Everything that the folder holds, whatever was asked for. */
function pairsThere(): PairResult[] {
  return readdirSync(work)
    .filter((name) => /^pair-.*\.json$/.test(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(work, name), "utf8")) as PairResult);
}

const isThere = (part: RegExp): boolean => readdirSync(work).some((name) => part.test(name));

async function writeReport(): Promise<void> {
  const only = values["report-only"];
  const all = only
    ? pairsThere()
    : [...((await parts.clean()) as PairResult[]), ...((await parts.hard()) as PairResult[])];
  const count = (kind: PairResult["kind"]) => all.filter((p) => p.kind === kind).length;
  const text = matchingReport({
    command: `npm run validate:matching -- --hard ${count("hard")} --clean ${count("clean")} --first-seed ${firstSeed}`,
    pairs: all,
    different: only && !isThere(/^different/) ? null : await differentPairs(),
    real: only && !isThere(/^real\.json$/) ? null : await resultOf<RealResult | null>("real"),
  });
  writeFileSync(resolve(import.meta.dirname, "../../../docs/validation/matching.md"), text);
  console.log(text);
}

if (values.part === undefined) await writeReport();
else if (parts[values.part] === undefined)
  throw new Error(`--part is one of ${Object.keys(parts).join(", ")}`);
else await resultOf(values.part);
