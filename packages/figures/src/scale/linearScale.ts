/** A straight-line map from data to pixels, and round numbers to label it with. */

export interface LinearScale {
  /** Pixel of a value. */
  (value: number): number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

/** Maps `domain[0]` to `range[0]` and `domain[1]` to `range[1]`; a domain of no width maps to the middle. */
export function linearScale(
  domain: readonly [number, number],
  range: readonly [number, number],
): LinearScale {
  const width = domain[1] - domain[0];
  const map = (value: number) =>
    width === 0
      ? (range[0] + range[1]) / 2
      : range[0] + ((value - domain[0]) / width) * (range[1] - range[0]);
  return Object.assign(map, { domain, range });
}
