// `npm start`: installs what is missing, compiles the kernels and builds the pages when their sources changed, then runs
// the clinic's server with the pinned Node. Runs itself on the machine's own Node, 20 or newer.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bootstrap, pinnedEnvironment, pinnedNode, root, run } from "./bootstrap.mjs";
import { buildPages } from "./build-pages.mjs";

const help = `npm start [-- options]

Starts Anagen on this machine and prints its address. Without options: the demo clinic, in which everything is made up.

  --empty         a real clinic instead; the first visitor creates its administrator
  --data FOLDER   where its data are kept (default data/demo, with --empty data/clinic)
  --port NUMBER   where it answers (default 4300, or the next free port)
  --host ADDRESS  on which address it listens (default 127.0.0.1: this machine only)
  --public-url U  where browsers reach it, when a proxy with https stands before it
  --help          this text

DATABASE_URL=postgres://… uses a PostgreSQL server instead of the embedded database.
`;

const known = ["--empty", "--help"];
const withValue = ["--data", "--port", "--host", "--public-url"];
const given = process.argv.slice(2);
for (let i = 0; i < given.length; i++) {
  const [name] = given[i].split("=");
  if (known.includes(given[i])) continue;
  if (!withValue.includes(name)) {
    console.error(`There is no option ${given[i]}.\n\n${help}`);
    process.exit(2);
  }
  if (!given[i].includes("=")) i++;
}
if (given.includes("--help")) {
  console.log(help);
  process.exit(0);
}

bootstrap();
if (run("node", ["scripts/build-kernels.mjs"]) !== 0) process.exit(1);
buildPages();

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
// What Node makes of the sources is kept, so that the next start is quicker.
const compileCache = join(root, ".cache/node");
const server = spawn(
  pinnedNode(),
  [
    "--conditions=source",
    "packages/clinic/src/server/main.ts",
    "--pages",
    "apps/web/dist",
    "--version",
    version,
    ...given,
  ],
  { cwd: root, stdio: "inherit", env: pinnedEnvironment({ NODE_COMPILE_CACHE: compileCache }) },
);
// The server ends when it has finished what is in hand, and this process with it.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
