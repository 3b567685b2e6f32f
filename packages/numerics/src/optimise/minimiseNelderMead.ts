/** Smallest value of a function of several numbers without derivatives: Nelder and Mead 1965 (Comput J 7:308-313). */

export interface NelderMeadOptions {
  /** First edge length of the simplex in each coordinate; default 0.1 · |x| or 0.1 where x is 0. */
  readonly step?: readonly number[];
  /** Spread of values in the simplex that ends the search, relative to the value; default 1e-12. */
  readonly valueTolerance?: number;
  /** Spread of points in the simplex that ends the search, absolute; default 1e-9. */
  readonly pointTolerance?: number;
  /** Most evaluations; default 400 for each coordinate. */
  readonly maxEvaluations?: number;
}

export interface Minimum {
  readonly x: readonly number[];
  readonly value: number;
  readonly evaluations: number;
  /** False when the evaluations ran out first. */
  readonly converged: boolean;
}

interface Vertex {
  x: number[];
  value: number;
}

/** Returns a local minimum of f from `start`; f may return Infinity outside its domain. */
export function minimiseNelderMead(
  f: (x: readonly number[]) => number,
  start: readonly number[],
  options: NelderMeadOptions = {},
): Minimum {
  const n = start.length;
  const { valueTolerance = 1e-12, pointTolerance = 1e-9, maxEvaluations = 400 * n } = options;
  let evaluations = 0;
  const at = (x: number[]): Vertex => {
    evaluations++;
    const value = f(x);
    return { x, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value };
  };
  const simplex = firstSimplex(start, options.step).map(at);
  for (;;) {
    simplex.sort((p, q) => p.value - q.value);
    const best = simplex[0]!;
    const worst = simplex[n]!;
    const converged =
      worst.value - best.value <= valueTolerance * (Math.abs(best.value) + valueTolerance) &&
      spreadOf(simplex) <= pointTolerance;
    if (converged || evaluations >= maxEvaluations)
      return { x: best.x, value: best.value, evaluations, converged };
    const centre = start.map((_, j) => simplex.slice(0, n).reduce((sum, p) => sum + p.x[j]!, 0) / n);
    const along = (t: number): Vertex => at(centre.map((c, j) => c + t * (worst.x[j]! - c)));
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      simplex[n] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < simplex[n - 1]!.value) {
      simplex[n] = reflected;
    } else {
      const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
      if (contracted.value < Math.min(reflected.value, worst.value)) simplex[n] = contracted;
      else
        for (let i = 1; i <= n; i++)
          simplex[i] = at(simplex[i]!.x.map((value, j) => best.x[j]! + 0.5 * (value - best.x[j]!)));
    }
  }
}

function firstSimplex(start: readonly number[], step: readonly number[] | undefined): number[][] {
  const corner = start.map((_, i) =>
    start.map((x, j) => (i === j ? x + (step?.[j] ?? (x === 0 ? 0.1 : 0.1 * Math.abs(x))) : x)),
  );
  return [[...start], ...corner];
}

function spreadOf(simplex: readonly Vertex[]): number {
  const best = simplex[0]!.x;
  return Math.max(...simplex.map((p) => Math.max(...p.x.map((x, j) => Math.abs(x - best[j]!)))));
}
