/** `anagen compare <before> <after> [...]`: what became of every hair from visit to visit. */
import { mkdirSync } from "node:fs";
import { extname, join } from "node:path";
import {
  type Comparison,
  compareMeasurements,
  followSeries,
  type Phototrichogram,
  phototrichogram,
} from "@anagen/trichometry";
import { type Command, Option } from "commander";
import { comparisonTable } from "./compare/comparisonTable.ts";
import { growthJson, growthTable } from "./compare/growthTable.ts";
import { readScales, type TypedScales } from "./compare/readScales.ts";
import { readVisits, type Visit } from "./compare/readVisits.ts";
import { seriesTable } from "./compare/seriesTable.ts";
import { type ComparisonFormat, writeComparison } from "./compare/writeComparison.ts";
import { findPictures } from "./measure/findPictures.ts";

interface CompareCommandOptions extends TypedScales {
  readonly json?: boolean;
  readonly overlay?: string;
  readonly overlayFormat: ComparisonFormat;
  readonly days?: string;
  readonly mark?: readonly string[];
}

const description = `Compares pictures of one spot of the scalp, hair by hair, each with the one before it (or, where that one shows
another spot, with the nearest earlier one that fits).

The pictures are laid on each other by their follicular units; if they do not show the same spot, that is said and
nothing is compared. Each hair persisted, thinned, thickened, was lost, is new, or the pictures do not decide; each
unit was kept, emptied or has regrown. Changes come with 95 % intervals that use the pairing.`;

const examples = `
Examples:
  anagen compare baseline.jpg month3.jpg --um-per-pixel 5.54
  anagen compare baseline.jpg month3.jpg month6.jpg --device videodermatoscope-70x-1280 --overlay drawn/ --overlay-format html
  anagen compare baseline.jpg month3.jpg --um-per-pixel 5.54 --overlay fates.svg
  anagen compare old-camera.jpg new-camera.jpg --um-per-pixel 5.54 --um-per-pixel 7.1
  anagen compare clipped.jpg two-days-later.jpg --um-per-pixel 5.54 --days 2
  anagen compare baseline.jpg month3.jpg --mark 612,480 --mark 655,431 --json

Exit codes: 0 every picture was compared with an earlier one, 1 some were not, 2 wrong usage.`;

export function registerCompare(program: Command): void {
  program
    .command("compare")
    .summary("compare pictures of one spot, hair by hair")
    .description(description)
    .argument("<before>", "the earlier picture")
    .argument("<after...>", "the later ones, in order of time")
    .option(
      "--um-per-pixel <number>",
      "scale: micrometres that one pixel shows; once for all pictures, or once for each in their order",
      everyOne,
    )
    .option(
      "--um-per-pixel-sd <number>",
      "how sure the scale is: one standard deviation (default 1 % of it)",
      everyOne,
    )
    .option(
      "--device <id>",
      "scale from a device profile (anagen devices), or from a .json file of your own; once, or once for each",
      everyOne,
    )
    .option("--mark <x,y>", "a tattoo dot, px; once for each picture, in their order", everyOne)
    .option("--json", "print every comparison as JSON (anagen schema comparison)")
    .option(
      "--overlay <path>",
      "write each pair with its hairs drawn by fate into this folder; one pair into a file that ends in .svg or .html",
    )
    .addOption(
      new Option("--overlay-format <format>", "SVG, or a page in which the pictures can be blinked")
        .choices(["svg", "html"])
        .default("svg"),
    )
    .option(
      "--days <number>",
      "two pictures this many days apart, the first just after clipping: growth of every hair",
    )
    .addHelpText("after", examples)
    .action(async (first: string, others: string[], options: CompareCommandOptions, command: Command) => {
      const paths = [first, ...others];
      const scales = readScales(options, paths.length);
      if (typeof scales === "string") command.error(scales, { exitCode: 2 });
      const found = findPictures(paths);
      if (!found.ok) command.error(found.sentence, { exitCode: 2 });
      const marks = readMarks(options.mark, paths.length);
      if (typeof marks === "string") command.error(marks, { exitCode: 2 });
      if (options.days !== undefined && (paths.length !== 2 || !(Number(options.days) > 0)))
        command.error(
          `--days needs two pictures and a number of days such as 2, got ${paths.length} and “${options.days}”.`,
          { exitCode: 2 },
        );
      if (paths.length > 2 && /\.(svg|html)$/i.test(options.overlay ?? ""))
        command.error("--overlay names one file; with more than two pictures give a folder.", {
          exitCode: 2,
        });
      const read = await readVisits(paths, scales);
      if (!read.ok) command.error(`${read.path}: ${read.problem.sentence}`, { exitCode: 1 });
      process.exitCode = await carryOut(read.visits, marks, options);
    });
}

/** Gathers an option that may be given more than once. */
const everyOne = (value: string, all: readonly string[] = []): readonly string[] => [...all, value];

type Mark = readonly [number, number];

/** The marks of all pictures, none, or a sentence that says what is wrong with them. */
function readMarks(typed: readonly string[] | undefined, pictures: number): Mark[] | string {
  if (typed === undefined) return [];
  if (typed.length !== pictures)
    return `--mark is given ${typed.length} times for ${pictures} pictures; give one for each, in their order.`;
  const marks = typed.map((text) => text.split(",").map((part) => Number(part.trim() || "x")));
  const bad = marks.findIndex((m) => m.length !== 2 || !m.every(Number.isFinite));
  return bad < 0
    ? (marks as unknown as Mark[])
    : `--mark needs x,y in pixels such as 612,480, got “${typed[bad]}”.`;
}

async function carryOut(
  visits: readonly Visit[],
  marks: readonly Mark[],
  options: CompareCommandOptions,
): Promise<number> {
  const comparisons: Comparison[] = [];
  let joined = true;
  for (let k = 1; k < visits.length; k++) {
    // Where a visit does not show the spot of the one before, an earlier one may join the series again.
    let accepted = false;
    for (let j = k - 1; j >= 0 && !accepted; j--) {
      const comparison = compareVisits(visits, [j, k], marks);
      accepted = comparison.registration.status === "accepted";
      comparisons.push(comparison);
      await show(comparison, [visits[j] as Visit, visits[k] as Visit], options);
    }
    joined &&= accepted;
  }
  const series = followSeries(
    visits.map((v) => v.measurement),
    comparisons,
  );
  const growth = growthOf(visits, options.days);
  const files = visits.map((v) => v.path);
  if (options.json) {
    const measured = growth === null ? {} : { growth: growthJson(growth) };
    process.stdout.write(
      `${JSON.stringify({ schema: "anagen.comparisons/1", files, comparisons, series, ...measured })}\n`,
    );
  } else {
    if (visits.length > 2) process.stdout.write(seriesTable(series, files));
    if (growth !== null) process.stdout.write(growthTable(growth));
  }
  return joined && growth?.status !== "refused" ? 0 : 1;
}

function compareVisits(
  visits: readonly Visit[],
  [j, k]: readonly [number, number],
  marks: readonly Mark[],
): Comparison {
  const [before, after] = [visits[j] as Visit, visits[k] as Visit];
  return compareMeasurements(before.measurement, after.measurement, {
    pictures: { before: before.raster, after: after.raster },
    ...(marks.length === 0 ? {} : { marks: { before: [marks[j] as Mark], after: [marks[k] as Mark] } }),
  });
}

async function show(
  comparison: Comparison,
  [before, after]: readonly [Visit, Visit],
  options: CompareCommandOptions,
): Promise<void> {
  if (!options.json) process.stdout.write(`${comparisonTable(comparison, before.path, after.path)}\n`);
  if (options.overlay === undefined) return;
  const isFile = /\.(svg|html)$/i.test(options.overlay);
  const format = isFile
    ? (extname(options.overlay).slice(1).toLowerCase() as ComparisonFormat)
    : options.overlayFormat;
  if (!isFile) mkdirSync(options.overlay, { recursive: true });
  const path = isFile ? options.overlay : join(options.overlay, `${before.id}-${after.id}.${format}`);
  await writeComparison(comparison, { before, after }, path, format);
}

/** Null without `--days`. */
function growthOf(visits: readonly Visit[], days: string | undefined): Phototrichogram | null {
  if (days === undefined) return null;
  const [before, after] = [visits[0] as Visit, visits[1] as Visit];
  return phototrichogram(before.measurement, after.measurement, {
    days: Number(days),
    pictures: { before: before.raster, after: after.raster },
  });
}
