/** Opens the embedded database of a data folder that this process has locked; makes it when there is none. */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import * as schema from "../schema/index.ts";
import { DurableFileSystem, durableStartParams } from "./durableFileSystem.ts";
import type { OpenDatabase, OpenRefused } from "./handles.ts";
import { keepInShape } from "./keepInShape.ts";
import { migrateDatabase } from "./migrateDatabase.ts";
import { syncPath, syncTree } from "./syncTree.ts";

export async function openEmbedded(folder: string): Promise<OpenDatabase | OpenRefused> {
  const home = join(folder, "database");
  if (!existsSync(join(home, "PG_VERSION"))) await makeDatabase(home);
  const pglite = await PGlite.create({ fs: new DurableFileSystem(home), startParams: durableStartParams });
  const db = drizzle(pglite, { schema });
  const migrated = await migrateDatabase(db, (config) => migrate(db, config));
  if (migrated.kind === "newer-schema") {
    await pglite.close();
    return { kind: "refused", code: "store.newer-schema", sentence: migrated.sentence };
  }
  const stopUpkeep = keepInShape(pglite);
  const close = async () => {
    await stopUpkeep();
    await pglite.close();
  };
  return { kind: "open", handles: { db, driver: { kind: "embedded", pglite } }, close };
}

/**
 * Made beside its place and moved there when all of it is on the disk, so that a start that is cut off leaves no half
 * database behind.
 */
async function makeDatabase(home: string): Promise<void> {
  const draft = `${home}.making`;
  rmSync(draft, { recursive: true, force: true });
  // The files within are made with rights for everybody; the folder keeps them to this user of the machine.
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const pglite = await PGlite.create({ dataDir: draft });
  await pglite.close();
  syncTree(draft);
  rmSync(home, { recursive: true, force: true });
  renameSync(draft, home);
  syncPath(dirname(home));
}
