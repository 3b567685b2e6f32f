/** `anagen audit`: do printed numbers agree with each other? On one's own table, or on the trials and reviews that ship. */
import {
  auditEvidence,
  auditExplanations,
  auditPrinted,
  type Fault,
  type Finding,
  faultOf,
  isFault,
  numberOf,
  type PrintedResult,
  reviews,
  type Table,
  trials,
} from "@anagen/evidence";
import type { Command } from "commander";
import { wrapped } from "./evidence/columns.ts";
import { faultLine, placed, readInput } from "./evidence/readInput.ts";

const description = `Checks printed numbers against each other and says what cannot be right.

A table has the columns study, measure (MD, OR, RR, …), effect, low, high and, where printed, p ("0.03", "<0.001").
Without a file every check runs over the trials and reviews that ship.`;

const examples = `
Examples:
  anagen audit
  anagen audit printed.csv --json
  anagen audit printed.csv --strict        exit code 1 when there is an alarm

Exit codes: 0 done, 1 unreadable data (or an alarm with --strict), 2 wrong usage.`;

export function registerAudit(program: Command): void {
  program
    .command("audit")
    .summary("check printed numbers against each other")
    .description(description)
    .argument("[file]", "table of printed results (.csv, .tsv, .json)")
    .option("--json", "print the findings as JSON")
    .option("--strict", "exit code 1 when there is an alarm")
    .addHelpText("after", examples)
    .action((file: string | undefined, options: { readonly json?: boolean; readonly strict?: boolean }) => {
      const findings = file === undefined ? auditEvidence(trials, reviews) : auditFile(file);
      if (isFault(findings)) {
        process.stderr.write(`${faultLine(findings)}\n`);
        process.exitCode = 1;
        return;
      }
      process.stdout.write(options.json ? `${JSON.stringify(findings, null, 2)}\n` : `${text(findings)}\n`);
      if (options.strict && findings.some((f) => f.severity === "alarm")) process.exitCode = 1;
    });
}

function auditFile(file: string): readonly Finding[] | Fault {
  const input = readInput(file);
  if (isFault(input)) return input;
  if (input.kind === "trial") return auditEvidence([input.trial], []);
  const results = printedResults(input.table);
  return isFault(results) ? placed(file, results) : auditPrinted(results);
}

function printedResults(table: Table): readonly PrintedResult[] | Fault {
  const at = (names: readonly string[]): number => table.header.findIndex((name) => names.includes(name));
  const columns = {
    study: at(["study", "result", "name"]),
    measure: at(["measure"]),
    effect: at(["effect", "estimate", "yi"]),
    low: at(["low", "lower"]),
    high: at(["high", "upper"]),
  };
  const missing = Object.entries(columns).find(([, index]) => index < 0);
  if (missing)
    return faultOf(
      "table.column",
      `Column "${missing[0]}" is missing; the header has: ${table.header.join(", ")}`,
      "line 1",
    );
  const p = at(["p", "pvalue", "p-value"]);
  const results: PrintedResult[] = [];
  for (const row of table.rows) {
    const numbers: number[] = [];
    for (const name of ["effect", "low", "high"] as const) {
      const cell = row[columns[name]]!;
      const value = numberOf(cell, name, table.decimalComma);
      if (isFault(value)) return value;
      if (value === null)
        return faultOf("table.missing", `No ${name}`, `line ${cell.line}, column ${cell.column} (${name})`);
      numbers.push(value);
    }
    const [estimate, low, high] = numbers as [number, number, number];
    results.push({
      where: row[columns.study]!.text.trim(),
      measure: row[columns.measure]!.text.trim(),
      estimate,
      low,
      high,
      pPrinted: p < 0 ? null : row[p]!.text.trim() || null,
    });
  }
  return results;
}

function text(findings: readonly Finding[]): string {
  if (findings.length === 0) return "No finding: the printed numbers agree with each other.";
  const groups = [...Map.groupBy(findings, (f) => f.check)];
  const alarms = findings.filter((f) => f.severity === "alarm").length;
  const sections = groups.map(([check, list]) =>
    [
      `${check}: ${auditExplanations[check]}`,
      ...list.map((f) =>
        wrapped(`${f.severity === "alarm" ? "ALARM" : "note "} ${f.where}: ${f.message}`, "  "),
      ),
    ].join("\n"),
  );
  return [...sections, `${alarms} alarms, ${findings.length - alarms} notes.`].join("\n\n");
}
