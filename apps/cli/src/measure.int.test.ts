import { spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { samplePicture } from "./measure/samplePicture.ts";

const command = resolve(import.meta.dirname, "../bin/anagen.mjs");
let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "anagen-measure-"));
  mkdirSync(join(folder, "pictures"));
  // The large one comes first, so that with two threads the small ones finish before it.
  writeFileSync(
    join(folder, "pictures", "a-large.jpg"),
    await samplePicture("jpeg", { width: 1600, height: 1200 }),
  );
  writeFileSync(join(folder, "pictures", "b-text.jpg"), "not a picture at all");
  writeFileSync(join(folder, "pictures", "c-small.png"), await samplePicture("png"));
  writeFileSync(join(folder, "c-small.jpg"), await samplePicture("jpeg"));
  writeFileSync(join(folder, "pictures", "d-wrong-name.jpg"), await samplePicture("png", { seed: 8 }));
});
afterAll(() => rmSync(folder, { recursive: true }));

function anagen(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: "utf8",
    cwd: folder,
  });
  return { status, stdout, stderr };
}

test("a folder with one bad file: the others are measured, exit code 1, the same bytes on one thread and two", () => {
  const one = anagen("measure", "pictures", "--um-per-pixel", "5.5", "--json", "--threads", "1");
  const two = anagen("measure", "pictures", "--um-per-pixel", "5.5", "--json", "--threads", "2");
  expect([one.status, two.status]).toEqual([1, 1]);
  expect(two.stdout).toBe(one.stdout);
  const { pictures } = JSON.parse(one.stdout);
  expect(pictures.map((p: { file: string; status: string }) => [p.file, p.status])).toEqual([
    ["pictures/a-large.jpg", "measured"],
    ["pictures/b-text.jpg", "failed"],
    ["pictures/c-small.png", "measured"],
    ["pictures/d-wrong-name.jpg", "measured"],
  ]);
  expect(pictures[2].measurement.summary.densityPerCm2.value).toBeGreaterThan(0);
  expect(pictures[3].warnings[0].code).toBe("picture.mislabelled");
  expect(one.stderr).toMatch(/\d of 4 {2}pictures\/b-text.jpg {2}failed: This file is not a picture/);
});

test("all good: exit code 0, a table, a detections file that scorers read, drawings", () => {
  const run = anagen("measure", "pictures/c-small.png", "--detections", "found.json", "--overlay", "drawn");
  expect(run.status).toBe(0);
  expect(run.stdout).toContain("No scale was given");
  const { frames } = JSON.parse(readFileSync(join(folder, "found.json"), "utf8"));
  expect(frames).toHaveLength(1);
  expect(frames[0].id).toBe("c-small");
  expect(frames[0].seconds).toBeGreaterThan(0);
  expect(frames[0].hairs.length).toBeGreaterThan(3);
  const svg = readFileSync(join(folder, "drawn", "c-small.svg"), "utf8");
  expect(svg.match(/data-hair=/g)?.length).toBeGreaterThanOrEqual(frames[0].hairs.length);
  expect(
    anagen("measure", "pictures/c-small.png", "--overlay", "drawn", "--overlay-format", "png").status,
  ).toBe(0);
  expect(
    readFileSync(join(folder, "drawn", "c-small.png"))
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
});

test("wrong usage: exit code 2, a sentence on standard error, nothing on standard output", () => {
  const cases: [string[], string][] = [
    [["measure"], "missing required argument"],
    [["mesure", "x"], "Did you mean measure"],
    [["measure", "gone.jpg"], "There is no file or folder “gone.jpg”"],
    [["measure", "pictures", "--um-per-pixel", "0"], "A scale of 0 µm per pixel is impossible"],
    [["measure", "pictures", "--threads", "0"], "--threads needs a whole number from 1 to 256"],
    [["measure", "pictures", "--json", "--csv"], "cannot be used with"],
    [["measure", "pictures", "c-small.jpg", "--detections", "x.json"], "have the same name"],
  ];
  for (const [args, words] of cases) {
    const run = anagen(...args);
    expect([args, run.status, run.stdout]).toEqual([args, 2, ""]);
    expect(run.stderr).toContain(words);
  }
  expect(existsSync(join(folder, "x.json"))).toBe(false);
});

test("the schema printed accepts what measure --json says of a picture, and names every field it has", () => {
  const schema = JSON.parse(anagen("schema", "measurement").stdout);
  const { pictures } = JSON.parse(anagen("measure", "pictures/c-small.png", "--json").stdout);
  expect(Object.keys(pictures[0].measurement).sort()).toEqual(schema.required.sort());
  // What only a person's correction adds is named, and not asked of every result.
  expect(Object.keys(schema.properties).sort()).toEqual([...schema.required, "correction"].sort());
});

test("help names every verb and explains one; it needs no picture and no engine", () => {
  const help = anagen("--help");
  expect(help.status).toBe(0);
  expect(help.stdout).toMatch(/measure +measure hairs on pictures of scalp/);
  expect(anagen("help", "measure").stdout).toContain("Exit codes: 0 every picture was measured");
  expect(anagen().stdout).toBe(help.stdout);
});

test("in a clone where nothing is installed the command says what to type", () => {
  const clone = join(folder, "clone", "apps", "cli", "bin");
  mkdirSync(clone, { recursive: true });
  copyFileSync(command, join(clone, "anagen.mjs"));
  const run = spawnSync(process.execPath, [join(clone, "anagen.mjs"), "--help"], { encoding: "utf8" });
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(/Anagen is not installed yet\. In .*clone run `npm start`/);
});

test("a signal to the command reaches the program, and its exit code says which signal", async () => {
  const pipe = join(folder, "endless");
  spawnSync("mkfifo", [pipe]);
  const child = spawn(process.execPath, [command, "measure", pipe], { stdio: "ignore" });
  await new Promise((done) => setTimeout(done, 1500));
  child.kill("SIGTERM");
  const code = await new Promise((done) => child.on("exit", done));
  expect(code).toBe(143);
});
