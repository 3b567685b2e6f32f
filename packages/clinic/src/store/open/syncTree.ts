/** Brings a folder with everything in it to the disk: every file, then the directories that name them. */
import { closeSync, fsyncSync, openSync, readdirSync } from "node:fs";
import { join } from "node:path";

export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else if (entry.isFile()) syncPath(path);
  }
  syncPath(folder);
}

/** One file or directory. Windows cannot sync a directory and keeps its entries itself. */
export function syncPath(path: string): void {
  let fd: number;
  try {
    fd = openSync(path, "r");
  } catch (fault) {
    if (process.platform === "win32") return;
    throw fault;
  }
  try {
    fsyncSync(fd);
  } catch (fault) {
    if (process.platform !== "win32") throw fault;
  } finally {
    closeSync(fd);
  }
}
