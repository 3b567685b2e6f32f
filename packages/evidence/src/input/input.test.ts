import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Fault, isFault } from "../fault.ts";
import { poolEffects } from "../pool/poolEffects.ts";
import { readTable } from "./readTable.ts";
import { studiesFromTable, type TableOptions } from "./studiesFromTable.ts";
import { tableFromJson } from "./tableFromJson.ts";

function studies(text: string, options: TableOptions = {}) {
  const table = readTable(text);
  return isFault(table) ? table : studiesFromTable(table, options);
}

function fault(text: string, options: TableOptions = {}): Fault {
  const result = studies(text, options);
  if (!isFault(result)) throw new Error("no fault");
  return result;
}

describe("the same data in every dress", () => {
  const expected = [
    { study: "Olsen 2002", yi: 14.7, vi: 10.678490130972117 },
    { study: "Olsen 2007", yi: 16.2, vi: 5.068837209302324 },
  ];
  const header = "study,n1,mean1,sd1,n2,mean2,sd2";
  const rows = ["Olsen 2002,139,18.6,25.4,78,3.9,21.7", "Olsen 2007,180,20.9,22.5,172,4.7,19.7"];
  const plain = [header, ...rows].join("\n");
  const dresses: [string, string][] = [
    ["comma", plain],
    ["byte-order mark and Windows lines", `\uFEFF${plain.replaceAll("\n", "\r\n")}\r\n`],
    ["old Macintosh lines", plain.replaceAll("\n", "\r")],
    ["semicolons and decimal commas", plain.replaceAll(",", ";").replaceAll(".", ",")],
    ["tabs", plain.replaceAll(",", "\t")],
    ["quoted cells with a separator inside", plain.replace("Olsen 2002", '"Olsen 2002"')],
    ["quoted decimal commas between commas", plain.replaceAll(/(\d+)\.(\d+)/g, '"$1,$2"')],
    ["spaces and upper case", plain.replace(header, header.toUpperCase()).replaceAll(",", " , ")],
    ["empty lines at the end", `${plain}\n\n,,,,,,\n`],
  ];
  for (const [name, text] of dresses)
    test(name, () => {
      const result = studies(text);
      if (isFault(result)) throw new Error(`${result.where}: ${result.message}`);
      expect(result.form).toBe("means");
      result.studies.forEach((s, i) => {
        expect(s.study).toBe(expected[i]!.study);
        expect(s.yi).toBeCloseTo(expected[i]!.yi, 12);
        expect(s.vi).toBeCloseTo(expected[i]!.vi, 12);
      });
      expect(result.studies).toHaveLength(2);
    });
});

describe("bad input is named with line and column", () => {
  test.each([
    ["a word for a number", "study,yi,vi\na,1,0.1\nb,big,0.2", "table.number", "line 3, column 2 (yi)"],
    [
      "a missing SD",
      "study,n1,mean1,sd1,n2,mean2,sd2\na,10,1,,10,2,1",
      "table.missing",
      "line 2, column 4 (sd1)",
    ],
    ["NA", "study,yi,se\na,1,NA", "table.missing", "line 2, column 3 (se)"],
    [
      "a study twice",
      "study,yi,vi\na,1,1\nb,2,1\na,3,1",
      "table.duplicate-study",
      "line 4, column 1 (study)",
    ],
    ["no name", "study,yi,vi\n,1,1", "table.study", "line 2, column 1 (study)"],
    ["decimal commas between commas", "study,yi,vi\na,1,5,0,1", "table.cells", "line 2"],
    ["mixed decimal marks", "study;yi;vi\na;1.5;0,1", "table.number", "line 2, column 3 (vi)"],
    ["thousands", "study;yi;vi\na;1.234,5;1", "table.number", "line 2, column 2 (yi)"],
    ["an open quote", 'study,yi,vi\n"a,1,1', "table.quote", "line 2"],
    ["a column twice", "study,yi,yi\na,1,1", "table.duplicate-column", "line 1, column 3"],
    ["unknown columns", "study,apples\na,1", "table.column", "line 1"],
    ["no study column", "yi,vi\n1,1", "table.column", "line 1"],
    ["nothing", "", "table.empty", "line 1"],
    ["a header alone", "study,yi,vi\n", "table.empty", "line 1"],
    ["a spreadsheet file", "PK\u0003\u0004", "table.not-text", "line 1"],
    ["variance 0", "study,yi,vi\na,1,0", "effect.zero-variance", "line 2"],
    ["a standard error of 0", "study,yi,se\na,1,0", "effect.zero-variance", "line 2"],
    ["n of 1", "study,n1,mean1,sd1,n2,mean2,sd2\na,1,1,1,10,2,1", "effect.n-too-small", "line 2"],
    ["more events than people", "study,events1,n1,events2,n2\na,11,10,1,10", "effect.events", "line 2"],
    ["effect outside its interval", "study,effect,low,high\na,5,1,4", "effect.interval", "line 2"],
    ["a ratio given as a difference", "study,effect,low,high\na,2,1,4", "effect.interval-skew", "line 2"],
    [
      "units that cannot be converted",
      "study,yi,vi,unit\na,1,1,hairs/cm2\nb,2,1,hairs",
      "table.unit",
      "line 3",
    ],
  ])("%s", (_, text, code, where) => {
    const found = fault(text);
    expect([found.code, found.where]).toEqual([code, where]);
  });
  test("two zero cells are left out of a ratio with their reason, not in silence", () => {
    const result = studies("study,events1,n1,events2,n2\na,0,10,0,10\nb,1,10,2,10");
    expect(!isFault(result) && result.leftOut).toEqual([
      { study: "a", reason: expect.stringContaining("No event") },
    ]);
  });
  test("a row with another separator than the header is told so", () => {
    expect(fault("study,yi,vi\na;1;1").message).toMatch(
      /1 cells where the header has 3; the header uses another separator/,
    );
  });
  test("means cannot give an odds ratio", () => {
    expect(fault("study,n1,mean1,sd1,n2,mean2,sd2\na,10,1,1,10,2,1", { measure: "OR" }).code).toBe(
      "table.measure",
    );
  });
});

describe("units", () => {
  test("hairs per 5.1 cm² circle and hairs/cm² are brought together", () => {
    const result = studies("study,yi,se,unit\nKaufman,107,10,hairs per 5.1 cm2 circle\nOlsen,16,2,hairs/cm²");
    if (isFault(result)) throw new Error(result.message);
    expect(result.unit).toBe("hairs/cm²");
    expect(result.studies[0]!.yi).toBeCloseTo(20.98, 2);
    expect(Math.sqrt(result.studies[0]!.vi)).toBeCloseTo(10 / 5.1, 12);
    expect(result.studies[1]!.yi).toBe(16);
  });
});

describe("intervals", () => {
  test("a ratio with its interval becomes a log ratio: BCG, Ferguson & Simes 1949, 0.20 (0.09–0.49)", () => {
    const result = studies("study;effect;low;high\nFerguson;0,20;0,09;0,49", { measure: "RR" });
    if (isFault(result)) throw new Error(result.message);
    expect(result.studies[0]!.yi).toBeCloseTo(Math.log(0.2), 12);
    expect(Math.sqrt(result.studies[0]!.vi)).toBeCloseTo(0.43, 2);
  });
});

describe("what papers print instead", () => {
  const only = (text: string, options: TableOptions = {}) => {
    const result = studies(text, options);
    if (isFault(result)) throw new Error(result.message);
    return { ...result.studies[0]!, form: result.form };
  };
  test("standard errors of the arms give what their SDs give", () => {
    const bySe = only("study,n1,mean1,se1,n2,mean2,se2\na,25,10,1,16,7,2");
    const bySd = only("study,n1,mean1,sd1,n2,mean2,sd2\na,25,10,5,16,7,8");
    expect(bySe.vi).toBeCloseTo(bySd.vi, 12);
  });
  test("an exact p: 21.3 at p = 0.05 has a standard error of 21.3/1.96, and says what it rests on", () => {
    const study = only("study,effect,p\na,21.3,0.05");
    expect(Math.sqrt(study.vi)).toBeCloseTo(21.3 / 1.959964, 5);
    expect(study.assumptions).toEqual(["standard error from p = 0.05 by a z test"]);
  });
  test("medians with quartiles or range", () => {
    expect(
      only("study,n1,median1,lower1,upper1,n2,median2,lower2,upper2\na,40,10,8,12,40,7,5,9").yi,
    ).toBeCloseTo(3, 12);
    const range = only("study,n1,median1,min1,max1,n2,median2,min2,max2\na,40,10,0,20,40,7,-3,17");
    expect(range.yi).toBeCloseTo(3, 12);
    expect(range.assumptions?.[0]).toContain("Wan 2014");
  });
  test("two sides of one scalp with a stated correlation: Shapiro 2020 at r = 0", () => {
    const study = only("study,n,mean1,sd1,mean2,sd2,r\nShapiro,35,19.96,24.47,15.68,25.3,0");
    expect(study.yi).toBeCloseTo(4.28, 12);
    expect(study.vi).toBeCloseTo((24.47 ** 2 + 25.3 ** 2) / 35, 9);
    expect(fault("study,n,mean1,sd1,mean2,sd2,r\na,35,1,1,1,1,2").code).toBe("effect.correlation");
  });
});

describe("JSON", () => {
  test("rows as objects", () => {
    const table = tableFromJson([
      { study: "a", yi: 1, vi: 0.5 },
      { study: "b", yi: 2, vi: 0.4 },
    ]);
    if (isFault(table)) throw new Error(table.message);
    const result = studiesFromTable(table);
    expect(!isFault(result) && result.studies).toEqual([
      { study: "a", yi: 1, vi: 0.5 },
      { study: "b", yi: 2, vi: 0.4 },
    ]);
  });
  test("something else is refused", () => {
    expect(isFault(tableFromJson({ trials: 3 }))).toBe(true);
    expect(isFault(tableFromJson([1, 2]))).toBe(true);
  });
});

test("no text makes the reader throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      const result = studies(`study,yi,vi\n${text}`);
      if (!isFault(result) && result.studies.length > 0) poolEffects(result.studies);
    }),
    { numRuns: 300 },
  );
});
