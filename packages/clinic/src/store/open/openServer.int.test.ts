import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emptyServerDatabase, serverBackend } from "../testing/backends.ts";
import { clinician, patientFacts } from "../testing/fixtures.ts";
import { openOrThrow } from "../testing/openTestStore.ts";
import { openStore } from "./openStore.ts";

describe.skipIf(serverBackend.skipped !== null)(`server database ${serverBackend.skipped ?? ""}`, () => {
  beforeAll(serverBackend.start);
  afterAll(serverBackend.stop);

  test("four programs that start at once on an empty database migrate it once and write one chain", async () => {
    const databaseUrl = await emptyServerDatabase();
    const opened = await Promise.all([1, 2, 3, 4].map(() => openOrThrow({ databaseUrl })));
    await Promise.all(
      [...opened, ...opened].map(async ({ store }) => {
        for (let i = 0; i < 5; i++) await store.patients.create(clinician, patientFacts());
      }),
    );
    expect(await opened[0]!.store.audit.verify()).toEqual({ ok: true, entries: 40 });
    expect(await opened[1]!.store.patients.list(clinician, "")).toHaveLength(40);
    await Promise.all(opened.map(({ store }) => store.close()));
  });
});

test("a server that does not answer is told with its place and without its password", async () => {
  const refused = await openStore({ databaseUrl: "postgres://anagen:secret-word@127.0.0.1:1/clinic" });
  expect(refused).toMatchObject({ kind: "refused", code: "store.unreachable" });
  if (refused.kind !== "refused") throw new Error("opened");
  expect(refused.sentence).toMatch(/^The PostgreSQL database at 127\.0\.0\.1:1\/clinic does not answer: /);
  expect(refused.sentence).not.toContain("secret-word");
});

test("what is no address of a database is told as such", async () => {
  for (const databaseUrl of ["clinic", "", "postgres://[", "http//x"]) {
    const refused = await openStore({ databaseUrl });
    expect(refused, databaseUrl).toMatchObject({ kind: "refused", code: "store.unreachable" });
  }
});
