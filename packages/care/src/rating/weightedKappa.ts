/** How far two raters agree beyond chance, on a scale whose steps have an order. */

export interface Agreement {
  readonly pairs: number;
  /** Share of pairs with the same score, 0 to 1. */
  readonly same: number;
  /** Weighted kappa; null where chance alone would make the raters agree on everything. */
  readonly kappa: number | null;
  /** 95 % interval by the large-sample standard error, held within −1 to 1; null with kappa or with fewer than 2 pairs. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface KappaOptions {
  /** Every score of the scale, in its order; at least two. */
  readonly scores: readonly number[];
  /** "quadratic": a miss by two steps costs four times one step. "none": any miss costs the same. Default "quadratic". */
  readonly weights?: "quadratic" | "none";
}

const z95 = 1.959963984540054;

/**
 * Cohen's kappa of score pairs [first rater, second rater] with its large-sample standard error (Fleiss, Cohen and
 * Everitt, Psychol Bull 1969;72:323).
 *
 * Throws when a score is not on the scale.
 */
export function weightedKappa(
  pairs: readonly (readonly [number, number])[],
  { scores, weights = "quadratic" }: KappaOptions,
): Agreement {
  const k = scores.length;
  const n = pairs.length;
  const weight = (i: number, j: number) =>
    weights === "none" ? Number(i === j) : 1 - ((i - j) / Math.max(1, k - 1)) ** 2;
  const placed = pairs.map(([a, b]) => [placeOf(a, scores), placeOf(b, scores)] as const);
  const same = n === 0 ? 0 : placed.filter(([i, j]) => i === j).length / n;
  const nothing = { pairs: n, same, kappa: null, low: null, high: null };
  if (n === 0) return nothing;
  const rows = shares(
    placed.map(([i]) => i),
    k,
  );
  const columns = shares(
    placed.map(([, j]) => j),
    k,
  );
  const meanOfRow = scores.map((_, i) => sum(columns.map((share, j) => share * weight(i, j))));
  const meanOfColumn = scores.map((_, j) => sum(rows.map((share, i) => share * weight(i, j))));
  const seen = sum(placed.map(([i, j]) => weight(i, j))) / n;
  const byChance = sum(rows.map((share, i) => share * (meanOfRow[i] ?? 0)));
  if (1 - byChance < 1e-12) return nothing;
  const kappa = (seen - byChance) / (1 - byChance);
  const squares = placed.map(
    ([i, j]) => (weight(i, j) - ((meanOfRow[i] ?? 0) + (meanOfColumn[j] ?? 0)) * (1 - kappa)) ** 2,
  );
  const spread = sum(squares) / n - (kappa - byChance * (1 - kappa)) ** 2;
  const se = Math.sqrt(Math.max(0, spread) / n) / (1 - byChance);
  if (n < 2) return { ...nothing, kappa };
  return {
    pairs: n,
    same,
    kappa,
    low: Math.max(-1, kappa - z95 * se),
    high: Math.min(1, kappa + z95 * se),
  };
}

function placeOf(score: number, scores: readonly number[]): number {
  const place = scores.indexOf(score);
  if (place < 0) throw new RangeError(`Not a score of the scale: ${score}; it has ${scores.join(", ")}`);
  return place;
}

function shares(places: readonly number[], k: number): number[] {
  const counts = new Array<number>(k).fill(0);
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1 / places.length;
  return counts;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
