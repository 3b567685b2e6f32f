/** `anagen clinic …`: what an operator does with a clinic's data folder from the command line. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { copyBackup, openStore, type StoreAddress } from "@anagen/clinic";
import type { Command } from "commander";

const verifyLogDescription = `Recomputes every hash of the clinic's audit log, from the first entry to the newest. Each entry's hash covers the
one before it, so an entry that was changed, removed or put in between is found, and the first wrong one is named.

The embedded database belongs to one program at a time: stop the clinic first, or have an administrator press
“Check” on its audit page. With DATABASE_URL set, the clinic may run on.

Exit codes: 0 the log is whole, 1 it is not, or could not be read, 2 wrong usage.`;

const backupDescription = `Copies a clinic's data folder (records, sign-ins, audit log, pictures) to a new folder that can be opened as it is with
npm start -- --data <to>. The secret of signed-in browsers stays behind: people sign in again after a restore.

The embedded database belongs to one program at a time: stop the clinic first. Records on a PostgreSQL server are
backed up with the server's own tools (pg_dump), and the folder of pictures beside them with any copying program.

Exit codes: 0 copied, 1 not copied, 2 wrong usage.`;

export function registerClinic(program: Command): void {
  const clinic = program
    .command("clinic")
    .summary("look after a clinic's data")
    .description("Looks after a clinic's data.");
  clinic
    .command("verify-log")
    .summary("check that nobody changed the audit log")
    .description(verifyLogDescription)
    .option(
      "--data <folder>",
      "the clinic's data folder (default data/clinic, or data/demo where there is no other)",
    )
    .action(async ({ data }: { data?: string }, command: Command) => {
      const where = addressOf(data);
      if (where === null)
        command.error(`There is no clinic in ${resolve(data ?? "data")}. Name its data folder with --data.`, {
          exitCode: 2,
        });
      else process.exitCode = await verifyLog(where);
    });
  clinic
    .command("backup")
    .summary("copy a clinic's data to a new folder")
    .description(backupDescription)
    .argument("<to>", "where the copy goes; must not exist, or be empty")
    .option(
      "--data <folder>",
      "the clinic's data folder (default data/clinic, or data/demo where there is no other)",
    )
    .action(async (to: string, { data }: { data?: string }, command: Command) => {
      const where = addressOf(data);
      if (where === null || !("folder" in where))
        command.error(`There is no clinic in ${resolve(data ?? "data")}. Name its data folder with --data.`, {
          exitCode: 2,
        });
      else process.exitCode = await backup(where.folder, to);
    });
}

/** The database to open; null where there is none, so that a slip of the pen does not make a new one. */
function addressOf(data: string | undefined): StoreAddress | null {
  const databaseUrl = process.env.DATABASE_URL;
  if (data === undefined && databaseUrl) return { databaseUrl };
  const root = resolve(import.meta.dirname, "../../..");
  const folders = data === undefined ? [join(root, "data/clinic"), join(root, "data/demo")] : [data];
  const folder = folders.find((each) => existsSync(join(each, "database")));
  return folder === undefined ? null : { folder };
}

async function verifyLog(where: StoreAddress): Promise<number> {
  const opened = await openStore(where);
  if (opened.kind === "refused") {
    console.error(opened.sentence);
    return 1;
  }
  const result = await opened.store.audit.verify();
  await opened.store.close();
  if (result.ok)
    console.log(`The audit log is whole: ${result.entries} entries, every hash fits the one before it.`);
  else console.error(`The audit log is not whole, from entry ${result.sequence} on: ${result.sentence}`);
  return result.ok ? 0 : 1;
}

async function backup(folder: string, to: string): Promise<number> {
  const opened = await openStore({ folder });
  if (opened.kind === "refused") {
    console.error(opened.sentence);
    return 1;
  }
  const result = await copyBackup({ handles: opened.handles, folder, to });
  await opened.store.close();
  if (result.kind === "refused") console.error(result.sentence);
  else console.log(`Copied to ${result.to}. Open it with: npm start -- --data ${result.to}`);
  return result.kind === "refused" ? 1 : 0;
}
