import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const command = resolve(import.meta.dirname, "../bin/anagen.mjs");
const trialFolder = resolve(import.meta.dirname, "../../../packages/evidence/data/trials");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "anagen-evidence-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function anagen(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: "utf8",
    cwd: folder,
  });
  return { status, stdout, stderr };
}

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const minoxidil = `study;n1;mean1;sd1;n2;mean2;sd2
Olsen 2002;139;18,6;25,4;78;3,9;21,7
Olsen 2007;180;20,9;22,5;172;4,7;19,7
Lucky 2004;101;26;19,5;51;9,4;14,6
`;

describe("anagen pool", () => {
  test("a spreadsheet export with byte-order mark, semicolons and decimal commas: 15.98 as metafor pools it", () => {
    const { status, stdout } = anagen(
      "pool",
      file("m.csv", `\uFEFF${minoxidil}`),
      "--ci",
      "z",
      "--forest",
      "f.svg",
      "--funnel",
      "u.svg",
    );
    expect(status).toBe(0);
    expect(stdout).toContain("15.98 (12.95 to 19.02)");
    expect(readFileSync(join(folder, "f.svg"), "utf8")).toMatch(/^<svg[\s\S]*Olsen 2002/);
    expect(readFileSync(join(folder, "u.svg"), "utf8")).toMatch(/^<svg/);
  });
  test("UTF-16, as spreadsheets write 'Unicode text'", () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(minoxidil.replaceAll(";", "\t"), "utf16le"),
    ]);
    expect(anagen("pool", file("u.txt", bytes), "--ci", "z").stdout).toContain("15.98 (12.95 to 19.02)");
  });
  test("JSON in, JSON out at full precision", () => {
    const rows = JSON.stringify([
      { study: "a", effect: 1, se: 0.5 },
      { study: "b", effect: 2, se: 0.5 },
    ]);
    const { status, stdout } = anagen("pool", file("r.json", rows), "--method", "CE", "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout).pooled).toMatchObject({
      estimate: expect.closeTo(1.5, 12),
      k: 2,
      method: "CE",
    });
  });
  test("counts by Mantel–Haenszel: BCG trials 1 and 2", () => {
    const { stdout } = anagen(
      "pool",
      file("c.csv", "study,events1,n1,events2,n2\n1,4,123,11,139\n2,6,306,29,303\n"),
      "--method",
      "MH",
      "--measure",
      "OR",
    );
    expect(stdout).toMatch(/MH-OR: 0\.2\d\d \(0\.1/);
  });
  test("subgroups, regression and order by columns of the table", () => {
    const rows =
      "study,yi,vi,route,year,dose\na,1,0.1,skin,2001,1\nb,2,0.1,skin,1999,2\nc,4,0.1,mouth,2005,4\nd,5,0.1,mouth,2010,5\n";
    const { status, stdout } = anagen(
      "pool",
      file("s.csv", rows),
      "--subgroup",
      "route",
      "--moderator",
      "dose",
      "--cumulative",
      "year",
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/skin\s+2\s+1\.50/);
    expect(stdout).toMatch(/dose\s+1\.0000/);
    expect(stdout.indexOf("1999")).toBeLessThan(stdout.indexOf("2010"));
    expect(anagen("pool", "s.csv", "--subgroup", "colour").stderr).toContain("route, year, dose");
  });
  test("one group a row: 0 of 30 may still be 9.5 %", () => {
    const { stdout } = anagen("pool", file("p.csv", "study,events,n\nErsan,0,30\nTsuboi,14,65\n"));
    expect(stdout).toMatch(/Ersan\s+0\/30.*9\.5 %/);
    expect(stdout).toMatch(/Tsuboi\s+14\/65\s+21\.5 %\s+12\.3 %\s+33\.5 %/);
  });
  test("a split-scalp trial at every pair of assumed correlations", () => {
    expect(anagen("pool", "--treatment", "PRP", "--grid").stdout).toContain("Shapiro2020: r of visits");
  });
  test("the trials that ship, with what stays out and why", () => {
    const { status, stdout } = anagen("pool", "--treatment", "minoxidil 5 %");
    expect(status).toBe(0);
    expect(stdout).toContain("15.98 (9.32 to 22.65)");
    expect(stdout).toContain("Berger2003");
    expect(stdout).toMatch(/Certainty: \w+/);
  });
  test("a trial file of the collection", () => {
    const { status, stdout } = anagen(
      "pool",
      join(trialFolder, "Olsen2007.json"),
      "--treatment",
      "minoxidil 5 %",
    );
    expect(status).toBe(0);
    expect(stdout).toContain("One study: nothing is pooled");
  });
  test("cells cannot be pooled: code 1 and the reasons", () => {
    const { status, stderr } = anagen("pool", "--treatment", "cells");
    expect(status).toBe(1);
    expect(stderr).toContain("No study can be pooled");
    expect(stderr).toContain("Anderi2018: condition: alopecia areata");
  });
  test("a bad cell is named by file, line and column", () => {
    const { status, stderr } = anagen("pool", file("bad.csv", "study,yi,vi\na,1,1\nb,two,1\n"));
    expect(status).toBe(1);
    expect(stderr.trim()).toBe('bad.csv, line 3, column 2 (yi): "two" is not a number [table.number]');
  });
  test("a bad row of JSON is named by its row", () => {
    const rows = JSON.stringify([
      { study: "a", yi: 1, vi: 1 },
      { study: "b", yi: "x", vi: 1 },
    ]);
    expect(anagen("pool", file("bad.json", rows)).stderr).toContain(
      'bad.json, row 2, column 2 (yi): "x" is not a number',
    );
  });
  test("a file that is not there, and a wrong option", () => {
    expect(anagen("pool", "nothing.csv").stderr).toContain("nothing.csv");
    expect(anagen("pool", "m.csv", "--method", "guess").status).toBe(2);
    expect(anagen("pool").status).toBe(2);
  });
});

describe("anagen network", () => {
  test("the hair network: minoxidil 15.87, PRP 4.28; doubtful numbers stay out and are named", () => {
    const { status, stdout } = anagen("network", "--graph", "g.svg", "--league", "l.svg", "--split");
    expect(status).toBe(0);
    expect(stdout).toMatch(/minoxidil 5 %\s+15\.87\s+12\.88/);
    expect(stdout).toMatch(/PRP\s+4\.28/);
    expect(stdout).toContain("Gentile2020: printed numbers contradict");
    expect(readFileSync(join(folder, "l.svg"), "utf8")).toContain("Row minus column");
    expect(anagen("network", "--include-doubtful").stdout).toContain("micrografts");
  });
  test("parts that no trial connects are named", () => {
    const { status, stderr } = anagen(
      "network",
      file("n.csv", "study,treatment,mean,se\n1,a,1,1\n1,b,2,1\n2,c,1,1\n2,d,2,1\n"),
    );
    expect(status).toBe(1);
    expect(stderr).toContain("a, b | c, d");
  });
});

describe("anagen audit", () => {
  test("the anomalies of the literature", () => {
    const { status, stdout } = anagen("audit");
    expect(status).toBe(0);
    for (const known of ["Chien2024, thickness", "Zhou2021", "27.7 hairs/cm²; printed: 23.3"])
      expect(stdout).toContain(known);
  });
  test("an own table; --strict gives code 1 on an alarm, a correct table gives none", () => {
    const wrong = file("w.csv", "study,measure,effect,low,high,p\nX,MD,9.23,1.79,16.68,<0.00001\n");
    expect(anagen("audit", wrong).stdout).toContain("implies p = 0.015");
    expect(anagen("audit", wrong, "--strict").status).toBe(1);
    const right = file("ok.csv", "study,measure,effect,low,high,p\nX,RR,1.93,1.51,2.47,<0.001\n");
    expect(anagen("audit", right, "--strict")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("No finding"),
    });
  });
});

describe("anagen claims", () => {
  test("twenty claims, one with its reasons, wording for patients, JSON", () => {
    expect(anagen("claims").stdout.match(/^ ?\d+ {2}/gm)).toHaveLength(20);
    expect(anagen("claims", "6").stdout).toContain("Standing: contradicted");
    expect(anagen("claims", "long-lasting", "--for", "patient").stdout).toContain("shrunk or gone");
    expect(JSON.parse(anagen("claims", "--json").stdout).claims).toHaveLength(20);
    expect(anagen("claims", "99").status).toBe(2);
  });
});
