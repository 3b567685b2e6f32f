import { expect, test } from "vitest";
import { benefitBySite, type SiteFinding } from "./benefitBySite.ts";

const site = (more: Partial<SiteFinding>): SiteFinding => ({
  site: "vertex",
  hairsInTarget: 100,
  openings: "present",
  thinShare: 0.05,
  ...more,
});
const benefitOf = (more: Partial<SiteFinding>) => benefitBySite([site(more)])[0]?.benefit;

test("each site is judged by itself, and the bald one is named", () => {
  const found = benefitBySite([site({ thinShare: 0.3 }), site({ site: "forehead", hairsInTarget: 0 })]);
  expect(found.map((f) => f.benefit)).toEqual(["early-thinning", "none"]);
  expect(found[1]?.sentence).toContain("No benefit at forehead");
});

test("no openings is no benefit, even where a hair was counted", () => {
  expect(benefitOf({ openings: "absent" })).toBe("none");
});

test("what was not measured is not known, and exactly a tenth is not thinning", () => {
  expect(benefitOf({ hairsInTarget: null })).toBe("not-known");
  expect(benefitOf({ thinShare: 0.1 })).toBe("possible");
  expect(benefitOf({ thinShare: null })).toBe("possible");
});
