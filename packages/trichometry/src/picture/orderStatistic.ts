/** The k-th smallest of a few numbers without sorting them all. */

/**
 * The value that would stand at index `k` if the first `n` of `values` were sorted; reorders them. Hoare's selection
 * (Communications of the ACM 4, 1961, algorithm 65). No NaN.
 */
export function orderStatistic(values: Float32Array, n: number, k: number): number {
  let low = 0;
  let high = n - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1];
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i <= j) {
        const kept = values[i];
        values[i++] = values[j];
        values[j--] = kept;
      }
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else break;
  }
  return values[k];
}
