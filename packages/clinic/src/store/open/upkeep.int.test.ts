import { expect, test } from "vitest";
import { clinician, patientFacts } from "../testing/fixtures.ts";
import { openTestStore } from "../testing/openTestStore.ts";
import { checkpointWhenLong } from "./checkpointWhenLong.ts";
import { vacuumWhereNeeded } from "./vacuumWhereNeeded.ts";

test("a checkpoint is made when the log has grown past the limit, and not again before it has grown anew", async () => {
  const { store, handles, dispose } = await openTestStore();
  try {
    if (handles.driver.kind !== "embedded") throw new Error("not embedded");
    const { pglite } = handles.driver;
    await pglite.exec("checkpoint");
    for (let i = 0; i < 20; i++) await store.patients.create(clinician, patientFacts());
    const tooHigh = 512 * 1024 * 1024;
    expect(await checkpointWhenLong(pglite, tooHigh)).toBe(false);
    const grown = 8 * 1024;
    expect(await checkpointWhenLong(pglite, grown)).toBe(true);
    expect(await checkpointWhenLong(pglite, grown)).toBe(false);
    expect(await store.patients.list(clinician, "")).toHaveLength(20);
  } finally {
    await dispose();
  }
});

test("tables that changed much get their statistics, once, and the others are left alone", async () => {
  const { store, handles, dispose } = await openTestStore();
  try {
    if (handles.driver.kind !== "embedded") throw new Error("not embedded");
    const { pglite } = handles.driver;
    for (let i = 0; i < 150; i++) await store.patients.create(clinician, patientFacts());
    // PostgreSQL gathers its counts at most once a second.
    await new Promise((done) => setTimeout(done, 1200));
    await store.patients.list(clinician, "nobody");
    const served = await vacuumWhereNeeded(pglite);
    expect(served).toEqual(expect.arrayContaining(["public.audit_log", "public.patient_version"]));
    expect(served).not.toContain("public.visit_version");
    expect(await vacuumWhereNeeded(pglite)).toEqual([]);
    const { rows } = await pglite.query<{ rows: number }>(
      "select reltuples::integer as rows from pg_class where relname = 'patient_version'",
    );
    expect(rows[0]?.rows).toBe(150);
  } finally {
    await dispose();
  }
});
