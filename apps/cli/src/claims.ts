/** `anagen claims`: what people are told about the therapy, and what the evidence that ships says about it. */
import { type Claim, claimsVersion, standClaims } from "@anagen/evidence";
import { type Command, Option } from "commander";
import { columns, wrapped } from "./evidence/columns.ts";

const description = `Lists what people are told about stem-cell therapy for hair loss, with the standing of each claim.
The standing is computed now from the trials, reviews and sources that ship; nothing of it is stored.`;

const examples = `
Examples:
  anagen claims
  anagen claims 6                          one claim with its reasons
  anagen claims long-lasting --for patient
  anagen claims --json

Exit codes: 0 done, 2 no such claim.`;

export function registerClaims(program: Command): void {
  program
    .command("claims")
    .summary("what people are told, and what the evidence says")
    .description(description)
    .argument("[claim]", "number or id")
    .addOption(
      new Option("--for <reader>", "whose wording").choices(["patient", "clinician"]).default("clinician"),
    )
    .option("--json", "print as JSON")
    .addHelpText("after", examples)
    .action(
      (
        wanted: string | undefined,
        options: { readonly for: "patient" | "clinician"; readonly json?: boolean },
        command: Command,
      ) => {
        const claims = standClaims();
        const chosen =
          wanted === undefined
            ? claims
            : claims.filter((c) => c.id === wanted || String(c.number) === wanted);
        if (chosen.length === 0)
          command.error(
            `no claim "${wanted}"; known: ${claims.map((c) => `${c.number} ${c.id}`).join(", ")}`,
            { exitCode: 2 },
          );
        if (options.json)
          process.stdout.write(`${JSON.stringify({ version: claimsVersion, claims: chosen }, null, 2)}\n`);
        else
          process.stdout.write(
            wanted === undefined
              ? list(claims, options.for)
              : `${chosen.map((c) => one(c, options.for)).join("\n\n")}\n`,
          );
      },
    );
}

function list(claims: readonly Claim[], reader: "patient" | "clinician"): string {
  const table = columns(
    ["#", "standing", "claim"],
    claims.map((c) => [String(c.number), c.standing, c.claim]),
  );
  return `${table}\n\nSources read ${claimsVersion}; wording for ${reader}s: anagen claims <number> --for ${reader}\n`;
}

function one(claim: Claim, reader: "patient" | "clinician"): string {
  return [
    `${claim.number}. ${claim.claim}`,
    `Standing: ${claim.standing}`,
    wrapped(claim.wording[reader]),
    ...claim.parts.map(
      (p) =>
        `${wrapped(`${p.counts ? "–" : "(beside the claim)"} ${p.says}: ${p.standing}`)}\n${wrapped(p.because, "    ")}`,
    ),
    wrapped(`What the software does: ${claim.mustDo}`),
    `Sources read ${claim.reviewed}; id ${claim.id}`,
  ].join("\n\n");
}
