import { expect, test } from "vitest";
import { clinician, patientFacts } from "../testing/fixtures.ts";
import { openTestStore } from "../testing/openTestStore.ts";
import { checkpointWhenLong } from "./checkpoint.ts";

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
