import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { paperText } from "./paperText.ts";

const paper = {
  title: "Consent",
  language: "en",
  text: "Nothing is promised.\r\n\r\nYou may stop.",
  purposes: { registry: "I agree to the registry.", treatment: "I agree." },
};

test("one text for one paper: purposes in their own order, line ends and accents alike everywhere", () => {
  const text = paperText(paper);
  expect(text).toBe(
    "Consent (en)\n\nNothing is promised.\n\nYou may stop.\n\n[treatment] I agree.\n\n[registry] I agree to the registry.\n",
  );
  expect(paperText({ ...paper, title: "Cafe\u0301" })).toBe(paperText({ ...paper, title: "Café" }));
  // sha256sum of the same bytes, made with coreutils
  expect(createHash("sha256").update(text).digest("hex")).toBe(
    "913ec0043e3b7db688fc165c589de3e2b4eb044c3e30887022e57440cdbcc385",
  );
});

test("a purpose without a sentence is not asked; a word more is another text", () => {
  expect(paperText({ ...paper, purposes: { research: "  " } })).not.toContain("research");
  expect(paperText({ ...paper, text: `${paper.text} ` })).toBe(paperText(paper));
  expect(paperText({ ...paper, text: `${paper.text}!` })).not.toBe(paperText(paper));
});
