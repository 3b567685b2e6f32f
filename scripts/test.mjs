// `npm test`: installs what is missing, then lint, types, and every test; stops at the first step that fails.
import { bootstrap, run } from "./bootstrap.mjs";

bootstrap();
const steps = [
  ["kernels", "node", ["scripts/build-kernels.mjs"]],
  ["lint", "biome", ["check", "--error-on-warnings", "."]],
  ["types", "tsc", ["-b"]],
  ["pages", "node", ["scripts/build-pages.mjs"]],
  ["unit, integration and browser tests", "vitest", ["run", ...process.argv.slice(2)]],
];
for (const [name, command, args] of steps) {
  console.log(`\n— ${name}`);
  const status = run(command, args);
  if (status !== 0) {
    console.error(`npm test stopped: ${name} ended with status ${status}.`);
    process.exit(status);
  }
}
