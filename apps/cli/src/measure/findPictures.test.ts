import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findPictures, sameId } from "./findPictures.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "anagen-find-"));
  mkdirSync(join(folder, "sub"));
  mkdirSync(join(folder, "empty"));
  for (const name of ["b.JPG", "a.png", "A.tiff", "notes.txt", ".hidden.jpg", "sub/c.webp", "scan"])
    writeFileSync(join(folder, name), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

const namesOf = (typed: string[]) => {
  const found = findPictures(typed);
  return found.ok ? found.pictures.map(({ path }) => path.slice(folder.length + 1)) : found.sentence;
};

test("a folder gives its pictures and those below it, by code point; other and hidden files are left out", () => {
  expect(namesOf([folder])).toEqual(["A.tiff", "a.png", "b.JPG", "sub/c.webp"]);
});

test("files keep the order in which they were typed, whatever their name; none is taken twice", () => {
  expect(namesOf([join(folder, "scan"), join(folder, "a.png"), `${folder}/sub/../a.png`, folder])).toEqual([
    "scan",
    "a.png",
    "A.tiff",
    "b.JPG",
    "sub/c.webp",
  ]);
});

test("what does not exist, and a folder without pictures, are named", () => {
  expect(namesOf([join(folder, "gone.jpg")])).toBe(
    `There is no file or folder “${join(folder, "gone.jpg")}”.`,
  );
  expect(namesOf([join(folder, "empty")])).toContain("holds no picture");
});

test("two pictures of one name without extension are found", () => {
  const a = { path: "x/a.jpg", id: "a" };
  const b = { path: "y/a.png", id: "a" };
  expect(sameId([a, { path: "c.jpg", id: "c" }, b])).toEqual([a, b]);
  expect(sameId([a])).toBeNull();
});
