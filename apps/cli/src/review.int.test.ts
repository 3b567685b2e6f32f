import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "anagen-review-"));
afterAll(() => rmSync(folder, { recursive: true }));
const anagen = (...args: string[]) =>
  spawnSync(process.execPath, ["--conditions=source", join(import.meta.dirname, "main.ts"), ...args], {
    encoding: "utf8",
  });

test("the example is a course file that gets an answer, with reasons, as text and as JSON", () => {
  const file = join(folder, "course.json");
  writeFileSync(file, anagen("review", "--example").stdout);
  const asText = anagen("review", file);
  expect(asText.stdout).toContain("More hair than it would have had: +");
  expect(asText.stdout).toContain("Reasons, the weightiest first:");
  const verdict = JSON.parse(anagen("review", file, "--json").stdout);
  expect(verdict).toMatchObject({ schema: "anagen.verdict/1", verdict: "more" });
  const stored = join(folder, "stored.json");
  writeFileSync(
    stored,
    JSON.stringify({ id: "x", facts: { course: JSON.parse(readFileSync(file, "utf8")), verdict } }),
  );
  expect(JSON.parse(anagen("review", stored, "--json").stdout)).toEqual(verdict);
  const early = JSON.parse(anagen("review", file, "--json", "--as-of", "2026-07-20").stdout);
  expect(early.verdict).toBe("too-early");
});

test("the letter is a tagged PDF with language and title, and its bytes repeat", () => {
  const file = join(folder, "letter.json");
  writeFileSync(file, anagen("review", "--example").stdout);
  const [first, second, page] = ["a.pdf", "b.pdf", "c.html"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  anagen("review", file, "--pdf", first, "--for", "patient", "--html", page);
  anagen("review", file, "--pdf", second, "--for", "patient");
  const bytes = readFileSync(first);
  expect(bytes.equals(readFileSync(second))).toBe(true);
  const text = bytes.toString("latin1");
  for (const part of ["%PDF-1.7", "/StructTreeRoot", "/Lang (en)", "/Marked true", "/DisplayDocTitle true"])
    expect(text).toContain(part);
  expect(text).toMatch(/\/S \/H1/);
  expect(text).toMatch(/\/S \/Figure[^>]*\/Alt/);
  expect(readFileSync(page, "utf8")).toContain('<html lang="en">');
});

test("a file that is no course is refused with its place, a missing one with a sentence", () => {
  const file = join(folder, "wrong.json");
  writeFileSync(file, JSON.stringify({ schema: "anagen.course-review/1" }));
  const wrong = anagen("review", file);
  expect(wrong.status).not.toBe(0);
  expect(wrong.stderr).toContain("course");
  expect(anagen("review", join(folder, "nothing.json")).status).toBe(2);
  expect(anagen("review").stderr).toContain("--example");
});
