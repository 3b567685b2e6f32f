#!/usr/bin/env node
// The command `anagen`. Runs on the machine's own Node (20 or newer) and hands over to the Node that the project pins.
import { spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const app = dirname(dirname(realpathSync(fileURLToPath(import.meta.url))));
const root = dirname(dirname(app));
const node = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

if (!existsSync(node) || !existsSync(join(root, "node_modules", "commander"))) {
  console.error(
    `Anagen is not installed yet. In ${root} run \`npm start\` (opens the demo clinic) or \`npm install\` (for the commands alone).`,
  );
  process.exit(2);
}

const child = spawn(
  node,
  [
    "--conditions=source",
    "--disable-warning=ExperimentalWarning",
    join(app, "src", "main.ts"),
    ...process.argv.slice(2),
  ],
  // What Node makes of the sources is kept, so that the next command starts quicker.
  {
    stdio: "inherit",
    env: { NODE_COMPILE_CACHE: join(root, ".cache", "node"), ...process.env },
  },
);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
  console.error(`anagen could not start ${node}: ${error.message}`);
  process.exit(2);
});
child.on("exit", (code, signal) => {
  process.exit(signal === null ? (code ?? 1) : 128 + (constants.signals[signal] ?? 0));
});
