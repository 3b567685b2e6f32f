/** A laboratory value against the levels that people act on. */
import { type LabLevel, type LabTest, labTests } from "./labTests.ts";

export interface LabFinding {
  /** In the test's first unit. */
  readonly value: number;
  readonly unit: string;
  /** The level that the value lies in; null where no level was found or it lies in none. */
  readonly level: LabLevel | null;
  /** False where no level at all was found: the laboratory's own range counts. */
  readonly hasLevels: boolean;
}

/**
 * Null for a test or unit that is not known. On an edge the lower level counts: "≤ 15" is a deficiency. Throws on a value
 * that is negative or not finite.
 */
export function judgeLab(id: string, value: number, unit: string): LabFinding | null {
  if (!(Number.isFinite(value) && value >= 0))
    throw new RangeError(`Invalid laboratory value: ${value} ${unit}; it must be from 0 up`);
  const tests: readonly LabTest[] = labTests.tests;
  const test = tests.find((t) => t.id === id);
  const given = test?.units.find((u) => u.unit === unit);
  const first = test?.units[0];
  if (test === undefined || given === undefined || first === undefined) return null;
  const own = value * given.factor;
  const level = test.levels.find(
    ({ from, to }) =>
      (from === null || own > from - (to === null ? 1e-9 : 0)) && (to === null || own <= to + 1e-9),
  );
  return { value: own, unit: first.unit, level: level ?? null, hasLevels: test.levels.length > 0 };
}
