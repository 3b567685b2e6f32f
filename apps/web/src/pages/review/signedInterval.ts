/** "+12 (−3 to +27)": a difference with its sign and interval; the unit stands in the column's head. */

export function signedInterval(e: {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
}): string {
  const digits = e.unit === "µm" || Math.abs(e.high - e.low) < 10 ? 1 : 0;
  const signed = (value: number) => {
    const text = Math.abs(value).toFixed(digits);
    if (Number(text) === 0) return text;
    return `${value < 0 ? "−" : "+"}${text}`;
  };
  return `${signed(e.value)} (${signed(e.low)} to ${signed(e.high)})`;
}
