/** Weighted sums of a linear model with known variances: the pieces that every estimator of heterogeneity is made of. */
import { cholesky } from "@anagen/numerics";

/** Effects, their sampling variances and the model matrix (a column of ones for a plain pool). */
export interface Design {
  readonly y: readonly number[];
  readonly v: readonly number[];
  /** One row a study. */
  readonly x: readonly (readonly number[])[];
}

/** Weighted least squares at given weights. */
export interface WeightedFit {
  readonly coefficients: readonly number[];
  /** (XᵀWX)⁻¹ */
  readonly covariance: readonly (readonly number[])[];
  readonly residuals: readonly number[];
  /** Σ w r²: yᵀPy for P = W − W X (XᵀWX)⁻¹ Xᵀ W. */
  readonly residualSum: number;
  readonly logDeterminant: number;
}

/** Returns the fit, or null when the columns of x are not independent. */
export function fitWeighted({ y, x }: Design, w: readonly number[]): WeightedFit | null {
  const p = x[0]!.length;
  if (p === 1) return fitOneColumn(y, x, w);
  const information = Array.from({ length: p }, () => new Float64Array(p));
  const right = new Float64Array(p);
  for (let i = 0; i < y.length; i++) {
    const row = x[i]!;
    for (let a = 0; a < p; a++) {
      const weighted = w[i]! * row[a]!;
      right[a]! += weighted * y[i]!;
      for (let b = 0; b <= a; b++) information[a]![b]! += weighted * row[b]!;
    }
  }
  for (let a = 0; a < p; a++) for (let b = a + 1; b < p; b++) information[a]![b] = information[b]![a]!;
  const factor = cholesky(information);
  if (!factor) return null;
  const coefficients = factor.solve(right);
  const residuals = y.map((value, i) => value - dot(x[i]!, coefficients));
  const residualSum = residuals.reduce((sum, r, i) => sum + w[i]! * r * r, 0);
  return {
    coefficients,
    covariance: factor.inverse(),
    residuals,
    residualSum,
    logDeterminant: factor.logDeterminant,
  };
}

/** The same for one column, which needs no factor: a plain pool is fitted some fifty times on the way to its τ². */
function fitOneColumn(
  y: readonly number[],
  x: readonly (readonly number[])[],
  w: readonly number[],
): WeightedFit | null {
  let information = 0;
  let right = 0;
  for (let i = 0; i < y.length; i++) {
    const column = x[i]![0]!;
    const weighted = w[i]! * column;
    information += weighted * column;
    right += weighted * y[i]!;
  }
  if (!(information > 0 && Number.isFinite(information))) return null;
  const coefficient = right / information;
  const residuals = new Array<number>(y.length);
  let residualSum = 0;
  for (let i = 0; i < y.length; i++) {
    const residual = y[i]! - x[i]![0]! * coefficient;
    residuals[i] = residual;
    residualSum += w[i]! * residual * residual;
  }
  return {
    coefficients: [coefficient],
    covariance: [[1 / information]],
    residuals,
    residualSum,
    logDeterminant: Math.log(information),
  };
}

/** Traces of P and of P P for weights w, from the small matrices Xᵀ W² X and Xᵀ W³ X. */
export function traces(
  { x }: Design,
  w: readonly number[],
  covariance: readonly (readonly number[])[],
): { readonly p: number; readonly pp: number } {
  if (x[0]!.length === 1) return tracesOneColumn(x, w, covariance[0]![0]!);
  const squared = moment(x, w, 2);
  const cubed = moment(x, w, 3);
  const a = multiply(covariance, squared);
  const b = multiply(covariance, cubed);
  const sum = (power: number): number => w.reduce((total, value) => total + value ** power, 0);
  return { p: sum(1) - trace(a), pp: sum(2) - 2 * trace(b) + trace(multiply(a, a)) };
}

function tracesOneColumn(
  x: readonly (readonly number[])[],
  w: readonly number[],
  inverse: number,
): { readonly p: number; readonly pp: number } {
  let first = 0;
  let second = 0;
  let squared = 0;
  let cubed = 0;
  for (let i = 0; i < w.length; i++) {
    const weight = w[i]!;
    const product = weight * weight;
    const column = x[i]![0]! ** 2;
    first += weight;
    second += product;
    squared += product * column;
    cubed += product * weight * column;
  }
  const a = inverse * squared;
  return { p: first - a, pp: second - 2 * inverse * cubed + a * a };
}

/** Traces of P D and P D P D for diagonal D and weights w (the spread of a quadratic form). */
export function tracesWith(
  { x }: Design,
  w: readonly number[],
  covariance: readonly (readonly number[])[],
  d: readonly number[],
): { readonly pd: number; readonly pdpd: number; readonly pdp: number } {
  const wd = w.map((value, i) => value * d[i]!);
  const wdw = w.map((value, i) => value * value * d[i]!);
  const wdwdw = w.map((value, i) => value ** 3 * d[i]! ** 2);
  const wdww = w.map((value, i) => value ** 3 * d[i]!);
  const a = multiply(covariance, moment(x, wdw, 1));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const squared = multiply(covariance, moment(x, w, 2));
  return {
    pd: sum(wd) - trace(a),
    pdpd:
      sum(wd.map((value) => value * value)) -
      2 * trace(multiply(covariance, moment(x, wdwdw, 1))) +
      trace(multiply(a, a)),
    pdp: sum(wdw) - 2 * trace(multiply(covariance, moment(x, wdww, 1))) + trace(multiply(a, squared)),
  };
}

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Xᵀ diag(w^power) X */
function moment(x: readonly (readonly number[])[], w: readonly number[], power: number): number[][] {
  const p = x[0]!.length;
  const result = Array.from({ length: p }, () => new Array<number>(p).fill(0));
  for (let i = 0; i < x.length; i++) {
    const weight = power === 1 ? w[i]! : w[i]! ** power;
    for (let a = 0; a < p; a++) for (let b = 0; b < p; b++) result[a]![b]! += weight * x[i]![a]! * x[i]![b]!;
  }
  return result;
}

function multiply(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  return a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));
}

function trace(a: readonly (readonly number[])[]): number {
  return a.reduce((sum, row, i) => sum + row[i]!, 0);
}
