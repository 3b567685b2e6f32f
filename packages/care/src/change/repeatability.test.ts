import { expect, test } from "vitest";
import { repeatabilityOf } from "./repeatability.ts";

test("five pairs worked by hand: squares 16 + 25 + 64 + 9 + 36 = 150, SEM √15", () => {
  const result = repeatabilityOf([
    [146, 150],
    [121, 116],
    [170, 178],
    [98, 95],
    [133, 139],
  ]);
  expect(result?.sem).toBeCloseTo(3.873, 3);
  expect(result?.sdc).toBeCloseTo(10.735, 3);
  expect(result?.pairs).toBe(5);
});

test("no pair, no repeatability", () => {
  expect(repeatabilityOf([])).toBeNull();
});
