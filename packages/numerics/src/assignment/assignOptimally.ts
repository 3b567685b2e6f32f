/** Who goes with whom at least total cost: the linear assignment problem, by shortest augmenting paths. */

/**
 * Returns, for each row, the column it is given, such that the sum of costs is least (Jonker and Volgenant,
 * Computing 1987;38:325, shortest augmenting paths with potentials; O(rows² · columns)). Needs at least as many columns
 * as rows; throws otherwise. An infinite cost forbids a pair; throws when no complete assignment is left.
 */
export function assignOptimally(costs: readonly ArrayLike<number>[]): number[] {
  const rows = costs.length;
  const columns = rows === 0 ? 0 : costs[0]!.length;
  if (columns < rows) throw new RangeError(`${rows} rows cannot each have one of ${columns} columns`);
  // Columns are counted from 1; column 0 stands for the row that is being placed.
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    const { last, before } = shortestPath(costs, rowOf, rowPrice, columnPrice);
    for (let column = last; column !== 0; column = before[column]!) rowOf[column] = rowOf[before[column]!]!;
  }
  const chosen = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column++) {
    if (rowOf[column]! > 0) chosen[rowOf[column]! - 1] = column - 1;
  }
  return chosen;
}

/** Cheapest way from the new row (in column 0) to a free column, by reduced costs; the prices are brought up to date. */
function shortestPath(
  costs: readonly ArrayLike<number>[],
  rowOf: Int32Array,
  rowPrice: Float64Array,
  columnPrice: Float64Array,
): { last: number; before: Int32Array } {
  const size = columnPrice.length;
  const least = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(size);
  const done = new Uint8Array(size);
  let column = 0;
  do {
    done[column] = 1;
    const row = rowOf[column]!;
    let step = Number.POSITIVE_INFINITY;
    let next = -1;
    for (let j = 1; j < size; j++) {
      if (done[j]) continue;
      const reduced = costs[row - 1]![j - 1]! - rowPrice[row]! - columnPrice[j]!;
      if (reduced < least[j]!) {
        least[j] = reduced;
        before[j] = column;
      }
      if (least[j]! < step) {
        step = least[j]!;
        next = j;
      }
    }
    if (next < 0) throw new RangeError("No assignment avoids every forbidden pair");
    for (let j = 0; j < size; j++) {
      if (done[j]) {
        rowPrice[rowOf[j]!]! += step;
        columnPrice[j]! -= step;
      } else least[j]! -= step;
    }
    column = next;
  } while (rowOf[column] !== 0);
  return { last: column, before };
}
