import { expect, test } from "vitest";
import { checkSymptoms } from "./checkSymptoms.ts";
import { warningSigns } from "./warningSigns.ts";

test("the most urgent sign decides, and is named", () => {
  const advice = checkSymptoms(["fever", "chest", "pus"], true);
  expect(advice.action).toBe("emergency");
  expect(advice.because.map((s) => s.id)).toEqual(["chest"]);
  expect(checkSymptoms(["fever", "pus"], false).because.map((s) => s.id)).toEqual(["fever", "pus"]);
});

test("a worry alone is a call today, nothing at all is none", () => {
  expect(checkSymptoms([], true)).toMatchObject({ action: "call-today", because: [] });
  expect(checkSymptoms([], false).action).toBe("wait");
});

test("every sign by itself leads to a call", () => {
  for (const { id, action } of warningSigns.signs) {
    expect(checkSymptoms([id], false).action, id).toBe(action);
    expect(action, id).not.toBe("wait");
  }
});
