import { expect, test } from "vitest";
import { readNumber } from "./readNumber.ts";

test("comma and point are decimals, blanks part thousands, a real minus is a minus", () => {
  expect(["1.5", "1,5", "1 200 000", "−3"].map(readNumber)).toEqual(
    [1.5, 1.5, 1_200_000, -3].map((value) => ({ ok: true, value })),
  );
});

test("an empty field is no number and no fault; what is no number is told", () => {
  expect(readNumber("  ")).toEqual({ ok: true, value: null });
  for (const seen of ["12 ml", "1.2.3", "1,200,000", "1e6", "∞"])
    expect(readNumber(seen)).toEqual({ ok: false, seen });
});
