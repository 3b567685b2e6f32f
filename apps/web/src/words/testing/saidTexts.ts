/// <reference types="node" />
/** Every English text that the pages say, read from their source: literals of `say(…)` and of `spoken({…})`. For tests. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

export interface SaidText {
  readonly text: string;
  /** File below the folder that was read. */
  readonly where: string;
}

export function saidTexts(folder: string): SaidText[] {
  return sourceFiles(folder).flatMap((file) => {
    const source = withoutDocs(readFileSync(file, "utf8"));
    const where = relative(folder, file);
    return textsIn(source).map((text) => ({ text, where }));
  });
}

/** Examples in documentation are said to developers only. */
function withoutDocs(source: string): string {
  return source.replaceAll(/\/\*\*[\s\S]*?\*\//g, "");
}

/** Literals in a source text: the first argument of `say(…)`, and the values of the object given to `spoken(…)`. */
export function textsIn(source: string): string[] {
  const literal = /"(?:[^"\\\n]|\\.)*"/y;
  const found: string[] = [];
  for (const match of source.matchAll(/(?<![\w.])say\(/g)) {
    const argument = balanced(source, match.index + match[0].indexOf("("), "(", ")");
    found.push(...firstArgument(argument));
  }
  for (const match of source.matchAll(/(?<![\w.])spoken\(\s*\{/g)) {
    const block = balanced(source, match.index + match[0].length - 1, "{", "}");
    for (const value of block.matchAll(/:\s*(?=")/g)) {
      literal.lastIndex = value.index + value[0].length;
      const text = literal.exec(block)?.[0];
      if (text !== undefined) found.push(JSON.parse(text));
    }
  }
  return found;
}

/** The literals of a first argument: one, or the two sides of a choice. */
function firstArgument(argument: string): string[] {
  const texts: string[] = [];
  let depth = 0;
  for (let at = 1; at < argument.length - 1; at++) {
    const c = argument[at];
    if (c === '"') {
      const end = endOfLiteral(argument, at);
      const before = argument.slice(0, at).trimEnd();
      // A literal that is compared with something is no text.
      if (depth === 0 && /[(?:]$/.test(before)) texts.push(JSON.parse(argument.slice(at, end)));
      at = end - 1;
    } else if (c === "(" || c === "{" || c === "[") depth += 1;
    else if (c === ")" || c === "}" || c === "]") depth -= 1;
    else if (c === "," && depth === 0) break;
  }
  return texts;
}

function endOfLiteral(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function balanced(text: string, from: number, open: string, close: string): string {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '"') at = endOfLiteral(text, at) - 1;
    else if (text[at] === open) depth += 1;
    else if (text[at] === close && --depth === 0) return text.slice(from, at + 1);
  }
  return text.slice(from);
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) ? [path] : [];
  });
}
