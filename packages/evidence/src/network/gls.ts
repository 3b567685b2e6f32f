/** Generalised least squares over blocks of correlated contrasts: the one fit behind every network result. */
import { cholesky } from "@anagen/numerics";

export interface GlsBlock {
  readonly y: readonly number[];
  /** One row a contrast. */
  readonly x: readonly (readonly number[])[];
  readonly covariance: readonly (readonly number[])[];
}

export interface GlsFit {
  readonly coefficients: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  /** rᵀ V⁻¹ r */
  readonly q: number;
  readonly logDeterminant: number;
  /** tr(P S), tr(P S P S) and yᵀ P S P y for the heterogeneity structure S of each block. */
  readonly trace: number;
  readonly traceSquared: number;
  readonly curve: number;
}

/** Heterogeneity between contrasts of one study: 1 on the diagonal and 1/2 between contrasts that share the base arm. */
export function heterogeneityStructure(n: number): number[][] {
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => (i === j ? 1 : 0.5)));
}

/** Fits at covariance + tau2 · S; null when the columns depend on each other. */
export function fitGls(blocks: readonly GlsBlock[], tau2: number): GlsFit | null {
  const p = blocks[0]!.x[0]!.length;
  const inverses = blocks.map((b) => inverseOf(b, tau2));
  if (inverses.includes(null)) return null;
  const information = zeros(p);
  const right = new Array<number>(p).fill(0);
  blocks.forEach((b, k) => {
    const { w } = inverses[k]!;
    addQuadratic(information, b.x, w);
    b.x.forEach((row, i) => {
      const weighted = b.y.reduce((sum, y, j) => sum + w[i]![j]! * y, 0);
      for (let a = 0; a < p; a++) right[a]! += row[a]! * weighted;
    });
  });
  const factor = cholesky(information);
  if (!factor) return null;
  const coefficients = factor.solve(right);
  const covariance = factor.inverse();
  return {
    coefficients,
    covariance,
    ...sums(blocks, inverses as Inverse[], coefficients, covariance, factor.logDeterminant),
  };
}

/** Inverse of a block's covariance with heterogeneity; null when it is not positive definite. One contrast needs no factor. */
function inverseOf(b: GlsBlock, tau2: number): Inverse | null {
  if (b.y.length === 1) {
    const variance = b.covariance[0]![0]! + tau2;
    return variance > 0 ? { w: [[1 / variance]], log: Math.log(variance), s: single } : null;
  }
  const s = heterogeneityStructure(b.y.length);
  const v = b.covariance.map((row, i) => row.map((value, j) => value + tau2 * s[i]![j]!));
  const factor = cholesky(v);
  return factor && { w: factor.inverse(), log: factor.logDeterminant, s };
}

const single = [[1]] as const;

interface Inverse {
  readonly w: readonly (readonly number[])[];
  readonly log: number;
  readonly s: readonly (readonly number[])[];
}

function sums(
  blocks: readonly GlsBlock[],
  inverses: readonly Inverse[],
  beta: readonly number[],
  covariance: readonly (readonly number[])[],
  logInformation: number,
): Pick<GlsFit, "q" | "logDeterminant" | "trace" | "traceSquared" | "curve"> {
  const p = beta.length;
  let q = 0;
  let logDeterminant = logInformation;
  let trace = 0;
  let plain = 0;
  let curve = 0;
  const first = zeros(p);
  const second = zeros(p);
  blocks.forEach((b, k) => {
    const { w, log, s } = inverses[k]!;
    const r = b.y.map((y, i) => y - b.x[i]!.reduce((sum, x, a) => sum + x * beta[a]!, 0));
    const wr = w.map((row) => row.reduce((sum, value, j) => sum + value * r[j]!, 0));
    q += r.reduce((sum, value, i) => sum + value * wr[i]!, 0);
    curve += wr.reduce((sum, a, i) => sum + a * wr.reduce((inner, c, j) => inner + s[i]![j]! * c, 0), 0);
    logDeterminant += log;
    if (r.length === 1) {
      const weight = w[0]![0]!;
      trace += weight;
      plain += weight * weight;
      addOuter(first, b.x[0]!, weight * weight);
      addOuter(second, b.x[0]!, weight ** 3);
      return;
    }
    const ws = product(w, s);
    const wsw = product(ws, w);
    const wsws = product(ws, ws);
    trace += diagonalSum(ws);
    plain += diagonalSum(wsws);
    addQuadratic(first, b.x, wsw);
    addQuadratic(second, b.x, product(wsws, w));
  });
  const a = product(covariance, first);
  return {
    q,
    logDeterminant,
    curve,
    trace: trace - diagonalSum(a),
    traceSquared: plain - 2 * diagonalSum(product(covariance, second)) + diagonalSum(product(a, a)),
  };
}

function zeros(n: number): number[][] {
  return Array.from({ length: n }, () => new Array<number>(n).fill(0));
}

/** target += m x xᵀ */
function addOuter(target: number[][], x: readonly number[], m: number): void {
  for (let a = 0; a < x.length; a++) {
    const left = x[a]! * m;
    if (left === 0) continue;
    for (let b = 0; b < x.length; b++) target[a]![b]! += left * x[b]!;
  }
}

/** target += Xᵀ M X */
function addQuadratic(
  target: number[][],
  x: readonly (readonly number[])[],
  m: readonly (readonly number[])[],
): void {
  if (x.length === 1) {
    addOuter(target, x[0]!, m[0]![0]!);
    return;
  }
  const p = target.length;
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < x.length; j++) {
      const weight = m[i]![j]!;
      if (weight === 0) continue;
      for (let a = 0; a < p; a++) {
        const left = x[i]![a]! * weight;
        if (left === 0) continue;
        for (let b = 0; b < p; b++) target[a]![b]! += left * x[j]![b]!;
      }
    }
}

function product(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  return a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));
}

function diagonalSum(a: readonly (readonly number[])[]): number {
  return a.reduce((sum, row, i) => sum + row[i]!, 0);
}
