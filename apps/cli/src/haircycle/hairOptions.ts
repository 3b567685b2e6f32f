/** What the verbs of the hair cycle share: reading numbers, naming a treatment and its schedule, saying no. */
import {
  fittedStrengths,
  type Problem,
  readyTreatments,
  type Schedule,
  type Treatment,
} from "@anagen/haircycle";
import { InvalidArgumentError } from "commander";

export interface TreatmentOptions {
  readonly treatment?: string;
  /** Days of sessions, or first and last day of a drug. */
  readonly days?: readonly number[];
}

export const treatmentIds = (): string[] => readyTreatments(fittedStrengths()).map((t) => t.id);

/** The treatment and its schedule; a drug starts on the first day and stops on the second, if there is one. */
export function readTreatment(
  options: TreatmentOptions,
): { treatment: Treatment; schedule: Schedule } | null {
  if (options.treatment === undefined) return null;
  const treatment = readyTreatments(fittedStrengths()).find((t) => t.id === options.treatment);
  if (!treatment)
    throw new InvalidArgumentError(
      `unknown treatment ${options.treatment}; one of ${treatmentIds().join(", ")}`,
    );
  const days = options.days ?? [0];
  if (treatment.kind === "sessions") return { treatment, schedule: { kind: "sessions", days } };
  return { treatment, schedule: { kind: "continuous", fromDay: days[0] ?? 0, untilDay: days[1] ?? null } };
}

export function readNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value))
    throw new InvalidArgumentError(`"${text}" is not a number`);
  return value;
}

export function readNumbers(text: string): number[] {
  return text.split(",").map(readNumber);
}

/** Writes the problem as one line a person understands and sets the exit code. */
export function sayProblem(problem: Problem): void {
  process.stderr.write(`${problem.sentence} [${problem.code}]\n`);
  process.exitCode = 1;
}

/** A line that is overwritten on a terminal and written four times elsewhere; standard error. */
export function countProgress(what: string): (done: number, of: number) => void {
  const { stderr } = process;
  let shown = 0;
  return (done, of) => {
    const quarter = Math.floor((4 * done) / of);
    if (stderr.isTTY && (done % 20 === 0 || done === of)) {
      stderr.write(`\r${done} of ${of} ${what}${done === of ? "\n" : ""}`);
    } else if (!stderr.isTTY && quarter > shown) {
      shown = quarter;
      stderr.write(`${done} of ${of} ${what}\n`);
    }
  };
}
