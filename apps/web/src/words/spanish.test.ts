/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { aftercareItems, checkSymptoms, phaseTable, type SignAction, warningSigns } from "@anagen/care";
import { pooledQuestions, standClaims } from "@anagen/evidence";
import { describe, expect, test } from "vitest";
import { navigation } from "../app/navigation.ts";
import { saidTexts, textsIn } from "./testing/saidTexts.ts";

const pages = resolve(import.meta.dirname, "..");
const folder = join(import.meta.dirname, "es");
const catalogues = readdirSync(folder).map((name) => ({
  name,
  texts: JSON.parse(readFileSync(join(folder, name), "utf8")) as Record<string, string>,
}));
const spanish: Readonly<Record<string, string>> = Object.assign({}, ...catalogues.map((c) => c.texts));
const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map((m) => m[0]).sort();

/** Texts that come from the rules as data and are said by their English. */
const fromTheRules: readonly string[] = [
  ...warningSigns.signs.map((s) => s.sign),
  ...(Object.values(warningSigns.signs) as readonly { id: (typeof warningSigns.signs)[number]["id"] }[]).map(
    ({ id }) => checkSymptoms([id], false).sentence,
  ),
  ...([[], true] as const).map((worried) => checkSymptoms([], worried === true).sentence),
  ...aftercareItems.items.flatMap(({ title, seen }) => [title, seen]),
  ...phaseTable.phases.flatMap(({ title, expectation }) => [title, expectation]),
  ...navigation.map(({ label }) => label),
  ...standClaims().flatMap(({ claim, wording }) => [claim, wording.patient]),
  ...pooledQuestions.map(({ title }) => title),
];

test("every text that a page says has its Spanish", () => {
  const missing = saidTexts(pages).filter(({ text }) => !Object.hasOwn(spanish, text));
  expect(missing.map(({ where, text }) => `${where}: ${text}`)).toEqual([]);
});

test("every text of the rules that a page says has its Spanish", () => {
  expect(fromTheRules.filter((text) => !Object.hasOwn(spanish, text))).toEqual([]);
});

describe.each(catalogues)("$name", ({ texts }) => {
  test("no Spanish is empty, and each has the same places for values as its English", () => {
    for (const [english, said] of Object.entries(texts)) {
      expect(said.trim(), english).not.toBe("");
      expect(placeholders(said), english).toEqual(placeholders(english));
    }
  });

  test("says nothing otherwise than another catalogue does", () => {
    for (const [english, said] of Object.entries(texts)) expect(spanish[english], english).toBe(said);
  });
});

test("the reader of sources sees every form of saying", () => {
  const source = [
    'say("one")',
    'say(\n  "two, {{n}}",\n  { n: "no text" },\n)',
    'say(late ? "three" : "four")',
    'say(kind === "no text" ? "five" : "six", { x: say("seven") })',
    "say(known)",
    'essay("not this")',
    'spoken({\n  a: "eight",\n  "b-c":\n    "nine \\"quoted\\"",\n  d: /no text/,\n})',
  ].join("\n");
  expect(textsIn(source).sort()).toEqual(
    ["eight", "five", "four", 'nine "quoted"', "one", "seven", "six", "three", "two, {{n}}"].sort(),
  );
});

const actions: readonly SignAction[] = warningSigns.actions;
test("every action of the symptom check is among the texts that are looked for", () => {
  expect(new Set(fromTheRules.filter((text) => /call|Call/.test(text))).size).toBeGreaterThanOrEqual(
    actions.length,
  );
});
