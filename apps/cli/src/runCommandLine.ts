/** Runs one command line and returns its exit code: 0 done, 1 something failed, 2 wrong usage. */
import { Command, CommanderError, Help } from "commander";
import { type Verb, verbs } from "./verbs.ts";

const description = `Anagen measures hair on scalp pictures and runs the treatment course of a clinic.

Start with:
  anagen measure visit.jpg --um-per-pixel 5.54     hairs, hairs/cm², diameters with 95 % intervals
  anagen help measure                              what a verb does, with examples`;

export async function runCommandLine(args: readonly string[]): Promise<number> {
  const program = new Command("anagen")
    .description(description)
    .version(version, "-v, --version", "print the version")
    .helpCommand("help [verb]", "explain a verb")
    .configureHelp({ boxWrap: keepLines })
    .exitOverride()
    .showHelpAfterError("(anagen help shows what there is)");
  await addVerbs(program, verbs, wantedVerb(args));
  if (args.length === 0) {
    program.outputHelp();
    return 0;
  }
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return Number(process.exitCode ?? 0);
}

const version = "0.1.0";

/** Texts that are already broken into lines stay as they are; examples would be unreadable otherwise. */
function keepLines(this: Help, text: string, width: number): string {
  return text.includes("\n") ? text : Help.prototype.boxWrap.call(this, text, width);
}

/** The first word that is no option; behind "help" the one that help is wanted for. */
function wantedVerb(args: readonly string[]): string | undefined {
  const words = args.filter((word) => !word.startsWith("-"));
  return words[0] === "help" ? words[1] : words[0];
}

/** The wanted verb is loaded; the others only stand in the list, so that nothing waits for what it does not use. */
async function addVerbs(program: Command, known: readonly Verb[], wanted: string | undefined): Promise<void> {
  for (const verb of known) {
    if (verb.name === wanted) (await verb.load())(program);
    else program.command(verb.name).summary(verb.summary).description(verb.summary);
  }
}
