import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFolderFiles } from "../../files/index.ts";
import { clinician, patientFacts } from "../testing/fixtures.ts";
import { openOrThrow, openTestStore, type TestStore } from "../testing/openTestStore.ts";
import { copyBackup } from "./copyBackup.ts";

let opened: TestStore;
let place: string;
beforeAll(async () => {
  opened = await openTestStore();
  place = mkdtempSync(join(tmpdir(), "anagen-backup-"));
});
afterAll(async () => {
  await opened.dispose();
  rmSync(place, { recursive: true, force: true });
});

test("a copy made amid writing opens, holds all that was acknowledged before it, and its audit chain is whole", async () => {
  const { store, handles, folder } = opened;
  const files = await openFolderFiles({ folder: join(folder, "files") });
  const sha256 = await files.put(new TextEncoder().encode("a picture"));
  for (let i = 0; i < 5; i++) await store.patients.create(clinician, patientFacts());
  const before = (await store.patients.list(clinician, "")).map((patient) => patient.code);

  let writing = true;
  const written: string[] = [];
  const writer = (async () => {
    while (writing) written.push((await store.patients.create(clinician, patientFacts())).code);
  })();
  const to = join(place, "copy");
  expect(await copyBackup({ handles, folder, to })).toEqual({ kind: "copied", to });
  writing = false;
  await writer;

  const copy = await openOrThrow({ folder: to });
  const there = (await copy.store.patients.list(clinician, "")).map((patient) => patient.code);
  expect(there).toEqual(expect.arrayContaining(before));
  expect([...before, ...written]).toEqual(expect.arrayContaining(there));
  expect(await copy.store.audit.verify()).toMatchObject({ ok: true });
  await copy.store.close();
  const copiedFiles = await openFolderFiles({ folder: join(to, "files") });
  expect(new TextDecoder().decode((await copiedFiles.get(sha256)) ?? undefined)).toBe("a picture");
  expect((await store.patients.list(clinician, "")).map((p) => p.code)).toEqual(
    expect.arrayContaining(written),
  );
});

test("a copy into the data folder, or over something, is refused and leaves no trace", async () => {
  const { handles, folder } = opened;
  expect(await copyBackup({ handles, folder, to: join(folder, "backup") })).toMatchObject({
    kind: "refused",
    code: "backup.place-within-data",
  });
  expect(await copyBackup({ handles, folder, to: place })).toMatchObject({
    kind: "refused",
    code: "backup.place-not-empty",
  });
  expect(existsSync(join(folder, "backup"))).toBe(false);
  expect(existsSync(`${place}.making`)).toBe(false);
});
