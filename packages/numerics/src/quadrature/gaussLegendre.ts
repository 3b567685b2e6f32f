/** Nodes and weights of Gauss–Legendre quadrature on [-1, 1], by Newton steps on the Legendre recurrence. */

export interface QuadratureRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

const known = new Map<number, QuadratureRule>();

/** Returns the rule with n nodes (exact for polynomials up to degree 2n − 1); rules are computed once and kept. */
export function gaussLegendre(n: number): QuadratureRule {
  const kept = known.get(n);
  if (kept) return kept;
  if (!Number.isInteger(n) || n < 1)
    throw new RangeError(`Nodes of a rule: ${n}; a whole number above 0 is needed`);
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < Math.ceil(n / 2); i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let turn = 0; turn < 100; turn++) {
      const [value, derivative] = legendre(n, x);
      slope = derivative;
      const shift = value / derivative;
      x -= shift;
      if (Math.abs(shift) < 1e-16) break;
    }
    const weight = 2 / ((1 - x * x) * slope * slope);
    nodes[i] = -x;
    nodes[n - 1 - i] = x;
    weights[i] = weight;
    weights[n - 1 - i] = weight;
  }
  if (n % 2 === 1) nodes[(n - 1) / 2] = 0;
  const rule = { nodes, weights };
  known.set(n, rule);
  return rule;
}

function legendre(n: number, x: number): [value: number, derivative: number] {
  let before = 1;
  let value = x;
  for (let k = 2; k <= n; k++) [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
  return [value, (n * (x * value - before)) / (x * x - 1)];
}
