/**
 * One process at a time owns a data folder. The lock is a lock of the operating system on `lock.sqlite`, taken through
 * the SQLite that comes with Node: the system drops it when the process ends in whatever way, so there is no stale lock
 * to judge, and it holds between containers that share the folder, where process numbers say nothing.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";

const holderSchema = z.object({
  pid: z.number().int(),
  host: z.string(),
  since: z.string(),
  /** Where its server answers; null until it listens. */
  address: z.string().nullable(),
});

/** Who holds a folder. */
export type FolderHolder = z.infer<typeof holderSchema>;

export interface FolderLock {
  readonly kind: "locked";
  /** Tells others where this process's server answers. */
  announce(address: string): void;
  release(): void;
}

export interface FolderInUse {
  readonly kind: "in-use";
  /** Null when the holder has not yet said who it is. */
  readonly holder: FolderHolder | null;
}

/** Creates the folder when it is missing, for its owner only. Nothing else in this process may open `lock.sqlite`: closing it would drop the lock. */
export function lockFolder(folder: string, now: () => Date): FolderLock | FolderInUse {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const holderFile = join(folder, "lock.json");
  const database = new DatabaseSync(join(folder, "lock.sqlite"));
  try {
    database.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
  } catch (fault) {
    database.close();
    if (isBusy(fault)) return { kind: "in-use", holder: readHolder(holderFile) };
    throw fault;
  }
  const holder: FolderHolder = {
    pid: process.pid,
    host: hostname(),
    since: now().toISOString(),
    address: null,
  };
  writeHolder(holderFile, holder);
  return {
    kind: "locked",
    announce: (address) => writeHolder(holderFile, { ...holder, address }),
    release: () => database.close(),
  };
}

function isBusy(fault: unknown): boolean {
  const sqliteBusy = 5;
  return fault instanceof Error && "errcode" in fault && fault.errcode === sqliteBusy;
}

function readHolder(file: string): FolderHolder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/** Through a second file and a rename, so that a reader never sees half of it. */
function writeHolder(file: string, holder: FolderHolder): void {
  const draft = `${file}.new`;
  const fd = openSync(draft, "w");
  writeSync(fd, `${JSON.stringify(holder)}\n`);
  fsyncSync(fd);
  closeSync(fd);
  renameSync(draft, file);
}
