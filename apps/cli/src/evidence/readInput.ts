/** Reads what a person gives to the evidence verbs: a CSV or JSON table, or trial files. */
import { readFileSync } from "node:fs";
import {
  type Fault,
  faultOf,
  isFault,
  readTable,
  readTrial,
  type Table,
  type Trial,
  tableFromJson,
} from "@anagen/evidence";

export type Input =
  | { readonly kind: "table"; readonly table: Table }
  | { readonly kind: "trial"; readonly trial: Trial };

/** Returns what the file holds; a fault names the file, and line and column where there are any. */
export function readInput(path: string): Input | Fault {
  let text: string;
  try {
    text = decode(readFileSync(path));
  } catch (error) {
    return faultOf("file.unreadable", `${path}: ${(error as Error).message}`);
  }
  const found = /\.json$/i.test(path) ? fromJson(text) : fromText(text);
  return isFault(found) ? placed(path, found) : found;
}

/** UTF-8, or UTF-16 by its byte-order mark (what spreadsheets call "Unicode text"). */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return bytes.toString("utf8");
}

function fromText(text: string): Input | Fault {
  const table = readTable(text);
  return isFault(table) ? table : { kind: "table", table };
}

function fromJson(text: string): Input | Fault {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return faultOf("json.syntax", (error as Error).message);
  }
  if (typeof json === "object" && json !== null && "productClass" in json) {
    const trial = readTrial(json);
    return isFault(trial) ? trial : { kind: "trial", trial };
  }
  const table = tableFromJson(json);
  return isFault(table) ? table : { kind: "table", table };
}

/** The fault with the file before its place; a list in JSON has rows where a table has lines. */
export function placed(path: string, fault: Fault): Fault {
  const where = /\.json$/i.test(path) ? fault.where?.replace(/^line/, "row") : fault.where;
  return { ...fault, where: [path, where].filter(Boolean).join(", ") };
}

/** A fault as one line for a terminal. */
export function faultLine(fault: Fault): string {
  return `${fault.where ? `${fault.where}: ` : ""}${fault.message} [${fault.code}]`;
}
