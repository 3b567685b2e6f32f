import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Progress } from "../contract/index.ts";
import { openFolderFiles } from "../files/index.ts";
import { encodePicture } from "../pictures/encodePicture.ts";
import { gradientRaster, scalpPicture } from "../pictures/fixtures.ts";
import { createMeasuringPool, type MeasuringPool } from "../pictures/index.ts";
import type { OpenedStore } from "../store/index.ts";
import { forEachBackend } from "../store/testing/forEachBackend.ts";
import { createMeasurementQueue, type MeasurementQueue } from "./createMeasurementQueue.ts";
import { type ClinicWithPictures, clinicWithPictures } from "./testing/clinicWithPictures.ts";

interface QueueOptions {
  readonly threads?: number;
  readonly entry?: URL;
  readonly pollSeconds?: number;
}

forEachBackend("the line of pictures", (backend) => {
  let folder = "";
  let opened: OpenedStore & { dispose(): Promise<void> };
  let clinic: ClinicWithPictures;
  let queue: MeasurementQueue | null = null;
  let pool: MeasuringPool | null = null;
  const faults: unknown[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "anagen-queue-"));
    opened = await backend.open();
    clinic = clinicWithPictures(opened.store, await openFolderFiles({ folder, now: () => new Date() }));
  });
  afterEach(async () => {
    await queue?.stop();
    await pool?.close();
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await opened.dispose();
    rmSync(folder, { recursive: true });
  });

  async function openQueue(options: QueueOptions = {}): Promise<MeasurementQueue> {
    const { threads = 2, entry, pollSeconds = 2 } = options;
    pool = createMeasuringPool({ threads, ...(entry === undefined ? {} : { entry }) });
    queue = await createMeasurementQueue({
      store: clinic.store,
      driver: opened.handles.driver,
      files: clinic.files,
      pool,
      pollSeconds,
      report: (fault) => faults.push(fault),
    });
    return queue;
  }

  /** Resolves at the first progress of the picture that says it left the line. */
  function settled(line: MeasurementQueue, pictureId: string): Promise<Progress[]> {
    const seen: Progress[] = [];
    return new Promise((resolve) => {
      const stop = line.subscribe(pictureId, (progress) => {
        seen.push(progress);
        if (!["measured", "refused", "failed"].includes(progress.state)) return;
        stop();
        resolve(seen);
      });
    });
  }

  async function measureOne(
    line: MeasurementQueue,
    bytes: Uint8Array,
  ): Promise<{ id: string; seen: Progress[] }> {
    const picture = await clinic.addPicture(bytes);
    const end = settled(line, picture.id);
    await line.add(picture.id, picture.version);
    return { id: picture.id, seen: await end };
  }

  test("a picture goes from waiting over measuring to measured, with its result stored once", async () => {
    const line = await openQueue();
    const { id, seen } = await measureOne(line, await scalpPicture(1));
    expect([...new Set(seen.map(({ state }) => state))]).toEqual(["waiting", "measuring", "measured"]);
    expect(seen.some(({ stage, done }) => stage === "finding hairs" && done > 0.2 && done < 1)).toBe(true);
    expect((await clinic.newest(id)).state).toBe("measured");
    expect(await clinic.results(id)).toBe(1);
    expect(line.progress(id)).toBeNull();
  });

  test("twenty pictures on two threads are measured one after the other, not one a poll", async () => {
    const line = await openQueue({ threads: 2, pollSeconds: 60 });
    const pictures = await Promise.all(
      Array.from({ length: 20 }, async (_, k) => clinic.addPicture(await scalpPicture(100 + k))),
    );
    const ends = pictures.map(({ id }) => settled(line, id));
    for (const { id, version } of pictures) await line.add(id, version);
    await Promise.all(ends);
    for (const { id } of pictures) expect(await clinic.results(id)).toBe(1);
    // Without the wake-up after each picture this takes ten minutes and runs into the time limit.
  });

  test("the same picture version twice is one job and one result", async () => {
    const line = await openQueue();
    const picture = await clinic.addPicture(await scalpPicture(2));
    const end = settled(line, picture.id);
    await line.add(picture.id, picture.version);
    await line.add(picture.id, picture.version);
    await end;
    await line.stop();
    await pool?.close();
    const later = await openQueue();
    const again = settled(later, picture.id);
    await later.add(picture.id, picture.version);
    await again;
    expect(await clinic.results(picture.id)).toBe(1);
  });

  test("a corrected scale is a new version and is measured again beside the first result", async () => {
    const line = await openQueue();
    const { id } = await measureOne(line, await scalpPicture(3));
    const corrected = await clinic.rescale(await clinic.newest(id), 6);
    const end = settled(line, id);
    await line.add(id, corrected.version);
    await end;
    expect(await clinic.results(id)).toBe(2);
  });

  test("a bad picture is refused with its sentence and is not tried again", async () => {
    const line = await openQueue();
    const whole = await scalpPicture(4);
    const { id, seen } = await measureOne(line, whole.subarray(0, whole.length >> 1));
    expect(seen.at(-1)?.state).toBe("refused");
    const picture = await clinic.newest(id);
    expect(picture.stateReason).toMatch(/^This PNG file ends too early/);
    expect(await clinic.results(id)).toBe(0);
  });

  test("what the quality gate refuses is refused with its reason, and what was seen is stored", async () => {
    const line = await openQueue();
    const dark = gradientRaster(640, 512);
    const { id } = await measureOne(line, await encodePicture({ ...dark, data: dark.data.fill(0) }, "png"));
    const picture = await clinic.newest(id);
    expect(picture.state).toBe("refused");
    expect(picture.stateReason).toContain("too dark");
    expect(await clinic.results(id)).toBe(1);
  });

  test("an engine that crashes is tried three times; then the picture has failed and says so", async () => {
    const dies = new URL(
      `data:text/javascript,${encodeURIComponent('import { parentPort } from "node:worker_threads"; parentPort.on("message", () => process.exit(9));')}`,
    );
    const line = await openQueue({ threads: 1, entry: dies });
    const { id, seen } = await measureOne(line, await scalpPicture(5));
    expect(
      seen.filter(({ state, stage }) => state === "measuring" && stage === "reading the picture"),
    ).toHaveLength(3);
    const picture = await clinic.newest(id);
    expect(picture.state).toBe("failed");
    expect(picture.stateReason).toMatch(/exit code 9.*It was tried 3 times\.$/);
  });

  test("a picture whose stored file is missing fails and names the file", async () => {
    const line = await openQueue();
    const picture = await clinic.addPicture(await scalpPicture(6));
    rmSync(join(folder, picture.sha256.slice(0, 2), picture.sha256));
    const end = settled(line, picture.id);
    await line.add(picture.id, picture.version);
    await end;
    expect((await clinic.newest(picture.id)).stateReason).toContain(picture.sha256);
  });

  test("pictures that nobody put in the line, or that a stop left over, are taken up at the next start", async () => {
    const forgotten = await clinic.addPicture(await scalpPicture(7));
    const line = await openQueue();
    const progress = line.progress(forgotten.id);
    if (progress !== null) await settled(line, forgotten.id);
    expect((await clinic.newest(forgotten.id)).state).toBe("measured");
    expect(await clinic.results(forgotten.id)).toBe(1);
  });

  test.skipIf(backend.name.startsWith("embedded"))(
    "two programs on one server share the line: every picture is measured once, by one of them",
    async () => {
      const pictures = await Promise.all(
        Array.from({ length: 8 }, async (_, k) => clinic.addPicture(await scalpPicture(200 + k))),
      );
      const first = await openQueue({ threads: 1 });
      const firstPool = pool;
      const second = await openQueue({ threads: 1 });
      const measuredBy = { first: 0, second: 0 };
      const ends = pictures.map(
        ({ id }) =>
          new Promise<void>((resolve) => {
            for (const [name, line] of [
              ["first", first],
              ["second", second],
            ] as const)
              line.subscribe(id, ({ state }) => {
                if (state !== "measured") return;
                measuredBy[name]++;
                resolve();
              });
          }),
      );
      for (const { id, version } of pictures) await first.add(id, version);
      await Promise.all(ends);
      await first.stop();
      await firstPool?.close();
      for (const { id } of pictures) expect(await clinic.results(id)).toBe(1);
      expect(measuredBy.first + measuredBy.second).toBe(8);
    },
  );
});
