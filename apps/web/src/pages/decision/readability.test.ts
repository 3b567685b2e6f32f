/// <reference types="node" />
import { readFileSync } from "node:fs";
import { optionFacts, teachBackQuestions } from "@anagen/care";
import { expect, test } from "vitest";
import { fleschKincaidGrade, szigrisztIndex } from "../../words/testing/readability.ts";

/** What patients read of each option, sentence by sentence, without labels of a few words. */
const options = optionFacts.options.map(({ id, ...o }) => ({
  id,
  texts: [o.whatItIs, o.whatItIsLike, o.notKnown, ...o.speaksFor, ...o.speaksAgainst],
}));
const spanish = JSON.parse(
  readFileSync(new URL("../../words/es/decision.json", import.meta.url), "utf8"),
) as Record<string, string>;

test.each(options)("the option $id reads at an age of about 12 in English", ({ texts }) => {
  expect(fleschKincaidGrade(texts)).toBeLessThanOrEqual(6.5);
});

test.each(options)("the option $id is easy in Spanish (INFLESZ: 65 and more)", ({ texts }) => {
  const said = texts.map((text) => spanish[text] ?? `${text} has no Spanish`);
  expect(said.filter((text) => text.endsWith("has no Spanish"))).toEqual([]);
  expect(szigrisztIndex(said)).toBeGreaterThanOrEqual(65);
});

test("the questions of the teach-back read at an age of about 12", () => {
  expect(fleschKincaidGrade(teachBackQuestions.questions.map((q) => q.question))).toBeLessThanOrEqual(7);
});
