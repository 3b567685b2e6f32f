/** `anagen care`: runs written cases through the rules of the treatment course that the pages use. */
import { isQuestion, questionNames } from "@anagen/care";
import type { Command } from "commander";
import { answerCase, type CaseAnswer } from "./care/answerCase.ts";
import { readCases } from "./care/readCases.ts";
import { columns } from "./evidence/columns.ts";

const checkDescription = `Runs every case of a file through the rules: who may be treated, consent, route, donor, procedure, release, aftercare,
visits, response, maintenance, adverse events. Where a case carries expectations, they are compared: the outcome, the
set of reason codes, and each computed value that is listed.

A file is JSON with "vignettes" (each with its "variants") or "cases"; a case has "id", "question", "input" and, to be
compared, "expected" {outcome, reasons, computed}. Questions: ${questionNames.join(", ")}.`;

const examples = `
Examples:
  anagen care check vignettes.json
  anagen care check my-cases.json --json

Exit codes: 0 every case ran and agrees with what it expects, 1 a case disagrees, 2 wrong usage or unreadable file.`;

export function registerCare(program: Command): void {
  const care = program.command("care").summary("run cases through the rules of the treatment course");
  care
    .command("check")
    .summary("run cases and compare them with what they expect")
    .description(checkDescription)
    .argument("<cases.json>", "file of cases")
    .option("--json", "print {cases: [{id, outcome, reasons, computed}], summary} as JSON")
    .addHelpText("after", examples)
    .action((path: string, options: { readonly json?: boolean }, command: Command) => {
      const read = readCases(path);
      if (!read.ok) return command.error(read.message, { exitCode: 2 });
      const unknown = read.cases.find((c) => !isQuestion(c.question));
      if (unknown !== undefined)
        return command.error(`case ${unknown.id}: no question is called "${unknown.question}"`, {
          exitCode: 2,
        });
      const answers = read.cases.map(answerCase);
      process.stdout.write(options.json ? asJson(answers) : asText(answers));
      process.exitCode = answers.some((a) => a.disagreements.length > 0) ? 1 : 0;
    });
}

interface Tally {
  readonly compared: number;
  readonly agree: number;
}

function summaryOf(answers: readonly CaseAnswer[]) {
  const tally = (part: "outcome" | "reasons" | "computed"): Tally => ({
    compared: answers.reduce((n, a) => n + a.compared[part], 0),
    agree: answers.reduce(
      (n, a) => n + a.compared[part] - a.disagreements.filter((d) => d.part === part).length,
      0,
    ),
  });
  return {
    cases: answers.length,
    agree: answers.filter((a) => a.isCompared && a.disagreements.length === 0).length,
    compared: answers.filter((a) => a.isCompared).length,
    outcome: tally("outcome"),
    reasons: tally("reasons"),
    computed: tally("computed"),
  };
}

function asJson(answers: readonly CaseAnswer[]): string {
  const cases = answers.map(({ id, judgement, disagreements }) => ({
    id,
    outcome: judgement.outcome,
    reasons: judgement.reasons.map((r) => r.text),
    computed: judgement.computed,
    ...(disagreements.length > 0 ? { disagreements } : {}),
  }));
  return `${JSON.stringify({ cases, summary: summaryOf(answers) }, null, 2)}\n`;
}

function asText(answers: readonly CaseAnswer[]): string {
  const summary = summaryOf(answers);
  const table = columns(
    ["case", "question", "outcome", "reasons"],
    answers.map((a) => [
      a.id,
      a.question,
      a.judgement.outcome,
      a.judgement.reasons.map((r) => r.text).join(", ") || "–",
    ]),
  );
  const faults = answers.flatMap((a) =>
    a.disagreements.map((d) => `  ${a.id} ${d.what}: expected ${d.expected}, found ${d.found}`),
  );
  const part = (name: string, t: Tally) => `${name} ${t.agree}/${t.compared}`;
  return [
    table,
    "",
    ...(faults.length > 0 ? ["Disagreements:", ...faults, ""] : []),
    `${summary.cases} cases; ${summary.agree} of ${summary.compared} with expectations agree: ${part("outcomes", summary.outcome)}, ${part("sets of reasons", summary.reasons)}, ${part("computed values", summary.computed)}.`,
    "",
  ].join("\n");
}
