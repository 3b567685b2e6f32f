/** Round numbers for an axis. */

/** Multiples of 1, 2 or 5 × 10ⁿ that lie within `low` … `high`, about `wanted` of them (at least 2 are aimed at). */
export function niceTicks(low: number, high: number, wanted: number): number[] {
  const step = niceStep((high - low) / Math.max(1, wanted));
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, k) => Number(((first + k) * step).toPrecision(12)));
}

/** The domain widened to whole steps of the axis, never below `floor`. */
export function niceDomain(
  low: number,
  high: number,
  options: { readonly wanted: number; readonly floor: number },
): [number, number] {
  const step = niceStep((high - low) / Math.max(1, options.wanted));
  return [
    Math.max(options.floor, Math.floor(low / step) * step),
    Math.max(Math.ceil(high / step) * step, low + step),
  ];
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough || 1));
  const fraction = rough / power;
  return power * (fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10);
}
