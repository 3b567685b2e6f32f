/**
 * What a disk holds for sure: the state at the start, and after that only what was brought to it by fsync. Everything
 * else is pending, and a power cut may drop it, or keep any part of it. As on ext4, XFS and NTFS, the fsync of a file
 * also keeps the entry that names it; renames and removals wait for the fsync of their directory.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

type Change = { readonly at: number; readonly bytes: Uint8Array } | { readonly length: number };

interface File {
  onDisk: Buffer<ArrayBuffer>;
  pending: Change[];
}

/** Of each pending change, or part of one as large as a disk writes at once: does it survive the cut? */
export type Survives = () => boolean;

/** Nothing is written that was not asked for with fsync. */
export const nothingSurvives: Survives = () => false;

const sectorBytes = 512;

export class DiskModel {
  /** Path → file, as programs see it now. */
  readonly #live = new Map<string, File>();
  /** Path → file, as the disk has it. Directories are null. */
  readonly #onDisk = new Map<string, File | null>();
  readonly #liveDirectories = new Set<string>();

  /** Begins with a folder that is on the disk with everything in it. */
  constructor(folder: string) {
    this.#onDisk.set("/", null);
    this.#liveDirectories.add("/");
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const real = join(entry.parentPath, entry.name);
      const path = real.slice(folder.length);
      if (entry.isDirectory()) {
        this.#onDisk.set(path, null);
        this.#liveDirectories.add(path);
      } else {
        const file = { onDisk: Buffer.from(readFileSync(real)), pending: [] };
        this.#onDisk.set(path, file);
        this.#live.set(path, file);
      }
    }
  }

  make(path: string, directory: boolean): void {
    if (directory) this.#liveDirectories.add(path);
    else this.#live.set(path, { onDisk: Buffer.alloc(0), pending: [] });
  }

  write(path: string, at: number, bytes: Uint8Array): void {
    this.#file(path).pending.push({ at, bytes: Uint8Array.from(bytes) });
  }

  truncate(path: string, length: number): void {
    this.#file(path).pending.push({ length });
  }

  rename(from: string, to: string): void {
    this.#live.set(to, this.#file(from));
    this.#live.delete(from);
  }

  remove(path: string): void {
    this.#live.delete(path);
    this.#liveDirectories.delete(path);
  }

  sync(path: string): void {
    if (this.#liveDirectories.has(path)) this.#syncDirectory(path);
    else {
      const file = this.#file(path);
      for (const change of file.pending) file.onDisk = applied(file.onDisk, change);
      file.pending = [];
      this.#keepEntry(path, file);
    }
  }

  /** Writes what a power cut at this moment leaves into a folder. */
  writeImage(folder: string, survives: Survives): void {
    for (const [path, file] of this.#onDisk) {
      const real = join(folder, path);
      if (file === null) mkdirSync(real, { recursive: true });
      else {
        mkdirSync(dirname(real), { recursive: true });
        writeFileSync(real, afterCut(file, survives));
      }
    }
  }

  #file(path: string): File {
    const file = this.#live.get(path);
    if (file === undefined) throw new Error(`the disk model knows no file ${path}`);
    return file;
  }

  #keepEntry(path: string, file: File | null): void {
    for (let parent = dirname(path); parent !== "/"; parent = dirname(parent)) this.#onDisk.set(parent, null);
    this.#onDisk.set(path, file);
  }

  #syncDirectory(directory: string): void {
    for (const path of this.#onDisk.keys())
      if (
        path !== "/" &&
        dirname(path) === directory &&
        !this.#live.has(path) &&
        !this.#liveDirectories.has(path)
      )
        this.#onDisk.delete(path);
    for (const [path, file] of this.#live) if (dirname(path) === directory) this.#keepEntry(path, file);
    for (const path of this.#liveDirectories)
      if (path !== "/" && dirname(path) === directory) this.#keepEntry(path, null);
  }
}

function afterCut(file: File, survives: Survives): Buffer {
  if (file.pending.length === 0) return file.onDisk;
  let content = Buffer.from(file.onDisk);
  for (const change of file.pending) {
    if ("length" in change) {
      if (survives()) content = applied(content, change);
      continue;
    }
    for (let from = 0; from < change.bytes.length; from += sectorBytes)
      if (survives())
        content = applied(content, {
          at: change.at + from,
          bytes: change.bytes.subarray(from, from + sectorBytes),
        });
  }
  return content;
}

/** Changes the content in place where its length allows. */
function applied(content: Buffer<ArrayBuffer>, change: Change): Buffer<ArrayBuffer> {
  const wanted =
    "length" in change ? change.length : Math.max(content.length, change.at + change.bytes.length);
  let result = content;
  if (wanted !== content.length) {
    result = Buffer.alloc(wanted);
    content.copy(result);
  }
  if ("bytes" in change) result.set(change.bytes, change.at);
  return result;
}
