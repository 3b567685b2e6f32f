import { expect, test } from "vitest";
import { qualityFindingSchema } from "../measurement/schema.ts";
import { longHairDoubt, longHairRules } from "./longHairDoubt.ts";

test("stubble adds no doubt; long hair does; much of it hidden is warned of with value, limit and remedy", () => {
  expect(longHairDoubt({})).toBeNull();
  expect(longHairDoubt({ hiddenShare: 0.2 })).toEqual({
    relativeSd: longHairRules.relativeSd,
    unseenShare: longHairRules.unseenShare,
    finding: null,
  });
  const finding = qualityFindingSchema.parse(longHairDoubt({ hiddenShare: 0.5 })?.finding);
  expect(finding).toMatchObject({ code: "too-dense-to-count", severity: "warn", value: 0.5, limit: 0.42 });
  expect(finding.sentence).toContain("50 %");
});
