/** Pictures of different spots must be refused: drawn ones in all combinations, by what was measured on them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareMeasurements, type Measurement } from "@anagen/trichometry";

export interface DifferentResult {
  readonly pairs: number;
  readonly accepted: number;
  /** Smallest p-value of a refused pair. */
  readonly leastP: number;
  readonly codes: Readonly<Record<string, number>>;
}

/**
 * `count` pairs of the measurements in `folder`, none of them of one seed; those that no quality gate refused. Of these the
 * `share`-th of `of` parts, so that several processes may share the work.
 */
export function validateDifferent(folder: string, count: number, share = 0, of = 1): DifferentResult {
  const all = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => ({
      seed: name.split("-").slice(0, 2).join("-"),
      measurement: JSON.parse(readFileSync(join(folder, name), "utf8")) as Measurement,
    }))
    .filter(({ measurement }) => measurement.summary !== null);
  const codes: Record<string, number> = {};
  let accepted = 0;
  let leastP = 1;
  let pairs = 0;
  let drawn = 0;
  for (let apart = 1; drawn < count && apart < all.length; apart++) {
    for (let k = 0; drawn < count && k + apart < all.length; k += 3) {
      const [p, q] = [all[k], all[k + apart]];
      if (p.seed === q.seed || drawn++ % of !== share) continue;
      const { registration } = compareMeasurements(p.measurement, q.measurement);
      pairs++;
      if (pairs % 100 === 0) console.error(`different ${pairs}`);
      if (registration.status === "accepted") accepted++;
      else {
        codes[registration.code] = (codes[registration.code] ?? 0) + 1;
        leastP = Math.min(leastP, registration.pValue ?? 1);
      }
    }
  }
  return { pairs, accepted, leastP, codes };
}

/** What several processes found, together. */
export function joinDifferent(parts: readonly DifferentResult[]): DifferentResult {
  const codes: Record<string, number> = {};
  for (const part of parts)
    for (const [code, n] of Object.entries(part.codes)) codes[code] = (codes[code] ?? 0) + n;
  return {
    pairs: parts.reduce((sum, p) => sum + p.pairs, 0),
    accepted: parts.reduce((sum, p) => sum + p.accepted, 0),
    leastP: Math.min(...parts.map((p) => p.leastP)),
    codes,
  };
}
