import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backends } from "../testing/backends.ts";
import { clinician, patientFacts } from "../testing/fixtures.ts";
import { openOrThrow, type openTestStore } from "../testing/openTestStore.ts";
import { openStore, type StoreAddress } from "./openStore.ts";

const [embedded, server] = backends;

describe.each([embedded, server])("a database that a newer program migrated further", (backend) => {
  describe.skipIf(backend!.skipped !== null)(`${backend!.name} ${backend!.skipped ?? ""}`, () => {
    beforeAll(backend!.start);
    afterAll(backend!.stop);

    test("is refused with a sentence, left as it is, and opens again once the step is gone", async () => {
      const opened = await backend!.open();
      const { driver } = opened.handles;
      const where: StoreAddress =
        driver.kind === "server"
          ? { databaseUrl: driver.pool.options.connectionString as string }
          : { folder: (opened as Awaited<ReturnType<typeof openTestStore>>).folder };
      await opened.store.patients.create(clinician, patientFacts());
      await opened.handles.db.execute(
        sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('from the future', 99999999999999)`,
      );
      await opened.store.close();

      const refused = await openStore(where);
      expect(refused).toMatchObject({ kind: "refused", code: "store.newer-schema", holder: null });
      if (refused.kind !== "refused") throw new Error("opened");
      expect(refused.sentence).toMatch(/made by a newer Anagen: it holds one step of its schema/);

      await removeStep(where);
      const again = await openOrThrow(where);
      expect(await again.store.patients.list(clinician, "")).toHaveLength(1);
      await again.store.close();
    });
  });
});

/** Through the driver alone, since the store does not open such a database. */
async function removeStep(where: StoreAddress): Promise<void> {
  const statement = "delete from drizzle.__drizzle_migrations where hash = 'from the future'";
  if ("databaseUrl" in where) {
    const { default: pg } = await import("pg");
    const client = new pg.Client({ connectionString: where.databaseUrl });
    await client.connect();
    await client.query(statement);
    await client.end();
  } else {
    const { PGlite } = await import("@electric-sql/pglite");
    const pglite = await PGlite.create({ dataDir: `${where.folder}/database` });
    await pglite.exec(statement);
    await pglite.close();
  }
}
