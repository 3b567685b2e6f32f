/** Rounds what is written into a result: digits that mean nothing are left out. */
export function roundTo(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
