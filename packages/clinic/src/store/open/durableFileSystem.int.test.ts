import { expect, test } from "vitest";
import { clinician, patientFacts } from "../testing/fixtures.ts";
import { openTestStore } from "../testing/openTestStore.ts";

test("a long row of calls, one right after the other, leaves the program's other work a turn in each", async () => {
  const { store, dispose } = await openTestStore();
  try {
    let turns = 0;
    let waiting: NodeJS.Immediate;
    const turn = () => {
      turns++;
      waiting = setImmediate(turn);
    };
    waiting = setImmediate(turn);
    const calls = 30;
    for (let i = 0; i < calls; i++) await store.patients.create(clinician, patientFacts());
    clearImmediate(waiting);
    expect(turns).toBeGreaterThanOrEqual(calls);
  } finally {
    await dispose();
  }
});
