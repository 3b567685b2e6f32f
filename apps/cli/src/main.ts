/** The command line's entry: finds the verb, loads only that verb's file, and turns what happens into an exit code. */
import { runCommandLine } from "./runCommandLine.ts";

// The reader of a pipe may stop early (`anagen measure … | head`); that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
process.exitCode = await runCommandLine(process.argv.slice(2));
