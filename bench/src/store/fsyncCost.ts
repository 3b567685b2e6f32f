/**
 * What it costs that acknowledged records are on the disk: the same calls of the store with the commit waiting for the
 * log's fsync and without, in turns within one run, beside a bare write and fsync on the same disk.
 *
 *     node --conditions=source bench/src/store/fsyncCost.ts
 */
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@anagen/clinic";

const rounds = 12;
const callsARound = 25;
const actor = { id: "bench", name: "Bench" };

const folder = mkdtempSync(join(tmpdir(), "anagen-bench-"));
try {
  await compare(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compare(folder: string): Promise<void> {
  const began = performance.now();
  const opened = await openStore({ folder });
  if (opened.kind === "refused" || opened.handles.driver.kind !== "embedded") throw new Error("not opened");
  console.log(`new folder opened in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const { store } = opened;
  const { pglite } = opened.handles.driver;
  let made = 0;
  const facts = () => ({
    code: `B-${++made}`,
    givenName: "Ana",
    familyName: "Example",
    birthDate: "1984-02-29",
    sex: "female" as const,
  });
  const first = await store.patients.create(actor, facts());
  const calls = {
    "create a patient": () => store.patients.create(actor, facts()),
    "read a patient": () => store.patients.find(actor, first.id),
  };
  for (const [what, call] of Object.entries(calls)) {
    const times: Record<"on" | "off", number[]> = { on: [], off: [] };
    for (let round = 0; round < rounds; round++)
      for (const commit of ["on", "off"] as const) {
        await pglite.exec(`set synchronous_commit = ${commit}`);
        for (let i = 0; i < callsARound; i++) times[commit].push(await millisecondsOf(call));
      }
    await pglite.exec("set synchronous_commit = on");
    const [durable, loose] = [median(times.on), median(times.off)];
    console.log(
      `${what}: ${durable.toFixed(2)} ms durable, ${loose.toFixed(2)} ms without waiting for the disk: ratio ${(durable / loose).toFixed(2)}`,
    );
  }
  console.log(`a bare write of 8 KiB and fsync on this disk: ${bareFsync(folder).toFixed(2)} ms`);
  await store.close();
  const again = performance.now();
  const reopened = await openStore({ folder });
  console.log(`reopened in ${((performance.now() - again) / 1000).toFixed(2)} s`);
  if (reopened.kind === "open") await reopened.store.close();
}

async function millisecondsOf(call: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await call();
  return performance.now() - began;
}

/** Median of 300, ms. */
function bareFsync(folder: string): number {
  const fd = openSync(join(folder, "bare"), "w");
  const block = new Uint8Array(8192);
  const times: number[] = [];
  for (let i = 0; i < 300; i++) {
    const began = performance.now();
    writeSync(fd, block, 0, block.length, (i % 64) * block.length);
    fsyncSync(fd);
    times.push(performance.now() - began);
  }
  closeSync(fd);
  return median(times);
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}
