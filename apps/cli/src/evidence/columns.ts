/** Lines of a table for a terminal: columns as wide as their longest cell, numbers to the right. */

/** Returns the table as text, one line a row; the header is underlined. */
export function columns(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((name, i) => Math.max(name.length, ...rows.map((row) => (row[i] ?? "").length)));
  const right = header.map(
    (_, i) => rows.length > 0 && rows.every((row) => /^[−<>]?[\d.]|^$/.test(row[i] ?? "")),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (right[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join("  ")
      .trimEnd();
  return [line(header), widths.map((w) => "─".repeat(w)).join("  "), ...rows.map(line)].join("\n");
}

/** A number for people: `digits` after the point and a real minus. */
export function shown(value: number, digits = 2): string {
  return Number.isFinite(value) ? value.toFixed(digits).replace("-", "−") : "–";
}

/** A p-value for people. */
export function shownP(p: number): string {
  return p < 0.0001 ? "<0.0001" : p.toFixed(p < 0.01 ? 4 : 3);
}

/** Long text broken at words. */
export function wrapped(text: string, indent = "", width = 96): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.replaceAll(" %", "\u00a0%").split(" ")) {
    if (line.length + word.length + 1 > width && line.trim() !== "") {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join("\n");
}
