import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { palette } from "../theme/palette.ts";
import { hundredPeople } from "./hundredPeople.ts";

const drawn = (of100: number, isBound = false) =>
  parseHTML(hundredPeople({ id: "f", of100, isBound, title: "t", description: "d" })).document;

test.each([0, 1, 4, 30, 100])("%s of 100: a hundred people, so many marked", (of100) => {
  const document = drawn(of100);
  expect(document.querySelectorAll(`circle[fill="${palette.band}"]`)).toHaveLength(100);
  expect(document.querySelectorAll(`circle[fill="${palette.caution}"]`)).toHaveLength(of100);
});

test("1.4 of 100 is one person and a part of one; a bound is hollow", () => {
  expect(drawn(1.4).querySelectorAll(`[fill="${palette.caution}"]`)).toHaveLength(2);
  expect(drawn(1.4).querySelectorAll("path")).toHaveLength(1);
  expect(drawn(1.4, true).querySelectorAll(`[fill="${palette.caution}"]`)).toHaveLength(0);
  expect(drawn(1.4, true).querySelectorAll(`[stroke="${palette.caution}"]`)).toHaveLength(2);
});

test("what is wished for has another colour", () => {
  const svg = hundredPeople({ id: "f", of100: 30, kind: "gain", title: "t", description: "d" });
  expect(svg.split(palette.accent)).toHaveLength(31);
  expect(svg).not.toContain(palette.caution);
});

test("a frequency outside 0 to 100 is a programmer's mistake", () => {
  expect(() => drawn(101)).toThrow(RangeError);
  expect(() => drawn(-1)).toThrow(RangeError);
});
