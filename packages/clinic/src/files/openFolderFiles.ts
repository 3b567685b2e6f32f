/** A file store in a folder: `ab/abcdef…` for finished files, `incoming/` for those that are being written. */
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { FileStore } from "./port.ts";
import { putFile } from "./putFile.ts";
import { readWhole, streamPieces } from "./readFile.ts";
import { sweepIncoming } from "./sweepIncoming.ts";

export interface FolderFilesOptions {
  /** Made when it is missing, for its owner only. */
  readonly folder: string;
  /** Age from which a file in `incoming/` is a leftover of a crash, ms; 1 hour without it. */
  readonly staleAfterMs?: number;
  /** The present; the machine's clock without it. */
  readonly now?: () => Date;
}

const hourMs = 3_600_000;

/** Removes what a crash left in `incoming/`, then serves. */
export async function openFolderFiles(options: FolderFilesOptions): Promise<FileStore> {
  const { folder } = options;
  const incoming = join(folder, "incoming");
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await sweepIncoming(incoming, {
    staleAfterMs: options.staleAfterMs ?? hourMs,
    now: (options.now ?? (() => new Date()))(),
  });
  return {
    put: (bytes) => putFile(folder, incoming, bytes),
    get: async (sha256) => {
      const path = pathOf(folder, sha256);
      return path === null ? null : await readWhole(path, sha256);
    },
    stream: async (sha256) => {
      const path = pathOf(folder, sha256);
      return path !== null && (await isThere(path)) ? streamPieces(path, sha256) : null;
    },
    has: async (sha256) => {
      const path = pathOf(folder, sha256);
      return path !== null && (await isThere(path));
    },
  };
}

/** Null for what is no SHA-256, so that no name can lead out of the folder. */
function pathOf(folder: string, sha256: string): string | null {
  return /^[0-9a-f]{64}$/.test(sha256) ? join(folder, sha256.slice(0, 2), sha256) : null;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return false;
    throw fault;
  }
}
