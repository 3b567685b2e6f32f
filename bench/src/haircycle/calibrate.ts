/**
 * `npm run calibrate:haircycle -- --date YYYY-MM-DD [--seed N]`: fits the free parameters of the hair cycle to the published
 * findings marked F and writes the posterior that ships with the package.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { describePosterior, fitPosterior } from "@anagen/haircycle";

const { values } = parseArgs({
  options: {
    date: { type: "string" },
    seed: { type: "string", default: "20261123" },
    training: { type: "string", default: "1500" },
    steps: { type: "string", default: "1200" },
  },
});
if (!/^\d{4}-\d{2}-\d{2}$/.test(values.date ?? "")) {
  console.error("Give the date that the posterior shall carry: --date YYYY-MM-DD");
  process.exit(2);
}
const seed = Number(values.seed);
const training = Number(values.training);
const steps = Number(values.steps);
const started = process.hrtime.bigint();
const fit = fitPosterior({
  seed,
  training,
  steps,
  kept: 400,
  onProgress: (done, of) => process.stderr.write(`\r${done} of about ${of} evaluations`),
});
const posterior = describePosterior(fit, {
  command: `npm run calibrate:haircycle -- --date ${values.date} --seed ${seed} --training ${training} --steps ${steps}`,
  date: values.date as string,
  seed,
  training,
  steps,
});
const path = resolve(import.meta.dirname, "../../../packages/haircycle/src/calibration/posterior.json");
const lines = JSON.stringify(posterior, null, 2).replace(
  /\[\s+(-?[\d.e+-]+(?:,\s+-?[\d.e+-]+)*)\s+\]/g,
  (_, row: string) => `[${row.replace(/\s+/g, " ")}]`,
);
writeFileSync(path, `${lines}\n`);
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
console.log(
  `\n${fit.evaluations} evaluations in ${seconds.toFixed(0)} s, effective sample size ${fit.effectiveSampleSize.toFixed(0)}, scale reduction ${fit.scaleReduction.toFixed(3)}, accepted ${fit.accepted.toFixed(2)}, misfit at the mode ${fit.misfitAtMode.toFixed(2)}`,
);
