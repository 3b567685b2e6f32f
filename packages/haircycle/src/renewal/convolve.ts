/** The inner sums of the renewal equations. */

/** Σ kernel[i − j] × entries of step j. */
export function convolved(
  kernel: Float64Array,
  entries: Float64Array,
  i: number,
  c: number,
  classes: number,
): number {
  const reach = Math.min(i, kernel.length - 1);
  let total = 0;
  for (let lag = 0, at = i * classes + c; lag <= reach; lag++, at -= classes)
    total += kernel[lag] * entries[at];
  return total;
}

/** Linear between table entries; 1 beyond the last, as of a distribution function. */
export function interpolate(values: Float64Array, place: number): number {
  const k = Math.floor(place);
  return k >= values.length - 1 ? 1 : values[k] + (values[k + 1] - values[k]) * (place - k);
}
