/**
 * A table from text that people export: comma, semicolon or tab, quoted cells, decimal commas, a byte-order mark.
 * Every fault names line and column; nothing is skipped but empty lines at the end.
 */
import { type Fault, faultOf } from "../fault.ts";

export interface TableCell {
  readonly text: string;
  /** From 1, as editors count. */
  readonly line: number;
  /** From 1, in cells. */
  readonly column: number;
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly separator: "," | ";" | "\t";
  /** True where numbers are written 1,5. */
  readonly decimalComma: boolean;
}

/** Returns the table, its separator found from the header line. */
export function readTable(text: string): Table | Fault {
  const plain = text.replace(/^\uFEFF/, "");
  if (plain.includes("\u0000") || plain.startsWith("PK\u0003"))
    return faultOf(
      "table.not-text",
      "File: it is not plain text (a spreadsheet file?); export it as CSV",
      "line 1",
    );
  const firstLine = plain.split(/\r?\n|\r/, 1)[0] ?? "";
  if (firstLine.trim() === "")
    return faultOf("table.empty", "Line 1: empty; a header line is needed", "line 1");
  const separator = separatorOf(firstLine);
  const records = splitRecords(plain, separator);
  if (!Array.isArray(records)) return records as Fault;
  while (records.length > 0 && records.at(-1)!.every((cell) => cell.text === "")) records.pop();
  const header = records[0]!.map((cell) => cell.text.trim().toLowerCase());
  const twice = header.findIndex((name, i) => name !== "" && header.indexOf(name) !== i);
  if (twice >= 0)
    return faultOf(
      "table.duplicate-column",
      `Column "${header[twice]}" stands twice`,
      `line 1, column ${twice + 1}`,
    );
  const rows = records.slice(1);
  for (const row of rows) {
    const line = row[0]!.line;
    if (row.length !== header.length) {
      const other = row.length === 1 && /[,;\t]/.test(row[0]!.text);
      const hint = other
        ? "; the header uses another separator"
        : separator === "," && row.length > header.length
          ? "; decimal commas need ; between the cells, or quotes"
          : "";
      return faultOf(
        "table.cells",
        `${row.length} cells where the header has ${header.length}${hint}`,
        `line ${line}`,
      );
    }
  }
  if (rows.length === 0) return faultOf("table.empty", "Table: a header and no rows", "line 1");
  const cells = rows.flat().map((cell) => cell.text.trim());
  const decimalComma =
    cells.some((cell) => /^[-−+]?\d+,\d+$/.test(cell)) &&
    !cells.some((cell) => /^[-−+]?\d+\.\d+$/.test(cell));
  return { header, rows, separator, decimalComma };
}

/** The separator that the header holds most of; a header with none is one column. */
function separatorOf(line: string): Table["separator"] {
  const counts = ([",", ";", "\t"] as const).map((separator) => ({
    separator,
    n: line.split(separator).length - 1,
  }));
  return counts.reduce((best, next) => (next.n > best.n ? next : best)).separator;
}

function splitRecords(text: string, separator: string): TableCell[][] | Fault {
  const records: TableCell[][] = [];
  let record: TableCell[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  let startLine = 1;
  const endCell = (): void => {
    record.push({ text: cell, line: startLine, column: record.length + 1 });
    cell = "";
  };
  const endRecord = (): void => {
    endCell();
    records.push(record);
    record = [];
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (c === '"') quoted = false;
      else cell += c;
      if (c === "\n") line++;
    } else if (c === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (c === separator) endCell();
    else if (c === "\n" || (c === "\r" && text[i + 1] !== "\n")) {
      endRecord();
      line++;
      startLine = line;
    } else if (c !== "\r") cell += c;
  }
  if (quoted) return faultOf("table.quote", "A quote is opened and never closed", `line ${startLine}`);
  if (cell !== "" || record.length > 0) endRecord();
  return records;
}

/** A cell as a number; a fault with line and column otherwise, null for an empty cell or NA. */
export function numberOf(cell: TableCell, name: string, decimalComma: boolean): number | null | Fault {
  const text = cell.text.trim().replace(/^−/, "-");
  if (text === "" || /^(na|n\/a|null|\.)$/i.test(text)) return null;
  const where = `line ${cell.line}, column ${cell.column} (${name})`;
  const plain = decimalComma ? text.replace(",", ".") : text;
  if (/^\d{1,3}([.,]\d{3})+[.,]\d+$/.test(text))
    return faultOf(
      "table.number",
      `"${cell.text}" holds thousands separators; write the number without them`,
      where,
    );
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain)) {
    const hint = /^\d+,\d+$/.test(text) ? "; decimal commas and decimal points are mixed in one file" : "";
    return faultOf("table.number", `"${cell.text}" is not a number${hint}`, where);
  }
  return Number(plain);
}
