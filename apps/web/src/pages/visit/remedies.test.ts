import { measurementSchema } from "@anagen/trichometry";
import { expect, test } from "vitest";
import { englishOf } from "../../words/spoken.ts";
import { remedies } from "./texts.ts";

test("every reason for which the gate refuses or warns has its remedy", () => {
  const codes = measurementSchema.shape.quality.shape.findings.element.shape.code.options;
  const texts = englishOf(remedies);
  expect(codes.length).toBeGreaterThan(15);
  expect(codes.filter((code) => typeof texts?.[code] !== "string" || texts[code] === "")).toEqual([]);
});
