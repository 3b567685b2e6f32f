/** Drawn pairs of fresh seeds: is the spot found, is every hair's fate right, does the interval of the change hold? */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareMeasurements } from "@anagen/trichometry";
import { drawPair, type PairOptions } from "./drawPair.ts";
import { type PairScore, scorePair } from "./scorePair.ts";

export interface PairResult {
  readonly kind: PairOptions["kind"];
  readonly seed: number;
  /** Code of the refusal; null when the pair was compared. */
  readonly refused: string | null;
  readonly overlapShare: number | null;
  readonly score: PairScore | null;
  readonly narrowing: number | null;
  /** Processor time of measuring both pictures and comparing them, s; drawing and coding are left out. */
  readonly seconds: number;
}

/**
 * Measurements go to `folder`, so that pairs of different spots can be made of them, and each result too: what is there is
 * not done again, and several processes may share the work (`share` of `of`).
 */
export async function validatePairs(
  kind: PairOptions["kind"],
  { firstSeed, count, folder, share = 0, of = 1 }: ValidatePairsOptions,
): Promise<PairResult[]> {
  mkdirSync(join(folder, "measurements"), { recursive: true });
  const results: PairResult[] = [];
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    if ((seed - firstSeed) % of !== share) continue;
    const file = join(folder, `pair-${kind}-${seed}.json`);
    if (!existsSync(file)) writeFileSync(file, JSON.stringify(await onePair(kind, seed, folder)));
    results.push(JSON.parse(readFileSync(file, "utf8")) as PairResult);
    if (seed % 10 === 0) console.error(`${kind} ${seed}`);
  }
  return results;
}

export interface ValidatePairsOptions {
  readonly firstSeed: number;
  readonly count: number;
  readonly folder: string;
  readonly share?: number;
  readonly of?: number;
}

async function onePair(kind: PairOptions["kind"], seed: number, folder: string): Promise<PairResult> {
  const pair = await drawPair({ seed, kind });
  const start = process.cpuUsage();
  const comparison = compareMeasurements(pair.before.measurement, pair.after.measurement, {
    pictures: { before: pair.before.raster, after: pair.after.raster },
  });
  const { user, system } = process.cpuUsage(start);
  const { registration, changes } = comparison;
  for (const side of ["before", "after"] as const)
    writeFileSync(
      join(folder, "measurements", `${kind}-${seed}-${side}.json`),
      JSON.stringify(pair[side].measurement),
    );
  return {
    kind,
    seed,
    refused: registration.status === "refused" ? registration.code : null,
    overlapShare: registration.overlapShare,
    score: scorePair(comparison, pair),
    narrowing: changes?.hairs.narrowing ?? null,
    seconds: (user + system) / 1e6 + pair.before.seconds + pair.after.seconds,
  };
}
