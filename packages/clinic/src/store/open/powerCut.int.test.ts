import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { expect, test, vi } from "vitest";
import * as schema from "../schema/index.ts";
import { storeOver } from "../storeOver.ts";
import { DiskModel, nothingSurvives, type Survives } from "../testing/diskModel.ts";
import { clinician, patientFacts } from "../testing/fixtures.ts";
import { copyTestFolder, openOrThrow } from "../testing/openTestStore.ts";
import { RecordingFileSystem } from "../testing/recordingFileSystem.ts";
import { durableStartParams } from "./durableFileSystem.ts";

// Many processes or whole databases a test: slow on a machine that does other things.
vi.setConfig({ testTimeout: 300_000 });

/** What was acknowledged when the power was cut, and the folder that was left. */
interface Cut {
  readonly what: string;
  readonly acknowledged: readonly string[];
  readonly folder: string;
}

/** Writes 60 patients with a checkpoint amid them; cuts the power after the given numbers of writes and fsyncs. */
async function cutsDuringWriting(options: {
  readonly startParams: string[];
  readonly after: readonly {
    readonly operations: number;
    readonly survives: Survives;
    readonly what: string;
  }[];
}): Promise<{ cuts: Cut[]; operations: number }> {
  const folder = await copyTestFolder();
  const home = join(folder, "database");
  const disk = new DiskModel(home);
  const acknowledged: string[] = [];
  const cuts: Cut[] = [];
  let operations = 0;
  const afterEach = () => {
    operations++;
    for (const { operations: at, survives, what } of options.after) {
      if (at !== operations) continue;
      const image = mkdtempSync(join(tmpdir(), "anagen-cut-"));
      disk.writeImage(join(image, "database"), survives);
      cuts.push({ what, acknowledged: [...acknowledged], folder: image });
    }
  };
  const fs = new RecordingFileSystem(home, disk, afterEach);
  const pglite = await PGlite.create({ fs, startParams: options.startParams });
  const db = drizzle(pglite, { schema });
  const store = storeOver({ db, now: () => new Date() }, "embedded", () => pglite.close());
  for (let i = 0; i < 60; i++) {
    if (i === 25) await pglite.exec("checkpoint");
    const { code } = await store.patients.create(clinician, patientFacts());
    acknowledged.push(code);
  }
  const total = operations;
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  return { cuts, operations: total };
}

/** Acknowledged patients that are not there when the folder is opened after the cut. */
async function lostIn(cut: Cut): Promise<string[]> {
  try {
    const { store } = await openOrThrow({ folder: cut.folder });
    const there = new Set((await store.patients.list(clinician, "")).map((patient) => patient.code));
    expect((await store.audit.verify()).ok, cut.what).toBe(true);
    await store.close();
    return cut.acknowledged.filter((code) => !there.has(code));
  } finally {
    rmSync(cut.folder, { recursive: true, force: true });
  }
}

/** Half of what is pending survives, by sectors, the same ones in every run. */
function halfSurvives(seed: number): Survives {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 31 === 1;
  };
}

test("power cut at any write or fsync: every acknowledged patient is there, whatever survives of the rest", async () => {
  const { operations } = await cutsDuringWriting({ startParams: durableStartParams, after: [] });
  const shares = [0.33, 0.5, 0.78, 1];
  const after = shares.flatMap((share, i) => {
    const at = Math.floor(operations * share) - (share === 1 ? 0 : i % 3);
    return [
      { operations: at, survives: nothingSurvives, what: `operation ${at}, nothing pending survives` },
      { operations: at - 1, survives: halfSurvives(at), what: `operation ${at - 1}, half of it survives` },
    ];
  });
  const { cuts } = await cutsDuringWriting({ startParams: durableStartParams, after });
  expect(cuts.length).toBeGreaterThanOrEqual(after.length - 2);
  expect(Math.max(...cuts.map((cut) => cut.acknowledged.length))).toBeGreaterThan(50);
  for (const cut of cuts) expect(await lostIn(cut), cut.what).toEqual([]);
  console.log(`${cuts.length} power cuts over ${operations} writes and fsyncs: no acknowledged patient lost`);
});

test("the same power cut without fsync, as PGlite starts by itself, loses acknowledged patients: the model can tell", async () => {
  const { operations } = await cutsDuringWriting({ startParams: PGlite.defaultStartParams, after: [] });
  const after = [{ operations: operations - 2, survives: nothingSurvives, what: "without fsync" }];
  const { cuts } = await cutsDuringWriting({ startParams: PGlite.defaultStartParams, after });
  const cut = cuts[0] as Cut;
  expect(cut.acknowledged.length).toBeGreaterThan(50);
  const lost = await lostIn(cut).catch(() => ["the database does not even open"]);
  expect(lost.length).toBeGreaterThan(0);
});
