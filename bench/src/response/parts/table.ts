/** Markdown tables and shares with their intervals. */

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/** "2.4 % (2.0–2.9)": a share of cases with its 95 % Wilson interval. */
export function share(hits: number, of: number): string {
  const z2 = 1.96 ** 2;
  const p = hits / of;
  const middle = (p + z2 / (2 * of)) / (1 + z2 / of);
  const half = (1.96 * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of))) / (1 + z2 / of);
  const text = (x: number) => (100 * Math.max(0, x)).toFixed(1);
  return `${text(p)} % (${text(middle - half)}–${text(middle + half)})`;
}

export function percent(hits: number, of: number): string {
  return `${((100 * hits) / of).toFixed(0)} %`;
}
