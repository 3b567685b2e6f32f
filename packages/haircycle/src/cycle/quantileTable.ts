/** Turns 32 random bits into a draw by table: no logarithm in the loop, and tails that reach down to 2⁻³². */
import type { Distribution } from "@anagen/numerics";
import { type DurationLaw, lengthBiasedUnitLaw, unitLaw } from "./durationLaw.ts";

const CELLS = 4096;
/** Below 2⁻⁸ and above 1 − 2⁻⁸ cells halve in width with each octave, so that the tail keeps its shape. */
const OCTAVES = 24;
const CELLS_PER_OCTAVE = 64;
const TAIL = OCTAVES * CELLS_PER_OCTAVE + 1;
const LOWER = CELLS + 1;
const UPPER = LOWER + TAIL;

/** Knots of a quantile function: the middle, then the lower tail, then the upper tail. */
export type QuantileTable = Float64Array;

const cache = new Map<string, QuantileTable>();

/** Table of the law divided by its mean; a fixed stay is a table of ones. */
export function unitTable(law: DurationLaw): QuantileTable {
  return cached(`stay/${nameOf(law)}`, () => unitLaw(law));
}

/** Table of the stay that a random moment falls into, divided by the law's mean. */
export function lengthBiasedTable(law: DurationLaw): QuantileTable {
  return cached(`biased/${nameOf(law)}`, () => lengthBiasedUnitLaw(law));
}

/** Table of a lognormal with mean 1. */
export function unitLognormalTable(cv: number): QuantileTable {
  return unitTable({ family: "lognormal", meanDays: 1, cv });
}

/** The quantile at (bits + ½)/2³², linear between knots; `bits` is an unsigned 32-bit integer. */
export function drawFrom(table: QuantileTable, bits: number): number {
  if (bits < 0x1000000) return tailDraw(table, LOWER, bits);
  if (bits >= 0xff000000) return tailDraw(table, UPPER, 0xffffffff - bits);
  const cell = bits >>> 20;
  const a = table[cell];
  return a + (table[cell + 1] - a) * (((bits & 0xfffff) + 0.5) * (1 / 0x100000));
}

/** `bits` counts from the end of the tail. */
function tailDraw(table: QuantileTable, offset: number, bits: number): number {
  const position = bits + 0.5;
  const octave = bits === 0 ? 31 : Math.clz32(bits);
  const low = 2 ** (31 - octave);
  const place = bits === 0 ? 0 : (position / low - 1) * CELLS_PER_OCTAVE;
  const cell = Math.floor(place);
  const at = offset + (31 - octave) * CELLS_PER_OCTAVE + cell;
  return table[at] + (table[at + 1] - table[at]) * (place - cell);
}

function nameOf(law: DurationLaw): string {
  return law.family === "fixed" ? "fixed" : `${law.family}/${law.cv}`;
}

function cached(name: string, law: () => Distribution | null): QuantileTable {
  const known = cache.get(name);
  if (known) return known;
  const made = makeTable(law());
  if (cache.size > 200) cache.clear();
  cache.set(name, made);
  return made;
}

function makeTable(law: Distribution | null): QuantileTable {
  const table = new Float64Array(UPPER + TAIL).fill(1);
  if (!law) return table;
  for (let i = 1; i < CELLS; i++)
    table[i] = i < CELLS / 2 ? law.quantile(i / CELLS) : law.survivalQuantile(1 - i / CELLS);
  for (let i = 0; i < TAIL; i++) {
    const octave = Math.floor(i / CELLS_PER_OCTAVE);
    const p = (2 ** octave * (1 + (i % CELLS_PER_OCTAVE) / CELLS_PER_OCTAVE)) / 2 ** 32;
    table[LOWER + i] = law.quantile(p);
    table[UPPER + i] = law.survivalQuantile(p);
  }
  return table;
}
