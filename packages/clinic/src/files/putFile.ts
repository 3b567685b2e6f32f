/** Writes bytes under their SHA-256, so that the name exists only when all of the bytes are on the disk. */
import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/**
 * Bytes go to a file in `incoming/`, that file to the disk, then by a rename to its name, then the directory to the
 * disk. A file that is there already is replaced by the same bytes, which also heals a damaged one.
 */
export async function putFile(
  folder: string,
  incoming: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<string> {
  const draft = join(incoming, randomUUID());
  try {
    const sha256 = await writeDraft(draft, bytes);
    const place = join(folder, sha256.slice(0, 2), sha256);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    await rename(draft, place);
    await syncDirectory(dirname(place));
    // Always, since another upload may have made the directory and not yet have brought it to the disk.
    await syncDirectory(folder);
    return sha256;
  } catch (fault) {
    await rm(draft, { force: true });
    throw fault;
  }
}

async function writeDraft(draft: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash("sha256");
  const file = await open(draft, "wx", 0o600);
  try {
    if (bytes instanceof Uint8Array) {
      hash.update(bytes);
      await writeAll(file, bytes);
    } else {
      for await (const piece of bytes) {
        hash.update(piece);
        await writeAll(file, piece);
      }
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest("hex");
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) done += (await file.write(bytes, done)).bytesWritten;
}

/** Windows has no such call and keeps directories itself. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
