import { type Measurement, measure } from "@anagen/trichometry";
import { expect, test } from "vitest";
import type { FileResult } from "./measureFiles.ts";
import { csvHeader, resultCsv } from "./resultCsv.ts";
import { jsonClosing, jsonOpening, resultJson } from "./resultJson.ts";
import { resultTable } from "./resultTable.ts";
import { sampleRaster } from "./samplePicture.ts";

const calibration = { umPerPixel: 5.5, relativeSd: 0.01, source: { kind: "stated" } } as const;
const measured = (scaled: boolean): Measurement =>
  measure(sampleRaster(), { imageSha256: "a".repeat(64), calibration: scaled ? calibration : null });

const good = (scaled = true): FileResult => ({
  path: 'visit, "left".jpg',
  id: "visit",
  status: "measured",
  measurement: measured(scaled),
  seconds: 0.4,
  warnings: [{ code: "picture.mislabelled", sentence: "It is a PNG picture." }],
});
const bad: FileResult = {
  path: "notes.jpg",
  id: "notes",
  status: "failed",
  problem: { code: "picture.not-a-picture", sentence: "It is a text." },
  warnings: [],
};

test("the table shows numbers with intervals, failures with their sentence, warnings by name", () => {
  const text = resultTable([good(), bad]);
  expect(text).toMatch(/hairs\/cm².*mean diameter, µm/);
  expect(text).toMatch(/visit, "left"\.jpg +\d+ \(\d+–\d+\)/);
  expect(text).toContain("✗ notes.jpg: It is a text.");
  expect(text).toContain('! visit, "left".jpg: It is a PNG picture.');
});

test("without a scale the table has no cm² and no µm, and says how to get them", () => {
  const text = resultTable([good(false)]);
  const table = text.slice(0, text.indexOf("!"));
  expect(table).not.toMatch(/cm²|µm/);
  expect(text).toContain("No scale was given");
});

test("CSV: as many cells as columns in every row, quotes doubled, empty where nothing is known", () => {
  const cells = (line: string) => line.match(/("([^"]|"")*"|[^,]*)(,|\r\n)/g) ?? [];
  const columns = cells(csvHeader()).length;
  for (const result of [good(), good(false), bad]) expect(cells(resultCsv(result))).toHaveLength(columns);
  expect(resultCsv(good())).toMatch(/^"visit, ""left"".jpg",measured,,a{64},640,512,5.5,0.01,/);
  expect(resultCsv(bad)).toMatch(/^notes.jpg,failed,It is a text.,+\r\n$/);
});

test("JSON holds the measurement whole, and no time", () => {
  const text = `${jsonOpening}${resultJson(good(), true)}${resultJson(bad, false)}${jsonClosing}`;
  const { schema, pictures } = JSON.parse(text);
  expect(schema).toBe("anagen.measurements/1");
  expect(pictures[0].measurement).toEqual(JSON.parse(JSON.stringify(measured(true))));
  expect(pictures[1]).toMatchObject({
    status: "failed",
    measurement: null,
    problem: { code: "picture.not-a-picture" },
  });
  expect(text).not.toContain("seconds");
});
