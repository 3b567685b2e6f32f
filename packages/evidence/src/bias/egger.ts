/** Egger's test of a lopsided funnel, in both of its forms (Egger 1997, BMJ 315:629-634; Sterne and Egger 2005). */
import type { StudyEffect } from "../effect/types.ts";
import { type Fault, faultOf, isFault } from "../fault.ts";
import { fitWeighted } from "../pool/design.ts";
import { metaRegression } from "../pool/metaRegression.ts";
import { checkStudies, type PoolMethod } from "../pool/poolEffects.ts";
import { twoSidedP } from "../pool/tails.ts";

export interface EggerTest {
  readonly form: "mixed" | "classic";
  readonly statistic: number;
  /** Degrees of freedom of t; null for z. */
  readonly df: number | null;
  readonly p: number;
  /** Effect that the line reaches at a standard error of 0. */
  readonly limit: number;
  readonly slope: number;
  readonly warnings: readonly string[];
}

export interface EggerOptions {
  /**
   * "mixed" (default): standard error as moderator of a random-effects model; "classic": weighted regression with a
   * multiplicative dispersion. The two may differ widely (BCG trials: p 0.42 and 0.19).
   */
  readonly form?: "mixed" | "classic";
  /** Estimator of τ² in the mixed form; default "REML". */
  readonly method?: PoolMethod;
}

/** Returns the test; needs three studies. */
export function eggerTest(studies: readonly StudyEffect[], options: EggerOptions = {}): EggerTest | Fault {
  const fault = checkStudies(studies);
  if (fault) return fault;
  if (studies.length < 3)
    return faultOf("bias.too-few", `Studies: ${studies.length}; Egger's line needs three or more`);
  const { form = "mixed", method = "REML" } = options;
  const warnings =
    studies.length < 10
      ? [
          `${studies.length} studies: below ten the test has little power, and a high p does not show that bias is absent.`,
        ]
      : [];
  const errors = studies.map((s) => Math.sqrt(s.vi));
  if (form === "mixed") {
    const model = metaRegression(studies, [{ name: "standard error", values: errors }], { method });
    if (isFault(model)) return model;
    const [limit, slope] = model.coefficients;
    return {
      form,
      statistic: slope!.statistic,
      df: null,
      p: slope!.p,
      limit: limit!.estimate,
      slope: slope!.estimate,
      warnings,
    };
  }
  const fit = fitWeighted(
    { y: studies.map((s) => s.yi), v: studies.map((s) => s.vi), x: errors.map((se) => [1, se]) },
    studies.map((s) => 1 / s.vi),
  );
  if (!fit) return faultOf("pool.collinear", "Standard errors: all equal; a line through them has no slope");
  const df = studies.length - 2;
  const se = Math.sqrt((fit.covariance[1]![1]! * fit.residualSum) / df);
  const statistic = fit.coefficients[1]! / se;
  return {
    form,
    statistic,
    df,
    p: twoSidedP(statistic, df),
    limit: fit.coefficients[0]!,
    slope: fit.coefficients[1]!,
    warnings,
  };
}
