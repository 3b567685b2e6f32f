/**
 * Network meta-analysis: treatments that were never compared stand on one scale through those that were.
 * Contrast form with shared base arms (Lu and Ades 2004); heterogeneity by generalised DerSimonian–Laird (Jackson 2013) or
 * REML, correlation 1/2 within a multi-arm trial; P-scores (Rücker and Schwarzer 2015); Q split by design (Krahn 2013).
 */
import { normal } from "@anagen/numerics";
import { type Fault, faultOf, isFault } from "../fault.ts";
import { chiSquareP, criticalValue, twoSidedP } from "../pool/tails.ts";
import { fitGls, type GlsBlock, type GlsFit } from "./gls.ts";
import { components, studyBlocks } from "./studyBlocks.ts";
import type { NetworkArm, NetworkContrast, StudyBlock } from "./types.ts";

export interface NetworkOptions {
  /** Treatment that the others are compared with. */
  readonly reference: string;
  /** "common", "DL" (generalised, default) or "REML". */
  readonly method?: "common" | "DL" | "REML";
  /** Confidence; default 0.95. */
  readonly level?: number;
  /** True when a lower value is better (side effects); default false. */
  readonly smallerIsBetter?: boolean;
}

export interface NetworkEffect {
  readonly first: string;
  readonly second: string;
  /** first minus second */
  readonly estimate: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  /** Trials that compare the two directly. */
  readonly directStudies: number;
}

export interface QPart {
  readonly q: number;
  readonly df: number;
  readonly p: number;
}

export interface NetworkMeta {
  readonly reference: string;
  readonly treatments: readonly string[];
  readonly studies: number;
  readonly comparisons: number;
  readonly method: "common" | "DL" | "REML";
  readonly tau2: number;
  /** Percent, from Q and its degrees of freedom. */
  readonly i2: number;
  readonly total: QPart;
  /** Disagreement between trials of one design. */
  readonly within: QPart;
  /** Disagreement between designs: inconsistency. */
  readonly between: QPart;
  /** Every treatment against the reference. */
  readonly againstReference: readonly NetworkEffect[];
  /** Every pair, row minus column: a league table. */
  readonly league: readonly NetworkEffect[];
  /** Mean certainty of being better than another treatment, 0 to 1; best first. */
  readonly pScores: readonly { readonly treatment: string; readonly score: number }[];
  readonly covariance: readonly (readonly number[])[];
  readonly warnings: readonly string[];
}

/** Returns the network. Faults: trials that do not connect (the groups are named), an unknown reference, bad arms. */
export function networkMeta(
  arms: readonly NetworkArm[],
  options: NetworkOptions,
  contrasts: readonly NetworkContrast[] = [],
): NetworkMeta | Fault {
  const blocks = studyBlocks(arms, contrasts);
  if (isFault(blocks)) return blocks;
  const groups = components(blocks);
  if (groups.length > 1)
    return faultOf(
      "network.disconnected",
      `Network in ${groups.length} parts that no trial connects: ${groups.map((g) => g.join(", ")).join(" | ")}; pool each part by itself`,
    );
  const { reference, method = "DL", level = 0.95, smallerIsBetter = false } = options;
  const treatments = groups[0]!;
  if (!treatments.includes(reference))
    return faultOf("network.reference", `Reference "${reference}" is not among ${treatments.join(", ")}`);
  const others = treatments.filter((t) => t !== reference);
  const rows = blocks.map((b) => designRows(b, others));
  const common = fitGls(rows, 0);
  if (!common)
    return faultOf("network.singular", "Network: the comparisons do not determine every treatment");
  const df = rows.reduce((sum, b) => sum + b.y.length, 0) - others.length;
  const tau2 = method === "common" || df === 0 ? 0 : heterogeneity(rows, common, df, method);
  const fit = fitGls(rows, tau2)!;
  const within = withinDesigns(blocks);
  const league = leagueOf(blocks, others, treatments, fit, level);
  return {
    reference,
    treatments,
    studies: blocks.length,
    comparisons: rows.reduce((sum, b) => sum + b.y.length, 0),
    method,
    tau2,
    i2: Math.max(0, (100 * (common.q - df)) / common.q) || 0,
    total: part(common.q, df),
    within: part(within.q, within.df),
    between: part(Math.max(0, common.q - within.q), df - within.df),
    againstReference: others.map((t) => league.find((e) => e.first === t && e.second === reference)!),
    league,
    pScores: pScores(treatments, league, smallerIsBetter),
    covariance: fit.covariance,
    warnings: warningsOf(blocks, df),
  };
}

/** Model rows of a study: +1 for the first treatment and −1 for the base, the reference being 0. */
export function designRows(block: StudyBlock, others: readonly string[]): GlsBlock {
  return {
    y: block.y,
    covariance: block.covariance,
    x: block.pairs.map(([first, base]) => others.map((t) => (t === first ? 1 : t === base ? -1 : 0))),
  };
}

/** τ² by moments, or by Fisher scoring of the restricted likelihood from there. */
export function heterogeneity(
  rows: readonly GlsBlock[],
  common: GlsFit,
  df: number,
  method: "DL" | "REML",
): number {
  const moment = Math.max(0, (common.q - df) / common.trace);
  if (method === "DL") return moment;
  let tau2 = moment;
  for (let turn = 0; turn < 200; turn++) {
    const fit = fitGls(rows, tau2)!;
    const next = Math.max(0, tau2 + (fit.curve - fit.trace) / fit.traceSquared);
    const moved = Math.abs(next - tau2);
    tau2 = next;
    if (moved <= 1e-14 * (1e-8 + tau2)) break;
  }
  return tau2;
}

function part(q: number, df: number): QPart {
  return { q, df, p: chiSquareP(q, df) };
}

/** Q of trials against the mean of their own design, added over designs. */
function withinDesigns(blocks: readonly StudyBlock[]): { q: number; df: number } {
  let q = 0;
  let df = 0;
  for (const members of Map.groupBy(blocks, (b) => [...b.treatments].sort().join("|")).values()) {
    const sorted = [...members[0]!.treatments].sort().slice(1);
    const rows = members.map((b) => designRows(b, sorted));
    const contrasts = rows.reduce((sum, b) => sum + b.y.length, 0);
    if (contrasts === sorted.length) continue;
    q += fitGls(rows, 0)!.q;
    df += contrasts - sorted.length;
  }
  return { q, df };
}

function leagueOf(
  blocks: readonly StudyBlock[],
  others: readonly string[],
  treatments: readonly string[],
  fit: GlsFit,
  level: number,
): NetworkEffect[] {
  const value = (t: string): number => fit.coefficients[others.indexOf(t)] ?? 0;
  const covariance = (a: string, b: string): number =>
    fit.covariance[others.indexOf(a)]?.[others.indexOf(b)] ?? 0;
  const critical = criticalValue(level, null);
  return treatments.flatMap((first) =>
    treatments
      .filter((second) => second !== first)
      .map((second): NetworkEffect => {
        const estimate = value(first) - value(second);
        const se = Math.sqrt(
          covariance(first, first) + covariance(second, second) - 2 * covariance(first, second),
        );
        return {
          first,
          second,
          estimate,
          se,
          low: estimate - critical * se,
          high: estimate + critical * se,
          p: twoSidedP(estimate / se, null),
          directStudies: blocks.filter((b) => b.treatments.includes(first) && b.treatments.includes(second))
            .length,
        };
      }),
  );
}

function pScores(treatments: readonly string[], league: readonly NetworkEffect[], smallerIsBetter: boolean) {
  const standard = normal();
  const sign = smallerIsBetter ? -1 : 1;
  return treatments
    .map((treatment) => {
      const pairs = league.filter((e) => e.first === treatment);
      const sum = pairs.reduce((total, e) => total + standard.cdf((sign * e.estimate) / e.se), 0);
      return { treatment, score: sum / pairs.length };
    })
    .sort((a, b) => b.score - a.score);
}

function warningsOf(blocks: readonly StudyBlock[], df: number): string[] {
  const single = [
    ...Map.groupBy(
      blocks.flatMap((b) => b.treatments),
      (t) => t,
    ),
  ]
    .filter(([, uses]) => uses.length === 1)
    .map(([t]) => t);
  return [
    ...(df === 0 ? ["No comparison was made twice: heterogeneity and inconsistency cannot be seen."] : []),
    ...(single.length > 0 ? [`Resting on one trial each: ${single.join(", ")}.`] : []),
  ];
}
