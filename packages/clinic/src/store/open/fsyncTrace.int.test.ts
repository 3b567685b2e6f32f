import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { copyTestFolder } from "../testing/openTestStore.ts";
import { startProgram } from "../testing/startProgram.ts";

// Many processes or whole databases a test: slow on a machine that does other things.
vi.setConfig({ testTimeout: 300_000 });

/** What the kernel was asked, in order: writes to the log, fsyncs of the log, and acknowledgements on the output. */
type Call = "log-write" | "log-fsync" | "acknowledged";

const straceRuns = spawnSync("strace", ["-qq", "-e", "trace=none", "true"]).status === 0;
const skipped = straceRuns ? "" : " (skipped: strace cannot run here)";

test.skipIf(!straceRuns)(
  `system calls: before each acknowledgement all that was written to the log was brought to the disk${skipped}`,
  async () => {
    const folder = await copyTestFolder();
    const trace = mkdtempSync(join(tmpdir(), "anagen-trace-"));
    const file = join(trace, "calls");
    const writes = 20;
    const program = startProgram(
      "writeUntilKilled.ts",
      [folder, "S", "1", String(writes)],
      ["strace", "-f", "-qq", "-y", "-s", "40", "-e", "trace=write,pwrite64,fsync,fdatasync", "-o", file],
    );
    await new Promise((done) => program.child.once("close", done));
    const calls = callsOf(readFileSync(file, "utf8"));
    rmSync(folder, { recursive: true, force: true });
    rmSync(trace, { recursive: true, force: true });

    expect(calls.filter((call) => call === "acknowledged")).toHaveLength(writes);
    expect(notOnDisk(calls)).toEqual([]);
  },
);

test("the reader of a trace sees an acknowledgement that came too early, and one without any write", () => {
  expect(
    notOnDisk(["log-write", "log-fsync", "acknowledged", "log-write", "acknowledged", "log-fsync"]),
  ).toEqual([2]);
  expect(notOnDisk(["log-write", "log-fsync", "acknowledged", "acknowledged"])).toEqual([2]);
  expect(notOnDisk(["log-write", "log-fsync", "log-write", "acknowledged"])).toEqual([1]);
  expect(
    callsOf(
      [
        '7 pwrite64(24</data/database/pg_wal/000000010000000000000001>, "\\30"..., 8192, 352256) = 8192',
        "7 fsync(24</data/database/pg_wal/000000010000000000000001>) = 0",
        "7 fsync(24</data/database/pg_wal/000000010000000000000001>) = -1 EIO (Input/output error)",
        "7 fsync(25</data/database/base/5/1259>) = 0",
        '7 write(1<pipe:[1]>, "acknowledged S-1\\n", 17) = 17',
      ].join("\n"),
    ),
  ).toEqual(["log-write", "log-fsync", "acknowledged"]);
});

test("an fsync that another thread interrupts counts where it ends, and not when it fails", () => {
  const log = "/data/database/pg_wal/000000010000000000000001";
  const interrupted = (end: string) =>
    callsOf(
      [
        `7 fsync(24<${log}> <unfinished ...>`,
        '9 write(5<pipe:[2]>, "x", 1) = 1',
        `7 <... fsync resumed>) = ${end}`,
      ].join("\n"),
    );
  expect(interrupted("0")).toEqual(["log-fsync"]);
  expect(interrupted("-1 EIO (Input/output error)")).toEqual([]);
});

function callsOf(text: string): Call[] {
  const calls: Call[] = [];
  // A call that another thread's call interrupts stands on two lines: "7 fsync(… <unfinished ...>", "7 <... fsync resumed>) = 0".
  const begun = new Map<string, string>();
  for (const part of text.split("\n")) {
    const thread = part.split(" ", 1)[0] ?? "";
    if (part.endsWith("<unfinished ...>")) begun.set(thread, part);
    const resumed = /<\.\.\. (?:fsync|fdatasync) resumed>/.test(part);
    const line = resumed ? `${begun.get(thread) ?? ""}${part}` : part;
    if (resumed) {
      if (/\/database\/pg_wal\/[0-9A-F]{24}>/.test(line) && / = 0$/.test(line)) calls.push("log-fsync");
      continue;
    }
    const log = /\/database\/pg_wal\/[0-9A-F]{24}>/.test(line);
    if (log && /\b(pwrite64|write)\(/.test(line)) calls.push("log-write");
    if (log && /\b(fsync|fdatasync)\(.* = 0$/.test(line)) calls.push("log-fsync");
    if (/\bwrite\(1<.*"acknowledged /.test(line)) calls.push("acknowledged");
  }
  return calls;
}

/** Numbers of the acknowledgements, from 1, before which the log was not written, or written and not synced. */
function notOnDisk(calls: readonly Call[]): number[] {
  const faults: number[] = [];
  let acknowledged = 0;
  let log: "untouched" | "written" | "on-disk" = "untouched";
  for (const call of calls) {
    if (call === "log-write") log = "written";
    if (call === "log-fsync" && log === "written") log = "on-disk";
    if (call !== "acknowledged") continue;
    acknowledged++;
    if (log !== "on-disk") faults.push(acknowledged);
    log = "untouched";
  }
  return faults;
}
