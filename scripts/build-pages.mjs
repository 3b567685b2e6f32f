// Builds the pages into apps/web/dist, only when something that they are made of has changed since the last build: the
// content of all sources is hashed and compared with the stamp of that build.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { root, run } from "./bootstrap.mjs";

const dist = join(root, "apps/web/dist");
const stamp = join(root, "apps/web/dist/.sources");

/** What ends up in the pages: their own sources, the rooms they import, and the versions of everything installed. */
const inputs = [
  "apps/web/src",
  "apps/web/public",
  "apps/web/index.html",
  "apps/web/vite.config.ts",
  "apps/web/package.json",
  "packages/quantity/src",
  "packages/numerics/src",
  "packages/trichometry/src",
  "packages/care/src",
  "packages/evidence/src",
  "packages/evidence/data",
  "packages/figures/src",
  "packages/response/src",
  "packages/clinic/src/contract",
  "package-lock.json",
];

/** Builds when needed; ends the program when the build fails. */
export function buildPages() {
  const wanted = hashOf(inputs);
  if (existsSync(stamp) && readFileSync(stamp, "utf8").trim() === wanted) {
    console.log("Pages: unchanged since the last build.");
    return;
  }
  const started = Date.now();
  const status = run("vite", [
    "build",
    "apps/web",
    "--logLevel",
    "warn",
    "--outDir",
    "dist",
    "--emptyOutDir",
  ]);
  if (status !== 0) {
    console.error(`The pages could not be built: vite ended with status ${status}; its message is above.`);
    process.exit(status);
  }
  mkdirSync(dist, { recursive: true });
  writeFileSync(stamp, `${wanted}\n`);
  console.log(`Pages: built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

function hashOf(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((path) => filesIn(join(root, path))).sort()) {
    hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return [path];
  }
  return entries.flatMap((entry) => {
    if (/\.test\.tsx?$/.test(entry.name)) return [];
    return entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)];
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) buildPages();
