/** Trim and fill (Duval and Tweedie 2000, Biometrics 56:455-463): how many studies a lopsided funnel seems to lack. */
import type { StudyEffect } from "../effect/types.ts";
import { type Fault, faultOf, isFault } from "../fault.ts";
import { type PooledEffect, type PoolMethod, poolEffects } from "../pool/poolEffects.ts";
import { eggerTest } from "./egger.ts";

export interface TrimAndFill {
  /** Side on which studies seem to be missing. */
  readonly side: "left" | "right";
  /** Studies filled in. */
  readonly filled: number;
  readonly filledSe: number;
  /** The pool with the filled studies; a sensitivity analysis, not a better estimate. */
  readonly adjusted: PooledEffect;
  /** The mirror studies that were added. */
  readonly added: readonly StudyEffect[];
}

export interface TrimAndFillOptions {
  /** Model in which studies are trimmed and pooled; default "REML". The number filled depends on it. */
  readonly method?: PoolMethod;
  /** "L0" (default, linear ranks) or "R0" (right-most run). */
  readonly estimator?: "L0" | "R0";
  /** Side to fill; default: against the slope of Egger's line in the same model. */
  readonly side?: "left" | "right";
}

/** Returns the filled pool; needs three studies. */
export function trimAndFill(
  studies: readonly StudyEffect[],
  options: TrimAndFillOptions = {},
): TrimAndFill | Fault {
  const { method = "REML", estimator = "L0" } = options;
  if (studies.length < 3)
    return faultOf("bias.too-few", `Studies: ${studies.length}; trim and fill needs three or more`);
  const line = eggerTest(studies, { form: "mixed", method });
  if (isFault(line)) return line;
  const side = options.side ?? (line.slope < 0 ? "right" : "left");
  const sign = side === "right" ? -1 : 1;
  const k = studies.length;
  const sorted = studies.map((s) => ({ ...s, yi: sign * s.yi })).sort((a, b) => a.yi - b.yi);
  let filled = 0;
  let raw = 0;
  let centre = 0;
  for (let turn = 0; turn < 100; turn++) {
    const trimmed = poolEffects(sorted.slice(0, k - filled), { method, interval: "z" });
    if (isFault(trimmed)) return trimmed;
    centre = trimmed.estimate;
    raw = missingCount(
      sorted.map((s) => s.yi - centre),
      estimator,
    );
    const next = Math.min(Math.max(0, Math.round(raw)), k - 1);
    if (next === filled) break;
    filled = next;
  }
  const added = sorted.slice(k - filled).map(
    (s): StudyEffect => ({
      study: `filled: ${s.study}`,
      yi: sign * (2 * centre - s.yi),
      vi: s.vi,
    }),
  );
  const adjusted = poolEffects([...studies, ...added], { method, interval: "z" });
  if (isFault(adjusted)) return adjusted;
  return { side, filled, filledSe: standardError(k, raw, estimator), adjusted, added };
}

/** Number of studies missing on the left of a centred, ascending row of effects, before rounding. */
function missingCount(centred: readonly number[], estimator: "L0" | "R0"): number {
  const k = centred.length;
  const order = centred
    .map((_, i) => i)
    .sort((a, b) => Math.abs(centred[a]!) - Math.abs(centred[b]!) || a - b);
  let positive = 0;
  let lastNegative = 0;
  order.forEach((i, rank) => {
    if (centred[i]! > 0) positive += rank + 1;
    else if (centred[i]! < 0) lastNegative = rank + 1;
  });
  return estimator === "L0" ? (4 * positive - k * (k + 1)) / (2 * k - 1) : k - lastNegative - 1;
}

/** Standard error of the number missing, at its value before rounding (Duval and Tweedie 2000, section 4). */
function standardError(k: number, k0: number, estimator: "L0" | "R0"): number {
  if (estimator === "R0") return Math.sqrt(2 * Math.max(0, k0) + 2);
  const variance =
    (k * (k + 1) * (2 * k + 1) +
      10 * k0 ** 3 +
      27 * k0 ** 2 +
      17 * k0 -
      18 * k * k0 ** 2 -
      18 * k * k0 +
      6 * k ** 2 * k0) /
    24;
  return (4 * Math.sqrt(variance)) / (2 * k - 1);
}
