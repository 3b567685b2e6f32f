/** Small symmetric positive definite systems by Cholesky's factor; matrices are rows of numbers. */

export interface CholeskyFactor {
  /** Lower triangle L with L Lᵀ = A. */
  readonly lower: readonly Float64Array[];
  /** Natural logarithm of det A. */
  readonly logDeterminant: number;
  /** x with A x = b. */
  solve(b: ArrayLike<number>): number[];
  /** A⁻¹, symmetric. */
  inverse(): number[][];
}

/** Factors A, or returns null when A is not positive definite to working precision (a pivot below 1e-13 of its diagonal). */
export function cholesky(a: readonly ArrayLike<number>[]): CholeskyFactor | null {
  const n = a.length;
  const lower = a.map(() => new Float64Array(n));
  let logDeterminant = 0;
  for (let i = 0; i < n; i++) {
    const row = lower[i]!;
    for (let j = 0; j <= i; j++) {
      const other = lower[j]!;
      let sum = a[i]![j]!;
      for (let k = 0; k < j; k++) sum -= row[k]! * other[k]!;
      if (i !== j) row[j] = sum / other[j]!;
      else {
        if (!(sum > 1e-13 * Math.abs(a[i]![i]!))) return null;
        row[i] = Math.sqrt(sum);
        logDeterminant += Math.log(sum);
      }
    }
  }
  const solve = (b: ArrayLike<number>): number[] => solveTriangles(lower, b);
  const inverse = (): number[][] => {
    const columns = lower.map((_, j) => solve(lower.map((__, i) => (i === j ? 1 : 0))));
    return columns.map((column, i) => column.map((value, j) => (value + columns[j]![i]!) / 2));
  };
  return { lower, logDeterminant, solve, inverse };
}

function solveTriangles(lower: readonly Float64Array[], b: ArrayLike<number>): number[] {
  const n = lower.length;
  const x = new Array<number>(n);
  for (let i = 0; i < n; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= lower[i]![k]! * x[k]!;
    x[i] = sum / lower[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i]!;
    for (let k = i + 1; k < n; k++) sum -= lower[k]![i]! * x[k]!;
    x[i] = sum / lower[i]![i]!;
  }
  return x;
}
