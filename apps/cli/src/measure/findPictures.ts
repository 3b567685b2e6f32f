/** Files and folders as typed → the pictures to measure, in an order that does not depend on the machine. */
import { type Dirent, readdirSync, statSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";

export interface PictureFile {
  /** As typed, or below the folder typed. */
  readonly path: string;
  /** File name without extension: the frame's id in a detections file. */
  readonly id: string;
}

const extensions = new Set([".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".tif", ".tiff"]);

/**
 * A file is taken whatever its name (its bytes decide). A folder gives the pictures in it and below it, by extension,
 * sorted by code point; hidden files are left out. Fails with a sentence when something does not exist or a folder
 * has no picture.
 */
export function findPictures(
  typed: readonly string[],
): { ok: true; pictures: PictureFile[] } | { ok: false; sentence: string } {
  const found = new Map<string, PictureFile>();
  for (const path of typed) {
    const facts = statSync(path, { throwIfNoEntry: false });
    if (facts === undefined) return { ok: false, sentence: `There is no file or folder “${path}”.` };
    const paths = facts.isDirectory() ? inFolder(path) : [path];
    if (paths.length === 0)
      return {
        ok: false,
        sentence: `The folder “${path}” holds no picture (${[...extensions].join(", ")}).`,
      };
    for (const each of paths) {
      const whole = resolve(each);
      if (!found.has(whole)) found.set(whole, { path: each, id: idOf(each) });
    }
  }
  return { ok: true, pictures: [...found.values()] };
}

/** Two pictures with one id, or null: output files are named by id, so one would overwrite the other. */
export function sameId(pictures: readonly PictureFile[]): readonly [PictureFile, PictureFile] | null {
  const seen = new Map<string, PictureFile>();
  for (const picture of pictures) {
    const earlier = seen.get(picture.id);
    if (earlier !== undefined) return [earlier, picture];
    seen.set(picture.id, picture);
  }
  return null;
}

const idOf = (path: string) => basename(path, extname(path));

function inFolder(folder: string): string[] {
  const byName = (a: Dirent, b: Dirent) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  const entries = readdirSync(folder, { withFileTypes: true }).sort(byName);
  return entries.flatMap((entry) => {
    if (entry.name.startsWith(".")) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return inFolder(path);
    return extensions.has(extname(entry.name).toLowerCase()) ? [path] : [];
  });
}
