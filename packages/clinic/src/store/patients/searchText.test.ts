import { expect, test } from "vitest";
import { foldForSearch } from "./searchText.ts";

test.each([
  ["  José   Ñandú ", "jose nandu"],
  ["GROSS", "gross"],
  ["Groß", "gross"],
  ["ΣΊΣΥΦΟΣ", "σισυφοσ"],
  ["Łukasz Ødegaard", "lukasz odegaard"],
  ["Ａ－00１", "a-001"],
])("%j is searched as %j", (text, folded) => {
  expect(foldForSearch(text)).toBe(folded);
});
