/** Starts one of the programs of this folder in a process of its own and reads its lines. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface Program {
  readonly child: ChildProcess;
  /** Every line so far. */
  readonly lines: string[];
  /** The first line from now on that begins with `beginning`; rejects when the program ends before. */
  line(beginning: string): Promise<string>;
  /** Ends it the hard way and waits until it is gone. */
  kill(): Promise<void>;
}

/** `through` is a command that runs the program, such as a tracer, with its arguments. */
export function startProgram(
  name: string,
  args: readonly string[],
  through: readonly string[] = [],
): Program {
  const command = [
    ...through,
    process.execPath,
    "--conditions=source",
    join(import.meta.dirname, name),
    ...args,
  ];
  const child = spawn(command[0] as string, command.slice(1), { stdio: ["ignore", "pipe", "pipe"] });
  const lines: string[] = [];
  let errors = "";
  child.stderr?.on("data", (text: Buffer) => {
    errors += text.toString();
  });
  const ended = new Promise<void>((done) => child.once("close", () => done()));
  const waiting = new Set<(line: string) => void>();
  createInterface({ input: child.stdout as NonNullable<typeof child.stdout> }).on("line", (line) => {
    lines.push(line);
    for (const tell of waiting) tell(line);
  });
  const line = (beginning: string) =>
    new Promise<string>((found, failed) => {
      const tell = (text: string) => {
        if (!text.startsWith(beginning)) return;
        waiting.delete(tell);
        found(text);
      };
      waiting.add(tell);
      ended.then(() => failed(new Error(`${name} ended before it said "${beginning}": ${errors}`)));
    });
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  return { child, lines, line, kill };
}
