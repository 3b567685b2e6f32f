import { makeProductCode } from "@anagen/care";
import { productFactsSchema } from "@anagen/clinic/contract";
import { describe, expect, test } from "vitest";
import { emptyProduct, type ProductForm, productFactsOf } from "./productForm.ts";

const code = makeProductCode(new Uint8Array([3, 9, 27, 81, 5, 15, 45, 135, 7, 21]));
const filled: ProductForm = {
  ...emptyProduct(),
  class: "mechanical-micrograft",
  on: "2026-11-23",
  specId: "viability-80-endotoxin-0.5",
  weightKg: "70,5",
  rcfLow: "300",
  rcfHigh: "400",
};

test("what is filled in makes facts that the contract takes", () => {
  const facts = productFactsOf(filled, code);
  expect(productFactsSchema.parse(facts)).toMatchObject({
    code,
    weightKg: 70.5,
    protocolRcf: [300, 400],
    spec: { viability: { op: ">", value: 80 } },
    donor: { source: "autologous" },
  });
});

describe("what is missing or cannot be is told in a sentence", () => {
  test.each([
    [{ class: null }, "Say what the product is."],
    [{ specId: null }, "Choose what it is released on."],
    [{ source: "allogeneic" }, "Choose the donor and the lot."],
    [{ weightKg: "-3" }, "Weight, times, limits and forces lie above 0."],
    [{ rcfLow: "500" }, "The protocol's force runs from low to high."],
    [{ storageLow: "8", storageHigh: "2" }, "The temperature runs from low to high."],
    [{ maxHoldMinutes: "two hours" }, "One of the numbers is no number."],
  ] as const)("%o", (changes, sentence) => {
    expect(productFactsOf({ ...filled, ...changes }, code)).toBe(sentence);
  });
});
