import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const command = resolve(import.meta.dirname, "../bin/anagen.mjs");
const pathway = resolve(import.meta.dirname, "../../../../shared/clinic/vignettes.json");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "anagen-care-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function check(file: string, ...options: string[]) {
  return spawnSync(process.execPath, [command, "care", "check", file, ...options], { encoding: "utf8" });
}

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const spin = {
  id: "S1",
  question: "spin",
  input: { spins: [{ rpm: 2000, radiusCm: 10, minutes: 5 }] },
  expected: { outcome: "accept", reasons: [], computed: { rcf: [447.2] } },
};
const noRadius = {
  id: "S1a",
  question: "spin",
  input: { spins: [{ rpm: 2000, minutes: 5 }] },
  expected: { outcome: "refuse", reasons: ["RPM-WITHOUT-RADIUS:1"], computed: { rcf: [null] } },
};

test("vignettes and variants run, and agreement is counted", () => {
  const path = write("agree.json", { vignettes: [{ ...spin, variants: [noRadius] }] });
  const { status, stdout } = check(path, "--json");
  const { cases, summary } = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(cases).toEqual([
    { id: "S1", outcome: "accept", reasons: [], computed: { rcf: [447.2] } },
    { id: "S1a", outcome: "refuse", reasons: ["RPM-WITHOUT-RADIUS:1"], computed: { rcf: [null] } },
  ]);
  expect(summary).toMatchObject({ cases: 2, compared: 2, agree: 2, computed: { compared: 2, agree: 2 } });
});

test("a case that disagrees is named with what was expected, and the exit code is 1", () => {
  const wrong = {
    ...spin,
    expected: { outcome: "warn", reasons: ["RCF-MISMATCH:1"], computed: { rcf: [447] } },
  };
  const { status, stdout } = check(write("wrong.json", { cases: [wrong] }));
  expect(status).toBe(1);
  expect(stdout).toContain("S1 rcf: expected [447], found [447.2]");
  expect(stdout).toContain("outcomes 0/1, sets of reasons 0/1, computed values 0/1");
});

test("bad input of a case is an answer, wrong usage is exit code 2", () => {
  const impossible = { id: "D1", question: "visit", input: { treatmentDate: "2026-02-30", visit: "M6" } };
  const answered = check(write("bad-date.json", [impossible]), "--json");
  expect(answered.status).toBe(0);
  expect(JSON.parse(answered.stdout).cases[0]).toMatchObject({
    outcome: "refuse",
    reasons: ["DATE-IMPOSSIBLE:treatmentDate"],
  });
  for (const [name, content] of [
    ["not-json.json", "{"],
    ["no-list.json", {}],
    ["no-input.json", [{ id: "X", question: "spin" }]],
    ["no-question.json", [{ id: "X", question: "horoscope", input: {} }]],
  ] as const) {
    const { status, stderr } = check(write(name, content));
    expect(status, name).toBe(2);
    expect(stderr, name).not.toBe("");
  }
  expect(check(join(folder, "absent.json")).status).toBe(2);
});

test.skipIf(!existsSync(pathway))(
  "all cases of the pathway come out as expected (skipped where they are absent)",
  () => {
    const { status, stdout } = check(pathway, "--json");
    const { summary } = JSON.parse(stdout);
    expect(summary.compared).toBe(244);
    expect(summary.agree).toBe(244);
    expect(status).toBe(0);
  },
);
