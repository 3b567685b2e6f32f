import { rmSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { clinician } from "../testing/fixtures.ts";
import { copyTestFolder, openOrThrow } from "../testing/openTestStore.ts";
import { startProgram } from "../testing/startProgram.ts";

// Many processes or whole databases a test: slow on a machine that does other things.
vi.setConfig({ testTimeout: 300_000 });

const rounds = 16;

test(`after each of ${rounds} kills with SIGKILL amid writing every acknowledged patient is there and the chain is whole`, async () => {
  const folder = await copyTestFolder();
  const acknowledged: string[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const program = startProgram("writeUntilKilled.ts", [folder, `K${round}`, "4"]);
      await program.line("acknowledged");
      // A different moment of a transaction in each round.
      await new Promise((done) => setTimeout(done, 20 + 37 * round));
      await program.kill();
      acknowledged.push(
        ...program.lines.filter((line) => line.startsWith("acknowledged ")).map((line) => line.slice(13)),
      );
      if (round % 4 !== 3) continue;
      const { store } = await openOrThrow({ folder });
      const there = new Set((await store.patients.list(clinician, "")).map((patient) => patient.code));
      expect(acknowledged.filter((code) => !there.has(code))).toEqual([]);
      expect(there.size - acknowledged.length).toBeLessThanOrEqual(4 * (round + 1));
      expect(await store.audit.verify()).toMatchObject({ ok: true });
      await store.close();
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(rounds);
    console.log(`${rounds} kills, ${acknowledged.length} patients acknowledged, 0 lost`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
