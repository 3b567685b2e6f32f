import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const command = resolve(import.meta.dirname, "../bin/anagen.mjs");
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "anagen-haircycle-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function anagen(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: "utf8",
    cwd: folder,
  });
  return { status, stdout, stderr };
}

describe("anagen simulate", () => {
  const args = ["simulate", "--follicles", "3000", "--years", "1", "--alopecia", "6", "--json"];

  test("gives the same bytes on one thread and on two", () => {
    const one = anagen(...args);
    const two = anagen(...args, "--threads", "2");
    expect(one.status).toBe(0);
    expect(JSON.parse(two.stdout).months).toEqual(JSON.parse(one.stdout).months);
  });

  test("writes four figures", () => {
    expect(anagen(...args, "--figures", "out").status).toBe(0);
    expect(readdirSync(join(folder, "out")).sort()).toEqual([
      "density.svg",
      "diameters.svg",
      "phases.svg",
      "shed.svg",
    ]);
  });

  test("refuses a drug that stops before it starts, a session before baseline and an unknown treatment", () => {
    const early = anagen("simulate", "--treatment", "prp", "--days=-10,30");
    expect([early.status, early.stderr]).toEqual([1, expect.stringContaining("[treatment.before-baseline]")]);
    const stop = anagen("simulate", "--treatment", "finasteride-1mg", "--days", "90,30");
    expect([stop.status, stop.stderr]).toEqual([1, expect.stringContaining("[schedule.impossible]")]);
    expect(anagen("simulate", "--treatment", "wonder").status).toBe(2);
  });
});

describe("anagen forecast", () => {
  const facts = { sex: "male", age: 38, site: "vertex", patternHairLoss: true };
  const write = (name: string, visits: unknown[]) => {
    writeFileSync(join(folder, name), JSON.stringify({ facts, visits }));
    return name;
  };

  test("one visit: a wide fan that says why, as a table, as JSON and as a figure", () => {
    const file = write("one.json", [{ day: 0, density: { value: 170 } }]);
    const { status, stdout } = anagen(
      "forecast",
      file,
      "--bank",
      "200",
      "--months",
      "12",
      "--figure",
      "fan.svg",
    );
    expect(status).toBe(0);
    expect(stdout).toContain("One visit only");
    expect(stdout).toMatch(/Effective sample: \d+ of 200/);
    expect(readFileSync(join(folder, "fan.svg"), "utf8")).toMatch(/^<svg/);
    const json = anagen("forecast", file, "--bank", "100", "--months", "6", "--json");
    expect(JSON.parse(json.stdout).scenarios[0].bands.density.months).toHaveLength(7);
  });

  test("names the fault of a file: no test's name, visits out of order, no JSON", () => {
    const unnamed = anagen("forecast", write("a.json", [{ day: 0, shed: { count: 60 } }]));
    expect([unnamed.status, unnamed.stderr]).toEqual([1, expect.stringContaining("name of its test")]);
    const order = anagen("forecast", write("b.json", [{ day: 90 }, { day: 30 }]));
    expect([order.status, order.stderr]).toEqual([1, expect.stringContaining("[visits.out-of-order]")]);
    writeFileSync(join(folder, "c.json"), "{");
    expect(anagen("forecast", "c.json").status).toBe(2);
  });
});

test("anagen power: a table, the number needed, and what the effect rests on", () => {
  const { status, stdout } = anagen(
    "power",
    "--treatment",
    "cells-autologous",
    "--people",
    "30",
    "--trials",
    "100",
    "--month",
    "4",
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/A power of 80\.0 % (needs about \d+|is not reached)/);
  expect(stdout).toContain("design choice, not a finding");
});
