import { expect, test } from "vitest";
import { type LotUse, recallByLot } from "./recallByLot.ts";

const use = (productCode: string, lots: string[], injectedOn: string | null, discarded = false): LotUse => ({
  productCode,
  patientId: `of-${productCode}`,
  lots,
  injectedOn,
  discarded,
});
const uses = [
  use("A", ["COL-7", "SAL-1"], "2026-05-01"),
  use("B", ["col -7"], null),
  use("C", ["COL-7"], null, true),
  use("D", ["COL-77"], "2026-05-02"),
  use("E", ["SAL-1", "COL-7"], "2026-05-09", true),
];
const codes = (list: readonly LotUse[]) => list.map((u) => u.productCode);

test("a lot is found however it was typed, and never a longer one", () => {
  const recall = recallByLot(uses, " Col-7 ");
  expect(codes(recall.stop)).toEqual(["B"]);
  expect(codes(recall.call)).toEqual(["E", "A"]);
  expect(codes(recall.gone)).toEqual(["C"]);
});

test("an unknown lot and an empty one touch nobody", () => {
  for (const lot of ["X", "", "  "]) {
    const { stop, call, gone } = recallByLot([...uses, use("F", [""], null)], lot);
    expect([...stop, ...call, ...gone]).toEqual([]);
  }
});
