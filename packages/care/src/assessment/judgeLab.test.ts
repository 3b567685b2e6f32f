import { expect, test } from "vitest";
import { judgeLab } from "./judgeLab.ts";
import { type LabTest, labTests } from "./labTests.ts";

const says = (id: string, value: number, unit: string) => judgeLab(id, value, unit)?.level?.says ?? null;

test("ferritin: 15 is a deficiency, just above it is not; the debated targets are named as debated", () => {
  expect(says("ferritin", 15, "µg/L")).toBe("Iron deficiency.");
  expect(says("ferritin", 15.1, "ng/mL")).toContain("debated");
  expect(says("ferritin", 45, "µg/L")).toContain("debated targets");
  expect(says("ferritin", 200, "µg/L")).toBeNull();
});

test("vitamin D in nmol/L is turned into ng/mL: 49.9 nmol/L is 20 ng/mL", () => {
  expect(judgeLab("vitamin-d", 49.92, "nmol/L")?.value).toBeCloseTo(20, 6);
  expect(says("vitamin-d", 49.9, "nmol/L")).toBe("Low.");
  expect(says("vitamin-d", 51, "nmol/L")).toBeNull();
});

test("TSH of 2 and more is told with the one author who asks for less", () => {
  expect(says("tsh", 1.99, "mIU/L")).toBeNull();
  expect(says("tsh", 2, "mIU/L")).toContain("one author");
});

test("where no level was found none is made up", () => {
  expect(judgeLab("zinc", 3, "µmol/L")).toMatchObject({ level: null, hasLevels: false });
  expect(judgeLab("unknown", 3, "x")).toBeNull();
  expect(judgeLab("ferritin", 3, "mol")).toBeNull();
  expect(() => judgeLab("ferritin", -1, "µg/L")).toThrow(RangeError);
});

test("levels of a test do not overlap and each has its source", () => {
  for (const { levels } of labTests.tests as readonly LabTest[])
    for (const [i, level] of levels.entries()) {
      expect(level.source.length).toBeGreaterThan(4);
      if (i > 0) expect(level.from).toBe(levels[i - 1]?.to);
    }
});
