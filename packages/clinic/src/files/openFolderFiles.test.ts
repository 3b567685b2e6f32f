import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openFolderFiles } from "./openFolderFiles.ts";
import { FileDamaged, type FileStore } from "./port.ts";

let folder: string;
let files: FileStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "anagen-files-"));
  files = await openFolderFiles({ folder });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = new Uint8Array(300_000).map((_, i) => (i * 7919) >> 3);
const sha256 = createHash("sha256").update(bytes).digest("hex");

async function* inPieces(whole: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < whole.length; at += length) yield whole.subarray(at, at + length);
}

function stored(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

describe("put", () => {
  test("gives the SHA-256 and the same bytes back, whole and in pieces", async () => {
    expect(await files.put(bytes)).toBe(sha256);
    expect(await files.get(sha256)).toEqual(Buffer.from(bytes));
    const pieces: Uint8Array[] = [];
    for await (const piece of (await files.stream(sha256)) ?? []) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
    expect(pieces.length).toBeGreaterThan(1);
  });

  test("bytes as they arrive make the same file as bytes given whole, once", async () => {
    expect(await files.put(inPieces(bytes, 777))).toBe(sha256);
    expect(await files.put(bytes)).toBe(sha256);
    expect(stored()).toEqual([sha256]);
  });

  test("no bytes at all are a file too", async () => {
    const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    expect(await files.put(new Uint8Array())).toBe(empty);
    expect(await files.get(empty)).toHaveLength(0);
  });

  test("an upload that is cut off midway leaves nothing behind", async () => {
    async function* cutOff(): AsyncGenerator<Uint8Array> {
      yield bytes.subarray(0, 1000);
      throw new Error("connection lost");
    }
    await expect(files.put(cutOff())).rejects.toThrow("connection lost");
    expect(stored()).toEqual([]);
  });

  test("the same bytes at the same time, eight times, are one file", async () => {
    const names = await Promise.all(Array.from({ length: 8 }, () => files.put(inPieces(bytes, 4096))));
    expect(new Set(names)).toEqual(new Set([sha256]));
    expect(stored()).toEqual([sha256]);
  });

  test.skipIf(process.platform === "win32")("files are for their owner only", async () => {
    await files.put(bytes);
    expect(statSync(join(folder, sha256.slice(0, 2), sha256)).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, sha256.slice(0, 2))).mode & 0o777).toBe(0o700);
  });
});

describe("get", () => {
  test("is null for bytes that were never stored and for names that are no SHA-256", async () => {
    for (const name of [sha256, "", "../../etc/passwd", sha256.toUpperCase(), `${sha256}0`]) {
      expect(await files.get(name)).toBeNull();
      expect(await files.stream(name)).toBeNull();
      expect(await files.has(name)).toBe(false);
    }
  });

  test("a single changed bit is seen, and putting the bytes again heals the file", async () => {
    await files.put(bytes);
    const path = join(folder, sha256.slice(0, 2), sha256);
    const changed = readFileSync(path);
    changed[200_000] = (changed[200_000] ?? 0) ^ 1;
    writeFileSync(path, changed);
    await expect(files.get(sha256)).rejects.toBeInstanceOf(FileDamaged);
    const readAll = async () => {
      for await (const _ of (await files.stream(sha256)) ?? []);
    };
    await expect(readAll()).rejects.toBeInstanceOf(FileDamaged);
    await files.put(bytes);
    expect(await files.get(sha256)).toEqual(Buffer.from(bytes));
  });
});

test("opening removes what a crash left behind an hour ago, and nothing younger", async () => {
  const [old, young] = ["old", "young"].map((name) => join(folder, "incoming", name));
  writeFileSync(old!, "half a pic");
  writeFileSync(young!, "half a pic");
  const twoHoursAgo = new Date(Date.now() - 2 * 3_600_000);
  utimesSync(old!, twoHoursAgo, twoHoursAgo);
  await openFolderFiles({ folder });
  expect(readdirSync(join(folder, "incoming"))).toEqual(["young"]);
});
