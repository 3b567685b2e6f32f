/** `anagen render`: made-up pictures of scalp in which every hair is known, and the same scalp again at later visits. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodePicture } from "@anagen/clinic/pictures";
import { renderVisits, type VisitsOptions } from "@anagen/trichometry";
import { type Command, Option } from "commander";
import { hairColours, readRenderOptions, type TypedRenderOptions } from "./render/renderOptions.ts";

interface RenderCommandOptions extends TypedRenderOptions {
  readonly count: string;
  readonly format: "jpeg" | "png";
}

const description = `Draws pictures of scalp with known truth: for each picture a .truth.json beside it holds the root,
centre-line, diameter, follicular unit and pigment of every hair. The same options give the same bytes.

What is not given is drawn for each picture as on a usual contact picture of shaved dark hair.`;

const examples = `
Examples:
  anagen render pictures --count 5
  anagen render pictures --hair blond --skin 0.1 --scale-bar 1
  anagen render pictures --length 8 --curl 3 --units 40
  anagen render pictures --visits 3 --lost 0.05 --new 0.1 --diameter-factor 1.05

Exit codes: 0 all drawn, 2 wrong usage.`;

export function registerRender(program: Command): void {
  program
    .command("render")
    .summary("draw pictures of scalp in which every hair is known")
    .description(description)
    .argument("<folder>", "where the pictures go; made when it is not there")
    .option("--seed <number>", "seed of the first picture; the others follow it", "1")
    .option("--count <number>", "scalps to draw", "1")
    .addOption(
      new Option("--format <format>", "form of the pictures").choices(["jpeg", "png"]).default("jpeg"),
    )
    .option("--size <width x height>", "pixels (default 1280x1024)")
    .option("--um-per-pixel <number>", "scale (default 5.54)")
    .option("--hair <colour>", `colour of the hair: ${Object.keys(hairColours).join(", ")} (default black)`)
    .option("--white <share>", "share of hairs without pigment")
    .option("--skin <tone>", "0 very fair to 1 very dark")
    .option("--units <number>", "follicular units per cm²")
    .option("--vellus <share>", "share of vellus hairs")
    .option("--diameter <µm>", "median diameter of the terminal hairs")
    .option("--length <mm>", "median visible length")
    .option("--curl <factor>", "curvature of the shafts")
    .option("--blur <px>", "blur of the edges in focus, one standard deviation")
    .option("--glare <amount>", "0 none to 1 oily")
    .option("--bubbles <number>", "bubbles in the immersion oil")
    .option("--field <share>", "diameter of a round field of view, share of the longer side")
    .option("--loose <number>", "cut hairs that lie on the skin, on average")
    .option("--scale-bar <mm>", "burn in a scale bar of this length")
    .option("--circle <mm>", "burn in a measuring circle of this radius")
    .option("--ruler <mm>", "a ruler with this distance between its ticks")
    .option("--visits <number>", "pictures of each scalp, one a visit", "1")
    .option("--lost <share>", "hairs lost from visit to visit")
    .option("--new <share>", "hairs that appear from visit to visit")
    .option("--thinned <share>", "hairs that become thinner from visit to visit")
    .option("--diameter-factor <factor>", "change of every hair's diameter from visit to visit")
    .addHelpText("after", examples)
    .action(async (folder: string, options: RenderCommandOptions, command: Command) => {
      const plans = makePlans(options);
      if (!plans.ok) command.error(plans.sentence, { exitCode: 2 });
      else await carryOut(folder, plans.plans, options.format);
    });
}

function makePlans(
  options: RenderCommandOptions,
): { ok: true; plans: VisitsOptions[] } | { ok: false; sentence: string } {
  const count = /^\d+$/.test(options.count) ? Number(options.count) : 0;
  if (count < 1 || count > 10_000)
    return { ok: false, sentence: `--count needs a whole number from 1 to 10000, got “${options.count}”.` };
  const plans: VisitsOptions[] = [];
  for (let i = 0; i < count; i++) {
    const seed = i === 0 ? options.seed : String(Number(options.seed) + i);
    const read = readRenderOptions({ ...options, seed });
    if (!read.ok) return read;
    plans.push(read.plan);
  }
  return { ok: true, plans };
}

async function carryOut(
  folder: string,
  plans: readonly VisitsOptions[],
  format: "jpeg" | "png",
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const ending = format === "jpeg" ? "jpg" : "png";
  for (const plan of plans) {
    for (const { visit, changes, raster, truth } of renderVisits(plan)) {
      const name = `scalp-${plan.first.seed}${plan.visits > 1 ? `-visit-${visit}` : ""}`;
      writeFileSync(join(folder, `${name}.${ending}`), await encodePicture(raster, format));
      writeFileSync(join(folder, `${name}.truth.json`), `${JSON.stringify({ ...truth, changes })}\n`);
      const counted = truth.hairs.filter((hair) => hair.counted).length;
      const density = Math.round(truth.densityPerCm2);
      process.stdout.write(
        `${name}.${ending}: ${counted} hairs, ${density}/cm², ${truth.umPerPixel.toPrecision(4)} µm per pixel\n`,
      );
    }
  }
}
