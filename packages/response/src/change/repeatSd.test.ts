import { expect, test } from "vitest";
import { repeatSd } from "./repeatSd.ts";

test("the stated error counts like ten pairs: with one own pair of difference 4 and stated 3, √((10·9 + 8)/11)", () => {
  expect(repeatSd({ stated: 3, ownBaselines: [100, 104], clinic: null })).toBeCloseTo(Math.sqrt(98 / 11), 12);
});

test("one baseline leaves the stated error, many pairs of the clinic replace it", () => {
  expect(repeatSd({ stated: 3, ownBaselines: [100], clinic: null })).toBeCloseTo(3, 12);
  expect(repeatSd({ stated: 3, ownBaselines: [100], clinic: { sd: 6, pairs: 10_000 } })).toBeCloseTo(6, 1);
});
