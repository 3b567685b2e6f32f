import { type ChildProcess, spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Progress } from "../contract/index.ts";
import { scalpPicture } from "../pictures/fixtures.ts";
import { technician } from "../store/testing/fixtures.ts";
import { copyTestFolder, openOrThrow } from "../store/testing/openTestStore.ts";

const program = join(import.meta.dirname, "testing", "measuringProcess.ts");
let folder = "";
const children: ChildProcess[] = [];
beforeAll(async () => {
  folder = await copyTestFolder();
  writeFileSync(join(folder, "picture.png"), await scalpPicture(1, 2000, 1600));
});
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

interface Told {
  readonly pictureId: string;
  readonly progress: Progress | null;
}

/** Runs the program until `isEnough`, then sends it the signal and waits for its end. */
async function runUntil(
  isEnough: (told: Told) => boolean,
  signal: NodeJS.Signals,
  how: { picture?: string; pictureId?: string },
): Promise<{ told: Told[]; signal: NodeJS.Signals | null }> {
  const child: ChildProcess = spawn(
    process.execPath,
    ["--conditions=source", program, folder, ...(how.picture === undefined ? [] : [how.picture])],
    { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, PICTURE_ID: how.pictureId ?? "" } },
  );
  children.push(child);
  const told: Told[] = [];
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on("exit", (_, by) => resolve(by)));
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const facts = JSON.parse(line) as Told;
    told.push(facts);
    if (isEnough(facts)) child.kill(signal);
  }
  return { told, signal: await ended };
}

test("a process killed while it measures: the next one finishes the picture, and its result is there once", async () => {
  const first = await runUntil(
    ({ progress }) => progress?.state === "measuring" && progress.stage === "finding hairs",
    "SIGKILL",
    { picture: join(folder, "picture.png") },
  );
  expect(first.signal).toBe("SIGKILL");
  expect(first.told.some(({ progress }) => progress?.state === "measured")).toBe(false);
  const pictureId = first.told[0]?.pictureId ?? "";

  const between = await openOrThrow({ folder });
  expect((await between.store.pictures.find(technician, pictureId))?.state).toBe("measuring");
  expect(await between.store.measurements.history(technician, pictureId)).toEqual([]);
  await between.store.close();

  const left = ["measured", "refused", "failed"];
  const second = await runUntil(({ progress }) => left.includes(progress?.state ?? ""), "SIGTERM", {
    pictureId,
  });
  expect(second.signal).toBeNull();

  const { store } = await openOrThrow({ folder });
  expect((await store.pictures.find(technician, pictureId))?.state).toBe("measured");
  expect(await store.measurements.history(technician, pictureId)).toHaveLength(1);
  expect((await store.audit.verify()).ok).toBe(true);
  await store.close();
});
