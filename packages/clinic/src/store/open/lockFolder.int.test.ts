import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { copyTestFolder, openOrThrow } from "../testing/openTestStore.ts";
import { startProgram } from "../testing/startProgram.ts";
import { openStore } from "./openStore.ts";

// Many processes or whole databases a test: slow on a machine that does other things.
vi.setConfig({ testTimeout: 300_000 });

test("a second process on a folder is refused and told who holds it; a kill -9 frees it at once, five times over", async () => {
  const folder = await copyTestFolder();
  try {
    for (let round = 0; round < 5; round++) {
      const holder = startProgram("holdFolder.ts", [folder, "http://127.0.0.1:8123"]);
      await holder.line("holding");
      if (round === 0) {
        const refused = await openStore({ folder });
        if (refused.kind === "open") throw new Error("two programs opened one folder");
        expect(refused).toMatchObject({
          code: "store.folder-in-use",
          holder: { pid: holder.child.pid, address: "http://127.0.0.1:8123" },
        });
        const since = refused.holder?.since as string;
        expect(Date.now() - Date.parse(since)).toBeLessThan(60_000);
        for (const told of [folder, String(holder.child.pid), since, "http://127.0.0.1:8123"])
          expect(refused.sentence).toContain(told);
      }
      await holder.kill();
    }
    const opened = await openOrThrow({ folder });
    await opened.store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("of six processes that start at once on one folder exactly one gets it", async () => {
  const folder = await copyTestFolder();
  const programs = Array.from({ length: 6 }, () => startProgram("holdFolder.ts", [folder]));
  try {
    const said = await Promise.all(
      programs.map((one) => Promise.race([one.line("holding"), one.line("refused")])),
    );
    expect(said.filter((line) => line.startsWith("holding"))).toHaveLength(1);
  } finally {
    await Promise.all(programs.map((one) => one.kill()));
    rmSync(folder, { recursive: true, force: true });
  }
});

test("the same process cannot open a folder twice, and can again after closing", async () => {
  const folder = await copyTestFolder();
  try {
    const first = await openOrThrow({ folder });
    expect(await openStore({ folder })).toMatchObject({
      kind: "refused",
      code: "store.folder-in-use",
      holder: { pid: process.pid },
    });
    await Promise.all([first.store.close(), first.store.close()]);
    await first.store.close();
    const second = await openOrThrow({ folder });
    await second.store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a folder that cannot be used is told, with its name", async () => {
  const folder = mkdtempSync(join(tmpdir(), "anagen-store-"));
  try {
    writeFileSync(join(folder, "file"), "");
    const refused = await openStore({ folder: join(folder, "file", "data") });
    expect(refused).toMatchObject({ kind: "refused", code: "store.folder-unusable" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("making a database that was cut off leaves nothing that a later start takes for a database", async () => {
  const folder = mkdtempSync(join(tmpdir(), "anagen-store-"));
  try {
    for (const afterMs of [1200, 2500]) {
      const maker = startProgram("holdFolder.ts", [folder]);
      await new Promise((done) => setTimeout(done, afterMs));
      await maker.kill();
    }
    const opened = await openOrThrow({ folder });
    expect(await opened.store.audit.verify()).toEqual({ ok: true, entries: 0 });
    await opened.store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
