/** Integral of a function over a finite interval: Gauss–Legendre panels, halved where two orders disagree. */
import { gaussLegendre } from "./gaussLegendre.ts";

export interface IntegrateOptions {
  /** Largest error allowed, relative to the integral of |f|; default 1e-11. */
  readonly tolerance?: number;
  /** Most halvings of one panel; default 40. */
  readonly maxDepth?: number;
  /** Halvings done before agreement is believed; default 4, which sees features a hundredth of the interval wide. */
  readonly minDepth?: number;
}

/** Returns the integral of f from low to high; deterministic, no sampling. */
export function integrate(
  f: (x: number) => number,
  low: number,
  high: number,
  options: IntegrateOptions = {},
): number {
  const { tolerance = 1e-11, maxDepth = 40, minDepth = 4 } = options;
  let scale = Number.MIN_VALUE;
  for (let i = 0; i < 16; i++)
    scale += panel(
      (x) => Math.abs(f(x)),
      low + ((high - low) * i) / 16,
      low + ((high - low) * (i + 1)) / 16,
      21,
    );
  const halve = (a: number, b: number, depth: number): number => {
    const coarse = panel(f, a, b, 10);
    const fine = panel(f, a, b, 21);
    if (depth >= maxDepth) return fine;
    if (depth >= minDepth && Math.abs(fine - coarse) <= tolerance * scale) return fine;
    const middle = (a + b) / 2;
    return halve(a, middle, depth + 1) + halve(middle, b, depth + 1);
  };
  return halve(low, high, 0);
}

function panel(f: (x: number) => number, a: number, b: number, n: number): number {
  const { nodes, weights } = gaussLegendre(n);
  const half = (b - a) / 2;
  const middle = (a + b) / 2;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += weights[i]! * f(middle + half * nodes[i]!);
  return sum * half;
}
