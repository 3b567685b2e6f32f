/** How long a follicle stays in a phase: a named distribution with its mean and coefficient of variation. */
import { type Distribution, gamma, lognormal } from "@anagen/numerics";

export type DurationLaw =
  | {
      readonly family: "lognormal" | "gamma";
      /** Mean stay, days, above 0. */
      readonly meanDays: number;
      /** Standard deviation / mean, above 0. */
      readonly cv: number;
    }
  | { readonly family: "fixed"; readonly meanDays: number };

/** Coefficient of variation; 0 for a fixed stay. */
export function cvOf(law: DurationLaw): number {
  return law.family === "fixed" ? 0 : law.cv;
}

/** The law divided by its mean; null for a fixed stay, which is 1. */
export function unitLaw(law: DurationLaw): Distribution | null {
  if (law.family === "fixed") return null;
  if (law.family === "lognormal") return lognormal({ mean: 1, cv: law.cv });
  return gamma({ shape: 1 / law.cv ** 2, scale: law.cv ** 2 });
}

/**
 * The stay that a random moment falls into, in units of the mean: density x f(x). A lognormal (µ, s) becomes
 * (µ + s², s), a gamma gains 1 in shape, a fixed stay does not change (null).
 */
export function lengthBiasedUnitLaw(law: DurationLaw): Distribution | null {
  if (law.family === "fixed") return null;
  if (law.family === "gamma") return gamma({ shape: 1 / law.cv ** 2 + 1, scale: law.cv ** 2 });
  const variance = Math.log1p(law.cv ** 2);
  return lognormal({ mu: variance / 2, sigma: Math.sqrt(variance) });
}
