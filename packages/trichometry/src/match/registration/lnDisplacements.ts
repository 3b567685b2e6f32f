/** How likely roots lie where their partners were found, over all ways in which the skin may lie and stretch. */
import { cholesky } from "@anagen/numerics";
import { exp } from "../../portable/exp.ts";
import { log } from "../../portable/log.ts";
import type { PointPair } from "./linearMap.ts";
import { oddsRules as rules } from "./oddsRules.ts";

export interface DisplacementPrior {
  /** Cosine and sine of the turn about which all others are weighed. */
  readonly turn: readonly [number, number];
  /** Density of that turn before anything was seen, per radian. */
  readonly turnDensity: number;
  /** Area over which the shift is spread evenly, µm². */
  readonly shiftUm2: number;
  /** Standard deviation of the natural logarithm of the size. */
  readonly scaleSd: number;
}

/**
 * ln of the joint density of the second roots (per µm² each) given the first: a Gaussian whose covariance adds up the
 * scatter of roots, the uneven stretch, and the flat or normal priors of shift, turn, size and both strains (Rasmussen and
 * Williams 2006, section 2.7: a linear model with Gaussian coefficients under a Gaussian process). So every map is paid for by
 * how closely the roots must fit for it to be told from others.
 */
export function lnDisplacements(pairs: readonly PointPair[], prior: DisplacementPrior): number {
  const n = pairs.length;
  const [cos, sin] = prior.turn;
  const [mx, my, mu, mv] = (["x", "y", "toX", "toY"] as const).map(
    (key) => pairs.reduce((sum, p) => sum + p[key], 0) / n,
  );
  const xs = pairs.map((p) => cos * (p.x - mx) - sin * (p.y - my));
  const ys = pairs.map((p) => sin * (p.x - mx) + cos * (p.y - my));
  const rest = [...pairs.map((p, i) => p.toX - mu - xs[i]), ...pairs.map((p, i) => p.toY - mv - ys[i])];
  const factor = cholesky(covariance(xs, ys, prior));
  if (factor === null) return Number.NEGATIVE_INFINITY;
  const solved = factor.solve(rest);
  const distance = rest.reduce((sum, r, i) => sum + r * solved[i], 0);
  return -lnProduct(factor.lower.map((row, i) => row[i])) - distance / 2 - n * log(2 * Math.PI);
}

/** Of all x displacements, then all y ones. */
function covariance(
  xs: readonly number[],
  ys: readonly number[],
  { turnDensity, shiftUm2, scaleSd }: DisplacementPrior,
): Float64Array[] {
  const n = xs.length;
  const rows = Array.from({ length: 2 * n }, () => new Float64Array(2 * n));
  // A normal that is as high in its middle as the flat prior: only its height there matters.
  const shift = shiftUm2 / (2 * Math.PI);
  const turn = 1 / (2 * Math.PI * turnDensity * turnDensity);
  const size = scaleSd * scaleSd;
  const strain = rules.strainSd * rules.strainSd;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const apart = (xs[i] - xs[j]) ** 2 + (ys[i] - ys[j]) ** 2;
      const uneven = rules.unevenSd ** 2 * exp(-apart / (2 * rules.unevenReach ** 2));
      const both = shift + uneven + (i === j ? rules.rootSd ** 2 : 0);
      const [xx, yy, xy, yx] = [xs[i] * xs[j], ys[i] * ys[j], xs[i] * ys[j], ys[i] * xs[j]];
      rows[i][j] = both + turn * yy + size * xx + strain * (xx + yy);
      rows[n + i][n + j] = both + turn * xx + size * yy + strain * (xx + yy);
      rows[i][n + j] = -turn * yx + size * xy + strain * (yx - xy);
      rows[n + i][j] = -turn * xy + size * yx + strain * (xy - yx);
    }
  }
  return rows;
}

/** ln of a product, with few logarithms. */
function lnProduct(values: readonly number[]): number {
  let [sum, product] = [0, 1];
  for (const value of values) {
    product *= value;
    if (product > 1e200) {
      sum += log(product);
      product = 1;
    }
  }
  return sum + log(product);
}
