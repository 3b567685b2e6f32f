import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openStore } from "@anagen/clinic";
import { afterAll, beforeAll, expect, test } from "vitest";

const command = resolve(import.meta.dirname, "../bin/anagen.mjs");
let folder = "";

function clinic(...words: string[]) {
  const env = { ...process.env };
  delete env.DATABASE_URL;
  return spawnSync(process.execPath, [command, "clinic", ...words], { encoding: "utf8", env });
}

const verifyLog = (data: string) => clinic("verify-log", "--data", data);

async function openOrThrow() {
  const opened = await openStore({ folder: join(folder, "data") });
  if (opened.kind === "refused") throw new Error(opened.sentence);
  return opened;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "anagen-log-"));
  const { store } = await openOrThrow();
  for (const detail of ["one", "two", "three"])
    await store.audit.append({
      actorId: "u",
      actorName: "Dr Mara Vogt",
      action: "sign-in",
      thing: "account",
      thingId: "u",
      patientId: null,
      detail,
    });
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a log that nobody touched is whole", () => {
  const run = verifyLog(join(folder, "data"));
  expect([run.status, run.stderr]).toEqual([0, ""]);
  expect(run.stdout).toMatch(/^The audit log is whole: \d+ entries/);
});

test("while the clinic runs, the command says who has the folder and changes nothing", async () => {
  const { store } = await openOrThrow();
  const run = verifyLog(join(folder, "data"));
  await store.close();
  expect(run.status).toBe(1);
  expect(run.stderr).toContain(`in use by process ${process.pid}`);
});

test("an entry changed behind the clinic's back is found and named", async () => {
  cpSync(join(folder, "data"), join(folder, "forged"), { recursive: true });
  const opened = await openStore({ folder: join(folder, "forged") });
  if (opened.kind === "refused" || opened.handles.driver.kind !== "embedded") throw new Error("did not open");
  // A person with the database's own rights can switch off the rule that keeps entries from being changed.
  const { pglite } = opened.handles.driver;
  await pglite.exec(
    "alter table audit_log disable trigger all; update audit_log set detail = 'forged' where detail = 'two'",
  );
  await opened.store.close();
  const run = verifyLog(join(folder, "forged"));
  expect(run.status).toBe(1);
  expect(run.stderr).toMatch(/not whole, from entry \d+ on/);
});

test("a folder without a clinic is named, and none is made there", () => {
  const run = verifyLog(join(folder, "nothing"));
  expect(run.status).toBe(2);
  expect(run.stderr).toContain("There is no clinic in");
  expect(existsSync(join(folder, "nothing"))).toBe(false);
});

test("a backup is a folder that opens, with the same log; a second one overwrites nothing", () => {
  const copy = join(folder, "copy");
  const run = clinic("backup", copy, "--data", join(folder, "data"));
  expect([run.status, run.stderr]).toEqual([0, ""]);
  expect(verifyLog(copy).stdout).toMatch(/^The audit log is whole: \d+ entries/);
  const again = clinic("backup", copy, "--data", join(folder, "data"));
  expect(again.status).toBe(1);
  expect(again.stderr).toContain("overwrites nothing");
});
