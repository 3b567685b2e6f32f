// Compiles the AssemblyScript kernels of packages/trichometry/assembly to WebAssembly and writes them as a TypeScript
// module (base64), so that Node and the browser load the same bytes without a file. Skips the work when nothing
// changed. Runs on the machine's own Node (20 or newer).
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const assembly = join(root, "packages/trichometry/assembly");
// The name tells what to run to whoever meets "Cannot find module".
const target = join(root, "packages/trichometry/src/kernels/generated/built-by-npm-run-prepare.ts");
const flags = ["-O3", "--noAssert", "--runtime", "stub", "--enable", "simd", "--initialMemory", "16"];

const sources = readdirSync(assembly)
  .filter((name) => name.endsWith(".ts"))
  .sort();
const compilerVersion = compilerPackage()?.version ?? null;
if (compilerVersion === null) {
  console.error("The AssemblyScript compiler is not installed. Run: npm ci");
  process.exit(1);
}
const hash = createHash("sha256").update(JSON.stringify([flags, compilerVersion]));
for (const name of sources) hash.update(name).update(readFileSync(join(assembly, name)));
const stamp = `// inputs ${hash.digest("hex")}`;

if (existsSync(target) && readFileSync(target, "utf8").startsWith(stamp)) {
  console.log("kernels: up to date");
} else {
  await compile();
}

async function compile() {
  const { default: asc } = await import("assemblyscript/asc");
  const folder = mkdtempSync(join(tmpdir(), "anagen-kernels-"));
  const out = join(folder, "kernels.wasm");
  const { error, stderr } = await asc.main([join(assembly, "index.ts"), "--outFile", out, ...flags]);
  if (error) {
    console.error(`kernels: the AssemblyScript compiler failed: ${error.message}\n${stderr.toString()}`);
    process.exit(1);
  }
  const wasm = readFileSync(out);
  rmSync(folder, { recursive: true });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(
    target,
    `${stamp}\n/** WebAssembly of packages/trichometry/assembly, base64; made by scripts/build-kernels.mjs. */\n` +
      `export const kernelsBase64: string =\n  "${wasm.toString("base64")}";\n`,
  );
  console.log(`kernels: ${sources.length} sources, ${wasm.length} bytes of WebAssembly`);
}

function compilerPackage() {
  const file = join(root, "node_modules/assemblyscript/package.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}
