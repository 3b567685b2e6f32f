/** Reads a stored file and checks its bytes against its name. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { FileDamaged } from "./port.ts";

/** The bytes, or null when the file is not there. */
export async function readWhole(path: string, sha256: string): Promise<Uint8Array | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return null;
    throw fault;
  }
  const seen = createHash("sha256").update(bytes).digest("hex");
  if (seen !== sha256) throw new FileDamaged(sha256, seen);
  return bytes;
}

/** In pieces as the disk gives them; opens the file at the first, closes it at the end or when the reader stops early. */
export async function* streamPieces(path: string, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) {
    hash.update(piece as Uint8Array);
    yield piece as Uint8Array;
  }
  const seen = hash.digest("hex");
  if (seen !== sha256) throw new FileDamaged(sha256, seen);
}
