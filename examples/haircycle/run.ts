/** `node --conditions=source examples/haircycle/run.ts [name …] [--figures folder]`: runs the experiments and prints their answers. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { experiments } from "./experiments.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { figures: { type: "string" } },
});
const known = Object.keys(experiments);
const wanted = positionals.length > 0 ? positionals : known;
const unknown = wanted.find((name) => !known.includes(name));
if (unknown !== undefined) {
  console.error(`No experiment "${unknown}"; there are ${known.join(", ")}`);
  process.exit(2);
}
for (const name of wanted) {
  const { question, answer, figure } = (
    experiments[name] as () => ReturnType<(typeof experiments)[string]>
  )();
  console.log(`${question}  [${name}]\n${answer.map((sentence) => `  ${sentence}`).join("\n")}\n`);
  if (values.figures) {
    mkdirSync(values.figures, { recursive: true });
    writeFileSync(join(values.figures, `${name}.svg`), figure);
  }
}
