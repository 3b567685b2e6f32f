/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkSymptoms, warningSigns } from "@anagen/care";
import { describe, expect, test } from "vitest";
import {
  englishSyllables,
  fleschKincaidGrade,
  gradeOf,
  spanishSyllables,
  szigrisztIndex,
} from "./testing/readability.ts";
import { saidTexts } from "./testing/saidTexts.ts";

describe("the formulas", () => {
  test("Flesch–Kincaid of the two sentences that its article in Wikipedia works out: −1.45 and 11.3", () => {
    expect(fleschKincaidGrade(["The cat sat on the mat."])).toBeCloseTo(-1.45, 2);
    // "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature", -lian as one syllable.
    expect(gradeOf({ words: 13, sentences: 1, syllables: 24 })).toBeCloseTo(11.3, 1);
  });

  test("Flesch–Szigriszt, worked out by hand: 6 words, 9 syllables, 1 sentence", () => {
    expect(szigrisztIndex(["El gato duerme en la casa."])).toBeCloseTo(206.835 - (62.3 * 9) / 6 - 6, 6);
  });

  test.each([
    ["clinic", 2],
    ["hair", 1],
    ["redness", 2],
    ["little", 2],
    ["changed", 1],
    ["needed", 2],
    ["changes", 2],
    ["rules", 1],
    ["diary", 3],
    ["emergency", 4],
    ["people", 2],
    ["treatment", 2],
    ["finasteride", 4],
  ])("%s has %i syllables in English", (word, count) => expect(englishSyllables(word)).toBe(count));

  test.each([
    ["clínica", 3],
    ["quien", 1],
    ["guía", 2],
    ["día", 2],
    ["cuidado", 3],
    ["pingüino", 3],
    ["leer", 2],
    ["muy", 1],
    ["estudios", 3],
    ["ahora", 3],
    ["todavía", 4],
  ])("%s has %i syllables in Spanish", (word, count) => expect(spanishSyllables(word)).toBe(count));
});

const folder = join(import.meta.dirname, "es");
const spanish: Readonly<Record<string, string>> = Object.assign(
  {},
  ...readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), "utf8"))),
);
const wordsOf = (sentence: string) => sentence.match(/[\p{L}\d]+/gu)?.length ?? 0;
const patientPages = saidTexts(resolve(import.meta.dirname, "../pages/my"));
const parts = new Map<string, readonly string[]>([
  [
    "warning signs and what to do",
    [
      ...warningSigns.signs.map((s) => s.sign),
      ...new Set(warningSigns.signs.map(({ id }) => checkSymptoms([id], false).sentence)),
      checkSymptoms([], true).sentence,
      checkSymptoms([], false).sentence,
    ],
  ],
  ...[...Map.groupBy(patientPages, ({ where }) => where.split("/")[0] ?? "")].map(
    ([name, texts]) => [name, [...new Set(texts.map((t) => t.text))]] as const,
  ),
]);
/** Labels of one or two words would make every text look easy: only sentences are judged. */
const isProse = (text: string) => /[.?!]$/.test(text) && wordsOf(text) >= 5;
for (const [name, texts] of parts) parts.set(name, texts.filter(isProse));
const all = [...new Set([...parts.values()].flat())];
const longest = 24;
const sentencesOf = (text: string) => text.split(/[.!?:]+(?:\s|$)/);

test("all texts for patients together are read at an age of about 12, in both languages", () => {
  expect(fleschKincaidGrade(all)).toBeLessThanOrEqual(5);
  expect(szigrisztIndex(all.map((text) => spanish[text] ?? ""))).toBeGreaterThanOrEqual(75);
});

/** A formula needs some text: parts of fewer words are judged with all the others only. */
const leastWords = 60;

test.each([...parts].filter(([, texts]) => texts.reduce((sum, t) => sum + wordsOf(t), 0) >= leastWords))(
  "%s",
  (_, texts) => {
    expect(fleschKincaidGrade(texts)).toBeLessThanOrEqual(6.5);
    expect(szigrisztIndex(texts.map((text) => spanish[text] ?? ""))).toBeGreaterThanOrEqual(65);
  },
);

test("no sentence for patients is long, in either language", () => {
  const long = [...all, ...all.map((text) => spanish[text] ?? "")]
    .flatMap(sentencesOf)
    .filter((sentence) => wordsOf(sentence) > longest);
  expect(long).toEqual([]);
});
