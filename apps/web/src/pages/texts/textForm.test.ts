import { consentScopes } from "@anagen/care";
import { type Entry, protocolFactsSchema } from "@anagen/clinic/contract";
import { expect, test } from "vitest";
import { templates } from "./templates.ts";
import { emptyText, keyOf, valueNamesOf } from "./textForm.ts";

const kept = (key: string) => ({ key }) as Entry<"protocol">;

test("a new text gets a key of its own; a key that was given is not given again", () => {
  const text = emptyText("consent", "en");
  expect(keyOf(text, [])).toBe("consent:en");
  expect(keyOf(text, [kept("consent:en")])).toBe("consent:en:2");
  expect(keyOf(text, [kept("consent:en"), kept("consent:en:2"), kept("consent:es")])).toBe("consent:en:3");
});

test.each(Object.entries(templates))("the draft %s can be stored as it is", (name, draft) => {
  const [topic = "", language = ""] = name.split(":");
  const { reason: _reason, ...facts } = { ...emptyText(topic as "consent", language), ...draft };
  expect(protocolFactsSchema.safeParse(facts).success).toBe(true);
});

test("a consent draft asks for every purpose, in both languages alike", () => {
  for (const language of ["en", "es"]) {
    const values = templates[`consent:${language}`]?.values ?? {};
    for (const scope of consentScopes) expect(values[scope], `${scope} ${language}`).toBeTruthy();
    expect(Object.keys(values)).toEqual([...valueNamesOf("consent")]);
  }
});

test("a draft has the same number of paragraphs and of gaps to fill in both languages", () => {
  const gaps = (text = "") => [text.split("\n\n").length, text.match(/\[[^\]]+\]/g)?.length];
  for (const topic of ["consent", "terms"])
    expect(gaps(templates[`${topic}:es`]?.text)).toEqual(gaps(templates[`${topic}:en`]?.text));
});
