/** Gradient boosting of small decision trees for a yes or no (Friedman 2001), by histograms; the same input, the same trees. */

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  /** Share of each tree's answer that is added. */
  readonly rate: number;
  /** Smallest sum of p(1 − p) in a leaf, and the penalty on a leaf's answer. */
  readonly leafWeight: number;
  readonly ridge: number;
  /** Uniform in (0, 1): draws the rows and the columns that a tree sees. */
  readonly uniform: () => number;
  readonly rowShare: number;
  readonly columnShare: number;
}

/** A node: `feature` −1 is a leaf with `value`; else below `cut` go to `left`, otherwise to `left + 1`. */
export interface TreeNode {
  feature: number;
  cut: number;
  left: number;
  value: number;
}

export interface Boosted {
  readonly base: number;
  readonly trees: readonly (readonly TreeNode[])[];
  /** Total gain of the splits on each feature. */
  readonly importance: readonly number[];
}

const bins = 64;

export function boostTrees(
  rows: readonly Float64Array[],
  labels: Uint8Array,
  weights: Float64Array,
  options: BoostOptions,
): Boosted {
  const n = rows.length;
  const features = rows[0].length;
  const edges = Array.from({ length: features }, (_, f) => quantileEdges(rows, f));
  const binned = Array.from({ length: features }, (_, f) => {
    const column = new Uint8Array(n);
    for (let i = 0; i < n; i++) column[i] = binOf(edges[f], rows[i][f]);
    return column;
  });
  let positive = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    positive += weights[i] * labels[i];
    total += weights[i];
  }
  const base = Math.log(positive / (total - positive));
  const odds = new Float64Array(n).fill(base);
  const gradient = new Float64Array(n);
  const curvature = new Float64Array(n);
  const importance = new Array<number>(features).fill(0);
  const trees: TreeNode[][] = [];
  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-odds[i]));
      gradient[i] = weights[i] * (labels[i] - p);
      curvature[i] = weights[i] * p * (1 - p);
    }
    const chosen: number[] = [];
    for (let i = 0; i < n; i++) if (options.uniform() < options.rowShare) chosen.push(i);
    const columns: number[] = [];
    for (let f = 0; f < features; f++) if (options.uniform() < options.columnShare) columns.push(f);
    const tree = growTree({ binned, edges, gradient, curvature, importance }, chosen, columns, options);
    for (let i = 0; i < n; i++) odds[i] += answer(tree, rows[i]);
    trees.push(tree);
  }
  return { base, trees, importance };
}

export function answer(tree: readonly TreeNode[], row: Float64Array): number {
  let node = tree[0];
  while (node.feature >= 0) node = tree[row[node.feature] < node.cut ? node.left : node.left + 1];
  return node.value;
}

interface Training {
  readonly binned: readonly Uint8Array[];
  readonly edges: readonly Float64Array[];
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
  readonly importance: number[];
}

function growTree(
  training: Training,
  rows: readonly number[],
  columns: readonly number[],
  options: BoostOptions,
): TreeNode[] {
  const tree: TreeNode[] = [{ feature: -1, cut: 0, left: 0, value: 0 }];
  const open: { node: number; rows: readonly number[]; depth: number }[] = [{ node: 0, rows, depth: 0 }];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const sums = totals(training, next.rows);
    const node = tree[next.node];
    // Six digits: what is written into the data file is what was trained.
    node.value = Number(((options.rate * sums.g) / (sums.h + options.ridge)).toPrecision(6));
    if (next.depth >= options.depth) continue;
    const split = bestSplit(training, next.rows, columns, sums, options);
    if (split === null) continue;
    training.importance[split.feature] += split.gain;
    node.feature = split.feature;
    node.cut = training.edges[split.feature][split.bin];
    node.left = tree.length;
    const column = training.binned[split.feature];
    for (const below of [true, false]) {
      tree.push({ feature: -1, cut: 0, left: 0, value: 0 });
      const part = next.rows.filter((i) => column[i] <= split.bin === below);
      open.push({ node: tree.length - 1, rows: part, depth: next.depth + 1 });
    }
  }
  return tree;
}

function totals({ gradient, curvature }: Training, rows: readonly number[]) {
  let g = 0;
  let h = 0;
  for (const i of rows) {
    g += gradient[i];
    h += curvature[i];
  }
  return { g, h };
}

function bestSplit(
  { binned, edges, gradient, curvature }: Training,
  rows: readonly number[],
  columns: readonly number[],
  sums: { g: number; h: number },
  options: BoostOptions,
) {
  const { ridge, leafWeight } = options;
  const whole = (sums.g * sums.g) / (sums.h + ridge);
  let best: { feature: number; bin: number; gain: number } | null = null;
  const g = new Float64Array(bins + 1);
  const h = new Float64Array(bins + 1);
  for (const feature of columns) {
    g.fill(0);
    h.fill(0);
    const column = binned[feature];
    for (const i of rows) {
      g[column[i]] += gradient[i];
      h[column[i]] += curvature[i];
    }
    let gl = 0;
    let hl = 0;
    for (let bin = 0; bin < edges[feature].length; bin++) {
      gl += g[bin];
      hl += h[bin];
      const hr = sums.h - hl;
      if (hl < leafWeight || hr < leafWeight) continue;
      const gr = sums.g - gl;
      const gain = (gl * gl) / (hl + ridge) + (gr * gr) / (hr + ridge) - whole;
      if (gain > 1e-3 && (best === null || gain > best.gain)) best = { feature, bin, gain };
    }
  }
  return best;
}

/** Up to `bins` cuts at even quantiles, rounded to six digits; a value below a cut lies in a lower bin. */
function quantileEdges(rows: readonly Float64Array[], f: number): Float64Array {
  const values = Float64Array.from(rows, (row) => row[f]).sort();
  const edges: number[] = [];
  for (let k = 1; k <= bins; k++) {
    const i = Math.min(values.length - 1, Math.floor((k * values.length) / (bins + 1)));
    const edge = Number(values[i].toPrecision(6));
    if (edge > values[0] && edge !== edges[edges.length - 1]) edges.push(edge);
  }
  return Float64Array.from(edges);
}

/** Number of cuts that are not above the value. */
function binOf(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
