/** `anagen schema <what>`: the documented form of results, for programs in other languages. */
import { comparisonJsonSchema, measurementJsonSchema } from "@anagen/trichometry";
import { Argument, type Command } from "commander";

const schemas: Record<string, () => Record<string, unknown>> = {
  measurement: measurementJsonSchema,
  comparison: comparisonJsonSchema,
};

export function registerSchema(program: Command): void {
  program
    .command("schema")
    .summary("print the JSON schema of a result")
    .description(
      "Prints the JSON schema (draft 2020-12) of what `anagen measure --json` says about one picture, or `anagen compare --json` about one pair.",
    )
    .addArgument(new Argument("<what>", "the result").choices(Object.keys(schemas)))
    .action((what: string) => {
      process.stdout.write(`${JSON.stringify(schemas[what]?.(), null, 2)}\n`);
    });
}
