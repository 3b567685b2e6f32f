// Makes a bare clone ready: installs what the lockfile names when that has not been done yet, and tells where the
// pinned Node is. Runs on the machine's own Node (20 or newer) with nothing but its standard library.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules", ".anagen-installed");

/** The Node that the project pins (npm package `node`). */
export function pinnedNode() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  return join(root, "node_modules", "node", "bin", name);
}

/** The environment in which children find the pinned Node and the workspace's commands first. */
export function pinnedEnvironment(extra = {}) {
  const separator = process.platform === "win32" ? ";" : ":";
  const path = [dirname(pinnedNode()), join(root, "node_modules", ".bin"), process.env.PATH ?? ""].join(
    separator,
  );
  return { ...process.env, PATH: path, ...extra };
}

/** Installs the locked dependencies unless this lockfile has been installed before; builds the kernels. */
export function bootstrap() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const installed = existsSync(stamp) ? readFileSync(stamp, "utf8").trim() : "";
  if (installed !== wanted || !existsSync(pinnedNode())) {
    console.log("Installing what Anagen needs (once; about a minute) …");
    const npm = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: root,
      stdio: "inherit",
      shell: process.platform === "win32",
    });
    if (npm.status !== 0) {
      console.error(`npm ci ended with status ${npm.status}; its message is above. Nothing was started.`);
      process.exit(npm.status ?? 1);
    }
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, `${wanted}\n`);
  }
}

/** Runs a command with the pinned Node first in the path; returns its exit status. */
export function run(command, args, extraEnvironment = {}) {
  const child = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: pinnedEnvironment(extraEnvironment),
    shell: process.platform === "win32",
  });
  return child.status ?? 1;
}
