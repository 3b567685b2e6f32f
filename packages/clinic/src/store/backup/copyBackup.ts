/** Copies a clinic's data folder while it is in use, as it stands at one moment. */
import { cp, mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import type { StoreHandles } from "../open/handles.ts";
import { syncPath, syncTree } from "../open/syncTree.ts";

export interface BackupOptions {
  readonly handles: StoreHandles;
  /** The data folder that the handles belong to. */
  readonly folder: string;
  /** Where the copy goes; must not exist, or be empty. It is a data folder that can be opened as it is. */
  readonly to: string;
}

export type Backup =
  | { readonly kind: "copied"; readonly to: string }
  | {
      readonly kind: "refused";
      readonly code: "backup.server-database" | "backup.place-not-empty" | "backup.place-within-data";
      readonly sentence: string;
    };

/**
 * Calls of the store wait while the database is copied (about 40 MB more than what it holds), not while the pictures
 * are: they never change, and every one that a record names was there before its record. Neither the lock nor the
 * sign-in secret goes along: the lock is this process's, and the secret stays with the clinic's own machine.
 */
export async function copyBackup(options: BackupOptions): Promise<Backup> {
  const { handles, folder } = options;
  const to = resolve(options.to);
  if (handles.driver.kind === "server")
    return refused(
      "backup.server-database",
      "This clinic's records are on a PostgreSQL server; back it up with the server's own tools (pg_dump).",
    );
  if (`${to}${sep}`.startsWith(`${resolve(folder)}${sep}`))
    return refused("backup.place-within-data", `The copy cannot go into the data folder itself: ${to}.`);
  if ((await namesIn(to)).length > 0)
    return refused("backup.place-not-empty", `${to} is not empty; a backup overwrites nothing.`);
  const { pglite } = handles.driver;
  const draft = `${to}.making`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await pglite.exec("checkpoint");
  await pglite.runExclusive(() => copyFolder(join(folder, "database"), join(draft, "database")));
  if ((await namesIn(join(folder, "files"))).length > 0) {
    const incoming = join(folder, "files", "incoming");
    await copyFolder(join(folder, "files"), join(draft, "files"), incoming);
  }
  syncTree(draft);
  await rm(to, { recursive: true, force: true });
  await rename(draft, to);
  syncPath(dirname(to));
  return { kind: "copied", to };
}

async function copyFolder(from: string, to: string, without?: string): Promise<void> {
  await cp(from, to, {
    recursive: true,
    preserveTimestamps: true,
    filter: (source) => source !== without,
  });
}

/** Empty when there is no such folder. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return [];
    throw fault;
  }
}

function refused(code: Extract<Backup, { kind: "refused" }>["code"], sentence: string): Backup {
  return { kind: "refused", code, sentence };
}
