/**
 * Direct against indirect evidence for one comparison: a coefficient of its own for trials that compare the two directly
 * (Dias, Welton, Caldwell and Ades 2010, Stat Med 29:932-944, as a regression).
 */
import { type Fault, faultOf, isFault } from "../fault.ts";
import { criticalValue, twoSidedP } from "../pool/tails.ts";
import { fitGls, type GlsBlock } from "./gls.ts";
import { designRows, heterogeneity } from "./networkMeta.ts";
import { components, studyBlocks } from "./studyBlocks.ts";
import type { NetworkArm, NetworkContrast, StudyBlock } from "./types.ts";

export interface SplitEstimate {
  readonly estimate: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
}

export interface NodeSplit {
  readonly first: string;
  readonly second: string;
  readonly directStudies: number;
  readonly direct: SplitEstimate;
  /** Null when no other path connects the two. */
  readonly indirect: SplitEstimate | null;
  readonly difference: (SplitEstimate & { readonly p: number }) | null;
}

/**
 * Returns the split of each comparison with direct evidence. In a multi-arm trial the second treatment's contrast to the
 * first carries the extra coefficient and the others do not; the choice matters little and is the same every time.
 */
export function nodeSplits(
  arms: readonly NetworkArm[],
  options: { readonly method?: "common" | "DL" | "REML"; readonly level?: number } = {},
  contrasts: readonly NetworkContrast[] = [],
): readonly NodeSplit[] | Fault {
  const blocks = studyBlocks(arms, contrasts);
  if (isFault(blocks)) return blocks;
  const groups = components(blocks);
  if (groups.length > 1)
    return faultOf(
      "network.disconnected",
      `Network in ${groups.length} parts: ${groups.map((g) => g.join(", ")).join(" | ")}`,
    );
  const treatments = groups[0]!;
  const pairs = treatments.flatMap((first, i) =>
    treatments.slice(i + 1).map((second) => [first, second] as const),
  );
  return pairs.flatMap(([first, second]) => {
    const direct = blocks.filter((b) => b.treatments.includes(first) && b.treatments.includes(second));
    return direct.length === 0 ? [] : [splitOf(blocks, treatments, first, second, direct.length, options)];
  });
}

function splitOf(
  blocks: readonly StudyBlock[],
  treatments: readonly string[],
  first: string,
  second: string,
  directStudies: number,
  options: { readonly method?: "common" | "DL" | "REML"; readonly level?: number },
): NodeSplit {
  const { method = "DL", level = 0.95 } = options;
  const critical = criticalValue(level, null);
  const others = treatments.filter((t) => t !== second);
  const rows = blocks.map((block): GlsBlock => {
    const rebased = rebase(block, second);
    const plain = designRows(rebased, others);
    const both = block.treatments.includes(first) && block.treatments.includes(second);
    return { ...plain, x: plain.x.map((row, i) => [...row, both && rebased.pairs[i]![0] === first ? 1 : 0]) };
  });
  const estimateOf = (estimate: number, se: number): SplitEstimate => ({
    estimate,
    se,
    low: estimate - critical * se,
    high: estimate + critical * se,
  });
  const fit = fitWith(rows, others.length + 1, method);
  if (!fit) {
    const only = directOnly(blocks, first, second, method);
    return {
      first,
      second,
      directStudies,
      direct: estimateOf(only.estimate, only.se),
      indirect: null,
      difference: null,
    };
  }
  const a = others.indexOf(first);
  const w = others.length;
  const v = fit.covariance;
  const difference = estimateOf(fit.coefficients[w]!, Math.sqrt(v[w]![w]!));
  return {
    first,
    second,
    directStudies,
    direct: estimateOf(
      fit.coefficients[a]! + fit.coefficients[w]!,
      Math.sqrt(v[a]![a]! + v[w]![w]! + 2 * v[a]![w]!),
    ),
    indirect: estimateOf(fit.coefficients[a]!, Math.sqrt(v[a]![a]!)),
    difference: { ...difference, p: twoSidedP(difference.estimate / difference.se, null) },
  };
}

function fitWith(rows: readonly GlsBlock[], columns: number, method: "common" | "DL" | "REML") {
  const common = fitGls(rows, 0);
  if (!common) return null;
  const df = rows.reduce((sum, b) => sum + b.y.length, 0) - columns;
  const tau2 = method === "common" || df <= 0 ? 0 : heterogeneity(rows, common, df, method);
  return fitGls(rows, tau2);
}

/** The pool of the direct trials alone, where nothing else connects the two. */
function directOnly(
  blocks: readonly StudyBlock[],
  first: string,
  second: string,
  method: "common" | "DL" | "REML",
): { estimate: number; se: number } {
  const rows = blocks
    .filter((b) => b.treatments.includes(first) && b.treatments.includes(second))
    .map((block): GlsBlock => {
      const { pairs, y, covariance } = rebase(block, second);
      const i = pairs.findIndex(([t]) => t === first);
      return { y: [y[i]!], covariance: [[covariance[i]![i]!]], x: [[1]] };
    });
  const fit = fitWith(rows, 1, method)!;
  return { estimate: fit.coefficients[0]!, se: Math.sqrt(fit.covariance[0]![0]!) };
}

/** The same study with its contrasts taken against another base arm, where it has that arm. */
function rebase(block: StudyBlock, base: string): StudyBlock {
  if (!block.treatments.includes(base) || block.pairs[0]![1] === base) return block;
  const old = block.pairs[0]![1];
  const at = block.pairs.findIndex(([t]) => t === base);
  const targets = [...block.pairs.map(([t]) => t).filter((t) => t !== base), old];
  const combination = targets.map((t) => block.pairs.map(([u], j) => (u === t ? 1 : 0) - (j === at ? 1 : 0)));
  const times = (row: readonly number[], column: readonly number[]): number =>
    row.reduce((sum, value, j) => sum + value * column[j]!, 0);
  return {
    ...block,
    pairs: targets.map((t) => [t, base] as const),
    y: combination.map((row) => times(row, block.y)),
    covariance: combination.map((row) =>
      combination.map((other) =>
        times(
          row,
          block.covariance.map((line) => times(other, line)),
        ),
      ),
    ),
  };
}
