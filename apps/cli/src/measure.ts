/** `anagen measure <files or folders>`: every picture measured, whatever becomes of the others. */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { createMeasuringPool } from "@anagen/clinic/pictures";
import { type FrameDetections, toDetections } from "@anagen/trichometry";
import { type Command, Option } from "commander";
import { findPictures, type PictureFile, sameId } from "./measure/findPictures.ts";
import { type FoundScale, findScale, foundScalesJson, foundScaleText } from "./measure/findScale.ts";
import { type FileResult, measureFiles } from "./measure/measureFiles.ts";
import { showProgress } from "./measure/progress.ts";
import { csvHeader, resultCsv } from "./measure/resultCsv.ts";
import { jsonClosing, jsonOpening, resultJson } from "./measure/resultJson.ts";
import { resultTable } from "./measure/resultTable.ts";
import { readScaleOptions, type Scale, type ScaleOptions } from "./measure/scaleOptions.ts";
import { type OverlayFormat, writeOverlay } from "./measure/writeOverlay.ts";

interface MeasureCommandOptions extends ScaleOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly overlay?: string;
  readonly overlayFormat: OverlayFormat;
  readonly detections?: string;
  readonly threads?: string;
  readonly quiet?: boolean;
  readonly findScale?: boolean;
}

const description = `Measures the hairs on pictures of scalp (JPEG, PNG, WebP or TIFF, up to 40 megapixels).

Every number comes with its 95 % interval. Hairs/cm² and µm need the scale of the picture: state it with
--um-per-pixel, or name the device with --device. Without a scale there are counts only.
A picture that is out of focus, badly lit or otherwise not measurable gets a reason instead of a number.`;

const examples = `
Examples:
  anagen measure visit.jpg --um-per-pixel 5.54
  anagen measure pictures/ --device videodermatoscope-70x-1280 --overlay drawn/
  anagen measure pictures/ --um-per-pixel 5.54 --um-per-pixel-sd 0.03 --csv > hairs.csv
  anagen measure visit.jpg --find-scale

Exit codes: 0 every picture was measured, 1 some were not (the others were), 2 wrong usage.`;

export function registerMeasure(program: Command): void {
  program
    .command("measure")
    .summary("measure hairs on pictures of scalp")
    .description(description)
    .argument("<files or folders...>", "pictures, or folders that hold pictures")
    .option("--um-per-pixel <number>", "scale: micrometres that one pixel shows")
    .option("--um-per-pixel-sd <number>", "how sure the scale is: one standard deviation (default 1 % of it)")
    .option("--device <id>", "scale from a device profile (anagen devices), or from a .json file of your own")
    .option(
      "--find-scale",
      "do not measure: look for bars, circles, rulers and stage micrometers, and print the scales they may mean",
    )
    .addOption(
      new Option("--json", "print every measurement as JSON (anagen schema measurement)").conflicts("csv"),
    )
    .option("--csv", "print one row a picture as CSV")
    .option("--overlay <folder>", "write each picture with its hairs drawn into this folder")
    .addOption(
      new Option("--overlay-format <format>", "form of these drawings")
        .choices(["svg", "png"])
        .default("svg"),
    )
    .option(
      "--detections <file>",
      "write the hairs' paths as JSON for scoring programs, with the seconds taken",
    )
    .option("--threads <number>", "pictures measured side by side (default one a processor core)")
    .option("--quiet", "no progress")
    .addHelpText("after", examples)
    .action(async (typed: string[], options: MeasureCommandOptions, command: Command) => {
      const plan = makePlan(typed, options);
      if (!plan.ok) command.error(plan.sentence, { exitCode: 2 });
      else if (options.findScale) process.exitCode = await printScales(plan.files, options.json === true);
      else process.exitCode = await carryOut(plan, options);
    });
}

interface Plan {
  readonly ok: true;
  readonly files: readonly PictureFile[];
  readonly scale: Scale;
  readonly threads: number;
}

/** Everything that can be wrong with the words typed is found before the first picture is measured. */
function makePlan(
  typed: readonly string[],
  options: MeasureCommandOptions,
): Plan | { ok: false; sentence: string } {
  const scaled = readScaleOptions(options);
  if (!scaled.ok) return scaled;
  if (options.findScale && (options.umPerPixel !== undefined || options.device !== undefined))
    return { ok: false, sentence: "--find-scale looks for a scale; leave out --um-per-pixel and --device." };
  const threads = options.threads === undefined ? availableParallelism() : Number(options.threads);
  if (!Number.isInteger(threads) || threads < 1 || threads > 256)
    return { ok: false, sentence: `--threads needs a whole number from 1 to 256, got “${options.threads}”.` };
  const found = findPictures(typed);
  if (!found.ok) return found;
  const twins =
    options.overlay !== undefined || options.detections !== undefined ? sameId(found.pictures) : null;
  if (twins !== null)
    return {
      ok: false,
      sentence: `“${twins[0].path}” and “${twins[1].path}” have the same name without extension, which names them in --overlay and --detections; measure them apart.`,
    };
  return { ok: true, files: found.pictures, scale: scaled.scale, threads };
}

/** Proposals only: which length a mark has, a person says. 1 when a file could not be read. */
async function printScales(files: readonly PictureFile[], asJson: boolean): Promise<number> {
  const all: FoundScale[] = [];
  for (const file of files) {
    const found = await findScale(file);
    all.push(found);
    if (!asJson) process.stdout.write(foundScaleText(found));
  }
  if (asJson) process.stdout.write(foundScalesJson(all));
  return all.some(({ problem }) => problem !== null) ? 1 : 0;
}

async function carryOut({ files, scale, threads }: Plan, options: MeasureCommandOptions): Promise<number> {
  const pool = createMeasuringPool({ threads: Math.min(threads, files.length) });
  const progress = options.quiet ? null : showProgress(files.length, process.stderr);
  const frames: FrameDetections[] = [];
  const shown: FileResult[] = [];
  let failures = 0;
  let count = 0;
  if (options.overlay !== undefined) mkdirSync(options.overlay, { recursive: true });
  if (options.json) process.stdout.write(jsonOpening);
  if (options.csv) process.stdout.write(csvHeader());
  await measureFiles({
    files,
    pool,
    scale,
    onDone: (result) => progress?.done(result),
    async onResult(result) {
      if (result.status !== "measured") failures++;
      if (options.json) process.stdout.write(resultJson(result, count === 0));
      else if (options.csv) process.stdout.write(resultCsv(result));
      else shown.push(withoutHairs(result));
      count++;
      if (result.status === "failed") return;
      if (options.detections !== undefined)
        frames.push(toDetections(result.id, result.measurement, result.seconds));
      if (options.overlay !== undefined) await writeOverlay(result, options.overlay, options.overlayFormat);
    },
  });
  progress?.end();
  await pool.close();
  if (options.json) process.stdout.write(jsonClosing);
  if (shown.length > 0) process.stdout.write(resultTable(shown));
  if (options.detections !== undefined) writeFileSync(options.detections, `${JSON.stringify({ frames })}\n`);
  return failures === 0 ? 0 : 1;
}

/** The table needs the summary only; a folder of thousands of pictures should not be held hair by hair. */
function withoutHairs(result: FileResult): FileResult {
  return result.status === "failed"
    ? result
    : { ...result, measurement: { ...result.measurement, hairs: [], units: [] } };
}
