import fc from "fast-check";
import { expect, test } from "vitest";
import { isProductCode, makeProductCode } from "./makeProductCode.ts";

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 }).map((b) => b.map((x) => x % 252));

test("a code reads back, and any single wrong character or neighbours swapped are found", () => {
  fc.assert(
    fc.property(
      bytes,
      fc.nat({ max: 12 }),
      fc.constantFrom(..."23456789BCDFGHJKLMNPQRSTVWXYZ"),
      (drawn, at, other) => {
        const code = makeProductCode(drawn);
        expect(isProductCode(code)).toBe(true);
        const wrong = code.slice(0, at) + other + code.slice(at + 1);
        if (wrong !== code) expect(isProductCode(wrong)).toBe(false);
        const swapped = `${code.slice(0, 2)}${code[3]}${code[2]}${code.slice(4)}`;
        if (swapped !== code) expect(isProductCode(swapped)).toBe(false);
      },
    ),
  );
});

test("no vowels, and neither 0 nor 1", () => {
  fc.assert(
    fc.property(bytes, (drawn) => {
      expect(makeProductCode(drawn)).not.toMatch(/[AEIOU01]/);
    }),
  );
});

test("too few usable bytes", () => {
  expect(() => makeProductCode(new Uint8Array(9))).toThrow("seen 9");
  expect(() => makeProductCode(new Uint8Array(20).fill(255))).toThrow("seen 0");
  for (const text of ["", "22222-22222", "2222222222-2", "AAAAA-AAAAA-2"])
    expect(isProductCode(text)).toBe(false);
});
