/** Boosted decision trees as text, and their answer for one row of numbers: additions and comparisons, the same bits everywhere. */

export interface TreeModel {
  /** Log odds before any tree. */
  readonly base: number;
  /** One tree a line: nodes "feature:cut:left" (below the cut to `left`, otherwise to the next one) or leaves "=log odds". */
  readonly trees: string;
  /** Names of the features in the order of their numbers. */
  readonly features: readonly string[];
}

export type LogOdds = (row: Float64Array) => number;

/** Reads a model; `features` are the names of the rows' columns, which the model picks its own from. */
export function treeModel(model: TreeModel, features: readonly string[]): LogOdds {
  const columns = model.features.map((name) => {
    const column = features.indexOf(name);
    if (column !== features.lastIndexOf(name)) throw new Error(`two numbers are named "${name}"`);
    if (column < 0) throw new Error(`the model asks for "${name}", which is not measured`);
    return column;
  });
  const roots: number[] = [];
  const feature: number[] = [];
  const value: number[] = [];
  const next: number[] = [];
  for (const line of model.trees.split("\n").filter((tree) => tree.trim() !== "")) {
    const first = feature.length;
    roots.push(first);
    for (const node of line.trim().split(" ")) {
      const parts = node.split(":");
      const leaf = node.startsWith("=");
      feature.push(leaf ? -1 : columns[Number(parts[0])]);
      value.push(Number(leaf ? node.slice(1) : parts[1]));
      next.push(leaf ? -1 : first + Number(parts[2]));
    }
  }
  return (row) => {
    let odds = model.base;
    for (const root of roots) {
      let node = root;
      while (feature[node] >= 0) node = row[feature[node]] < value[node] ? next[node] : next[node] + 1;
      odds += value[node];
    }
    return odds;
  };
}
