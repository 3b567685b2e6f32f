/** How this room writes numbers: one decimal below 10, whole numbers above, a true minus, probabilities as a person counts. */

export function plain(value: number): string {
  const size = Math.abs(value);
  const text = size < 9.95 ? size.toFixed(1) : size.toFixed(0);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

export function signed(value: number): string {
  const text = plain(value);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

export function interval(low: number, high: number): string {
  return `${signed(low)} to ${signed(high)}`;
}

/** "about 8 in 10", "more than 99 in 100". */
export function chance(probability: number): string {
  if (probability > 0.99) return "more than 99 in 100";
  if (probability < 0.01) return "less than 1 in 100";
  if (probability > 0.95 || probability < 0.05) return `about ${Math.round(100 * probability)} in 100`;
  return `about ${Math.round(10 * probability)} in 10`;
}
