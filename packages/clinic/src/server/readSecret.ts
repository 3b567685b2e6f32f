/** The secret of a data folder: made at its first start, readable by its owner only, never anywhere else. */
import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";

/** 256 bits as hexadecimal. Two starts at once end up with the same secret. */
export function readSecret(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "secret");
  try {
    const fd = openSync(file, "wx", 0o600);
    writeSync(fd, `${randomBytes(32).toString("hex")}\n`);
    fsyncSync(fd);
    closeSync(fd);
  } catch (fault) {
    if (!(fault instanceof Error && "code" in fault && fault.code === "EEXIST")) throw fault;
  }
  const secret = readFileSync(file, "utf8").trim();
  if (!/^[0-9a-f]{64}$/.test(secret))
    throw new Error(`The file ${file} is not a secret that Anagen wrote; move it away and start again.`);
  return secret;
}
