/** `anagen review`: is it working? One course file in, one answer with its reasons out; also as a letter. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { type LetterReader, letterHtml, letterOf, letterPdf } from "@anagen/clinic/letter";
import { type CourseFile, exampleCourse, judgeCourse, readCourseFile, type Verdict } from "@anagen/response";
import { type Command, Option } from "commander";
import { sayProblem } from "./haircycle/hairOptions.ts";
import { reviewReport } from "./review/reviewReport.ts";

interface ReviewOptions {
  readonly asOf?: string;
  readonly json?: boolean;
  readonly for: LetterReader;
  readonly pdf?: string;
  readonly html?: string;
  readonly example?: boolean;
}

const description = `Answers "is it working?" for one course: more hair than it would have had, holding, losing, too early, or cannot tell –
with its probability, the effect against three comparators, ranked reasons and what would change the answer.
The file is a course as plain data (anagen review --example prints one), or a verdict that a clinic stored, which is made again.`;

export function registerReview(program: Command): void {
  program
    .command("review")
    .summary("is it working? one answer with its reasons")
    .description(description)
    .argument("[file]", "course file (JSON)")
    .option("--as-of <date>", "ask as if it were this day (YYYY-MM-DD); default the file's own")
    .option("--json", "print the verdict as JSON")
    .option("--pdf <file>", "write the letter as PDF")
    .option("--html <file>", "write the letter as a page that prints")
    .addOption(
      new Option("--for <reader>", "whom the letter is for").choices(["patient", "doctor"]).default("doctor"),
    )
    .option("--example", "print a made-up course file and stop")
    .addHelpText(
      "after",
      "\nExample:\n  anagen review --example > course.json\n  anagen review course.json --pdf letter.pdf --for patient",
    )
    .action(async (file: string | undefined, options: ReviewOptions, command: Command) => {
      if (options.example) {
        process.stdout.write(`${JSON.stringify(exampleCourse, null, 2)}\n`);
        return;
      }
      if (file === undefined)
        command.error("A course file is missing; anagen review --example prints one.", { exitCode: 2 });
      const bytes = readFile(file, command);
      const data = courseIn(parse(bytes, file, command));
      const read = readCourseFile(options.asOf ? { ...(data as object), asOf: options.asOf } : data);
      if (!read.ok) return sayProblem(read.problem);
      const verdict = judgeCourse(read.value);
      await writeLetters(read.value, verdict, options);
      process.stdout.write(options.json ? `${JSON.stringify(verdict, null, 2)}\n` : reviewReport(verdict));
    });
}

async function writeLetters(course: CourseFile, verdict: Verdict, options: ReviewOptions): Promise<void> {
  if (!options.pdf && !options.html) return;
  const inputSha256 = createHash("sha256").update(JSON.stringify(course)).digest("hex");
  const letter = letterOf({ verdict, course, inputSha256, reader: options.for, clinic: null, pictures: [] });
  if (options.html) writeFileSync(options.html, letterHtml(letter));
  if (options.pdf) writeFileSync(options.pdf, await letterPdf(letter, verdict.asOf));
}

/** A course file as it is, or the one in a stored verdict or review of a clinic (GET /api/verdicts/…, /api/courses/…/review). */
function courseIn(data: unknown): unknown {
  const { facts, file } = (data ?? {}) as { facts?: { course?: unknown }; file?: unknown };
  return facts?.course ?? file ?? data;
}

function readFile(file: string, command: Command): string {
  try {
    return readFileSync(file, "utf8");
  } catch (fault) {
    return command.error(`${file} cannot be read: ${(fault as Error).message}`, { exitCode: 2 });
  }
}

function parse(text: string, file: string, command: Command): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    return command.error(`${file} is no JSON: ${(fault as Error).message}`, { exitCode: 2 });
  }
}
