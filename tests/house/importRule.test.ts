/** The rooms and who may import whom (docs/decisions/0001-the-house.md). Any other import fails here. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** Room → rooms it may import. `types:` before a room allows `import type` only. */
const allowed: Record<string, readonly string[]> = {
  "packages/quantity": [],
  "packages/numerics": ["quantity"],
  "packages/trichometry": ["quantity", "numerics"],
  "packages/haircycle": ["quantity", "numerics"],
  "packages/evidence": ["quantity", "numerics"],
  "packages/care": ["quantity"],
  "packages/response": ["quantity", "numerics", "types:trichometry", "haircycle", "evidence", "care"],
  "packages/figures": [
    "quantity",
    "types:trichometry",
    "types:haircycle",
    "types:evidence",
    "types:care",
    "types:response",
  ],
  "packages/exchange": ["quantity", "care", "types:trichometry"],
  "packages/clinic": [
    "quantity",
    "numerics",
    "trichometry",
    "haircycle",
    "evidence",
    "care",
    "response",
    "figures",
    "exchange",
  ],
  "apps/cli": [
    "quantity",
    "numerics",
    "trichometry",
    "haircycle",
    "evidence",
    "care",
    "response",
    "figures",
    "exchange",
    "clinic",
  ],
  "apps/web": ["quantity", "evidence", "care", "figures", "trichometry", "clinic/contract"],
};

/** Rooms that run unchanged in Node and in the browser: no `node:` import, no clock, no global random source. */
const engineRooms = [
  "quantity",
  "numerics",
  "trichometry",
  "haircycle",
  "evidence",
  "care",
  "response",
  "exchange",
].map((r) => `packages/${r}`);

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory())
      return name === "node_modules" || name === "generated" ? [] : sourceFiles(path);
    return /\.(ts|tsx)$/.test(name) && !/\.test\.tsx?$/.test(name) ? [path] : [];
  });
}

/** Import and export-from statements of a source text, dynamic imports too. */
function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const statement = /^\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']/gm;
  for (const match of text.matchAll(statement)) {
    found.push({ file, from: match[2] ?? "", typeOnly: match[1] !== undefined });
  }
  for (const match of text.matchAll(/import\(\s*["']([^"']+)["']\s*\)/g)) {
    found.push({ file, from: match[1] ?? "", typeOnly: false });
  }
  return found;
}

function faultsOf(room: string): string[] {
  const source = join(root, room, "src");
  const may = allowed[room] ?? [];
  return sourceFiles(source)
    .flatMap((file) => importsOf(file, readFileSync(file, "utf8")))
    .flatMap(({ file, from, typeOnly }) => {
      const where = relative(root, file);
      if (from.startsWith(".")) {
        const target = resolve(dirname(file), from);
        return target.startsWith(join(root, room)) ? [] : [`${where} reaches out of its room: ${from}`];
      }
      if (from.startsWith("node:") && engineRooms.includes(room))
        return [`${where} imports ${from} in an engine room`];
      if (!from.startsWith("@anagen/")) return [];
      const wanted = from.slice("@anagen/".length);
      const ok =
        may.includes(wanted) ||
        may.includes(wanted.split("/")[0] ?? "") ||
        (typeOnly && may.includes(`types:${wanted}`));
      return ok ? [] : [`${where} may not import ${from}`];
    });
}

describe("rooms import only from the rooms that they name", () => {
  for (const room of Object.keys(allowed)) {
    test(room, () => expect(faultsOf(room)).toEqual([]));
  }
});

describe("engine rooms have no clock and no global random source", () => {
  for (const room of engineRooms) {
    test(room, () => {
      const faults = sourceFiles(join(root, room, "src")).filter((file) =>
        /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/.test(readFileSync(file, "utf8")),
      );
      expect(faults.map((file) => relative(root, file))).toEqual([]);
    });
  }
});

test("the reader of imports sees every form of import", () => {
  const text = [
    'import { a } from "one";',
    'import type { B } from "two";',
    'export * from "three";',
    'import "four";',
    'const five = await import("five");',
    'import {\n  x,\n  y,\n} from "six";',
  ].join("\n");
  expect(importsOf("x.ts", text).map((i) => [i.from, i.typeOnly])).toEqual([
    ["one", false],
    ["two", true],
    ["three", false],
    ["four", false],
    ["six", false],
    ["five", false],
  ]);
});
