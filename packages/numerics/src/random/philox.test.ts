import { expect, test } from "vitest";
import { philox4x32 } from "./philox.ts";

function words(key: number[], counter: number[]): string {
  const out = new Uint32Array(4);
  philox4x32(key[0]!, key[1]!, counter[0]!, counter[1]!, counter[2]!, counter[3]!, out);
  return Array.from(out, (w) => w.toString(16).padStart(8, "0")).join(" ");
}

test("Philox4x32-10: the three known answers of Random123 1.14 (tests/kat_vectors)", () => {
  expect(words([0, 0], [0, 0, 0, 0])).toBe("6627e8d5 e169c58d bc57ac4c 9b00dbd8");
  const ones = 0xffffffff;
  expect(words([ones, ones], [ones, ones, ones, ones])).toBe("408f276d 41c83b0e a20bc7c6 6d5451fd");
  expect(words([0xa4093822, 0x299f31d0], [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344])).toBe(
    "d16cfe09 94fdcceb 5001e420 24126ea1",
  );
});
