import { expect, test } from "vitest";
import { shedInWords } from "./shedInWords.ts";

const man = { sex: "male", birthDate: "1990-01-01" } as const;
const woman = { sex: "female", birthDate: "1990-01-01" } as const;

test("a man's three comb counts are compared with the range for men of his age", () => {
  const said = shedInWords({ collected: "comb-60s", counts: [12, 10, 11] }, man).join(" ");
  expect(said).toContain("the mean of 3 counts");
  expect(said).toContain("up to 78. You are in that range.");
  expect(said).not.toContain("Count three times");
});

test("for a woman no range was published for the comb, and none is borrowed", () => {
  const said = shedInWords({ collected: "comb-60s", counts: [12, 10, 11] }, woman).join(" ");
  expect(said).toContain("For people like you, no normal range is known.");
  expect(said).not.toMatch(/78|range of people/);
});

test("the wash over a cloth has a range for everybody; above it is said calmly", () => {
  const said = shedInWords({ collected: "refined-wash", counts: [90, 80, 85] }, woman).join(" ");
  expect(said).toContain("above the range of people without hair loss: about 27.9, up to 52.");
  expect(said).toContain("One high count can be chance.");
});

test("one count says that it is not enough, and hair on the pillow has no range at all", () => {
  expect(shedInWords({ collected: "refined-wash", counts: [30] }, man).join(" ")).toContain(
    "Count three times.",
  );
  const pillow = shedInWords({ collected: "pillow", counts: [30] }, man).join(" ");
  expect(pillow).toContain("no normal range is known");
  expect(pillow).not.toMatch(/50|100/);
});
