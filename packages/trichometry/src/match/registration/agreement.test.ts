import { expect, test } from "vitest";
import { lnBinomialTail, lnFisher } from "./agreement.ts";

test("binomial tail: 8 or more of 10 at 0.02 by hand", () => {
  // 45·0.02⁸·0.98² + 10·0.02⁹·0.98 + 0.02¹⁰ = 1.1114e-12.
  const byHand = 45 * 0.02 ** 8 * 0.98 ** 2 + 10 * 0.02 ** 9 * 0.98 + 0.02 ** 10;
  expect(lnBinomialTail(10, 8, 0.02)).toBeCloseTo(Math.log(byHand), 9);
  expect(lnBinomialTail(10, 0, 0.02)).toBe(0);
  expect(lnBinomialTail(3, 4, 0.5)).toBe(Number.NEGATIVE_INFINITY);
});

test("Fisher's product of two p-values p·q has probability k(1 − ln k), k = p·q; with ones it stays a probability", () => {
  const k = 0.01 * 0.2;
  expect(lnFisher([Math.log(0.01), Math.log(0.2)])).toBeCloseTo(Math.log(k * (1 - Math.log(k))), 12);
  expect(lnFisher([0, 0, 0])).toBe(0);
});
