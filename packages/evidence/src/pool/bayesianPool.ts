/**
 * Random effects with a stated prior on the heterogeneity, by quadrature over τ (Röver 2020, J Stat Softw 93(6), gives
 * the model). Given τ the effect is normal, so one number is integrated out; no sampling, the same digits every time.
 */
import { findRoot, gaussLegendre, normal } from "@anagen/numerics";
import type { StudyEffect } from "../effect/types.ts";
import type { Fault } from "../fault.ts";
import { checkStudies } from "./poolEffects.ts";

export interface BayesianOptions {
  /** Scale of the half-normal prior on τ, in the unit of the effect; it must be stated, so it has no default. */
  readonly tauScale: number;
  /** Normal prior on the effect; default none (flat). */
  readonly effectPrior?: { readonly mean: number; readonly sd: number };
  /** Credible level; default 0.95. */
  readonly level?: number;
}

export interface Posterior {
  readonly mean: number;
  readonly sd: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export interface BayesianPool {
  readonly k: number;
  readonly effect: Posterior;
  /** Posterior probability that the effect is above 0. */
  readonly probabilityAboveZero: number;
  readonly tau: Posterior;
  /** A new study's true effect. */
  readonly predictive: Posterior;
  readonly prior: { readonly tau: string; readonly effect: string };
}

interface Node {
  readonly tau: number;
  readonly weight: number;
  readonly mean: number;
  readonly variance: number;
}

/** Returns posterior mean, SD, median and equal-tailed interval of effect, τ and a new study. */
export function bayesianPool(
  studies: readonly StudyEffect[],
  options: BayesianOptions,
): BayesianPool | Fault {
  const fault = checkStudies(studies);
  if (fault) return fault;
  const { tauScale, effectPrior, level = 0.95 } = options;
  if (!(tauScale > 0)) throw new RangeError(`Invalid tauScale: ${tauScale}; it must be above 0`);
  const nodes = posteriorNodes(studies, tauScale, effectPrior);
  const tail = (1 - level) / 2;
  const standard = normal();
  const mixture = (spread: (node: Node) => number): Posterior => {
    const mean = nodes.reduce((sum, n) => sum + n.weight * n.mean, 0);
    const variance = nodes.reduce((sum, n) => sum + n.weight * (spread(n) + (n.mean - mean) ** 2), 0);
    const sd = Math.sqrt(variance);
    const below = (x: number): number =>
      nodes.reduce((sum, n) => sum + n.weight * standard.cdf((x - n.mean) / Math.sqrt(spread(n))), 0);
    const quantile = (p: number): number => findRoot((x) => below(x) - p, mean - 60 * sd, mean + 60 * sd);
    return { mean, sd, median: quantile(0.5), low: quantile(tail), high: quantile(1 - tail) };
  };
  return {
    k: studies.length,
    effect: mixture((n) => n.variance),
    probabilityAboveZero: nodes.reduce(
      (sum, n) => sum + n.weight * standard.survival(-n.mean / Math.sqrt(n.variance)),
      0,
    ),
    tau: tauPosterior(nodes, tail),
    predictive: mixture((n) => n.variance + n.tau ** 2),
    prior: {
      tau: `half-normal, scale ${tauScale}`,
      effect: effectPrior ? `normal, mean ${effectPrior.mean}, SD ${effectPrior.sd}` : "flat",
    },
  };
}

/** Panels on √-spaced edges: the posterior of τ piles up near 0, where fine panels are wanted. */
function posteriorNodes(
  studies: readonly StudyEffect[],
  tauScale: number,
  prior: BayesianOptions["effectPrior"],
): Node[] {
  const { nodes, weights } = gaussLegendre(16);
  const panels = 48;
  const top = 9 * tauScale;
  const raw: (Node & { readonly log: number })[] = [];
  for (let panel = 0; panel < panels; panel++) {
    const low = top * (panel / panels) ** 2;
    const half = (top * ((panel + 1) / panels) ** 2 - low) / 2;
    nodes.forEach((x, i) => {
      const tau = low + half * (1 + x);
      const at = given(studies, tau, prior);
      raw.push({ tau, weight: weights[i]! * half, ...at, log: at.log - 0.5 * (tau / tauScale) ** 2 });
    });
  }
  const best = Math.max(...raw.map((n) => n.log));
  const mass = raw.map((n) => n.weight * Math.exp(n.log - best));
  const total = mass.reduce((sum, m) => sum + m, 0);
  return raw.map(({ tau, mean, variance }, i) => ({ tau, mean, variance, weight: mass[i]! / total }));
}

/** Posterior of the effect at a given τ, and the logarithm of the likelihood of τ with the effect integrated out. */
function given(
  studies: readonly StudyEffect[],
  tau: number,
  prior: BayesianOptions["effectPrior"],
): { mean: number; variance: number; log: number } {
  let precision = prior ? 1 / prior.sd ** 2 : 0;
  let weighted = prior ? prior.mean / prior.sd ** 2 : 0;
  let squares = prior ? prior.mean ** 2 / prior.sd ** 2 : 0;
  let log = 0;
  for (const { yi, vi } of studies) {
    const w = 1 / (vi + tau ** 2);
    precision += w;
    weighted += w * yi;
    squares += w * yi ** 2;
    log += 0.5 * Math.log(w);
  }
  const mean = weighted / precision;
  return {
    mean,
    variance: 1 / precision,
    log: log - 0.5 * Math.log(precision) - 0.5 * (squares - weighted * mean),
  };
}

function tauPosterior(nodes: readonly Node[], tail: number): Posterior {
  const mean = nodes.reduce((sum, n) => sum + n.weight * n.tau, 0);
  const sd = Math.sqrt(nodes.reduce((sum, n) => sum + n.weight * (n.tau - mean) ** 2, 0));
  const quantile = (p: number): number => {
    let below = 0;
    for (const [i, n] of nodes.entries()) {
      if (below + n.weight / 2 >= p) {
        const before = nodes[i - 1];
        if (!before) return n.tau;
        const last = below - before.weight / 2;
        return before.tau + ((p - last) / (below + n.weight / 2 - last)) * (n.tau - before.tau);
      }
      below += n.weight;
    }
    return nodes.at(-1)!.tau;
  };
  return { mean, sd, median: quantile(0.5), low: quantile(tail), high: quantile(1 - tail) };
}
